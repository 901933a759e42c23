package org.deltascope.app.view.stage;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.deltascope.app.view.picture.FigurePane;
import org.deltascope.app.view.picture.FigureView;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.FigureResources;
import org.deltascope.app.work.Lazy;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.norms.NormsFigure;
import org.deltascope.figure.norms.NormsPlot;
import org.jspecify.annotations.Nullable;

/** How long errors and gradients are over the updates. A click goes to an update. */
public final class NormsPane extends FigurePane {

  /** The plots, as they are laid out; the last of them tells which update lies where. */
  private record Source(
      Lazy<NormsFigure> figure,
      AtomicReference<@Nullable NormsPlot> plot,
      MomentView moment,
      OptionalLong pointed)
      implements StageSource {
    @Override
    public Figure lay(double width, double height) {
      NormsPlot laid = figure.get().of(moment.pointing(pointed).norms(width));
      plot.set(laid);
      return laid.figure();
    }
  }

  private final AtomicReference<@Nullable NormsPlot> plot;

  /**
   * Shows nothing yet.
   *
   * @param easel what figures are painted with
   * @param background where they are painted
   * @param pointed what the pointer is on, here and in other pictures
   * @param update which update it is on, here and in other plots
   * @param go goes to an update
   */
  public NormsPane(
      FigureResources easel,
      Background background,
      ObjectProperty<Subject> pointed,
      ObjectProperty<OptionalLong> update,
      LongConsumer go) {
    this(
        easel,
        background,
        pointed,
        update,
        go,
        new Lazy<>(() -> new NormsFigure(easel.kit().text())),
        new AtomicReference<>());
  }

  private NormsPane(
      FigureResources easel,
      Background background,
      ObjectProperty<Subject> pointed,
      ObjectProperty<OptionalLong> update,
      LongConsumer go,
      Lazy<NormsFigure> figure,
      AtomicReference<@Nullable NormsPlot> plot) {
    super(
        "norms",
        easel,
        background,
        pointed,
        (moment, _) -> new Source(figure, plot, moment, update.get()));
    this.plot = plot;
    FigureView view = picture();
    view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> update.set(updateAt(event)));
    view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> update.set(OptionalLong.empty()));
    view.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            view.requestFocus();
            updateAt(event).ifPresent(go);
          }
        });
    update.subscribe(this::repaint);
  }

  /** A click goes to an update, and chooses nothing. */
  @Override
  public void onChosen(Consumer<Subject> action) {}

  private OptionalLong updateAt(MouseEvent event) {
    return Optional.ofNullable(plot.get())
        .filter(shown -> shown.made() > 0)
        .flatMap(
            shown ->
                picture()
                    .figurePoint(event.getX(), event.getY())
                    .map(point -> shown.updateAt(point.x())))
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }
}

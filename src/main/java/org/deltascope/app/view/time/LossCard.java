package org.deltascope.app.view.time;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.run.RunChart;
import org.deltascope.app.view.command.Command;
import org.deltascope.app.view.command.MenuItems;
import org.deltascope.app.view.picture.FigureSource;
import org.deltascope.app.view.picture.FigureView;
import org.deltascope.app.view.picture.Fit;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.FigureResources;
import org.deltascope.figure.Figure;
import org.deltascope.figure.loss.LossFigure;
import org.deltascope.figure.loss.LossLines;
import org.deltascope.figure.loss.LossPlot;
import org.deltascope.figure.style.Theme;
import org.deltascope.formula.number.Digits;
import org.deltascope.history.norm.NormSource;
import org.jspecify.annotations.Nullable;

/** The loss over the updates made so far. A click goes to an update. */
public final class LossCard extends StackPane {

  private final FigureResources easel;
  private final FigureView view;
  private final ObjectProperty<OptionalLong> pointed;
  private Optional<Seen> latest = Optional.empty();

  private record Seen(ViewState shown, Theme theme) {}

  /** What was laid out last, to know which update a click means. */
  private final AtomicReference<@Nullable LossPlot> plot = new AtomicReference<>();

  /** The losses, as they are laid out. */
  private record Source(
      FigureResources easel,
      AtomicReference<@Nullable LossPlot> plot,
      LossLines losses,
      Optional<NormSource> measured,
      long update,
      OptionalDouble loss,
      Digits digits)
      implements FigureSource {
    @Override
    public Figure lay(double width, double height) {
      LossPlot laid =
          new LossFigure(easel.kit().text())
              .of(losses.measured(measured), update, loss, digits, width, height);
      plot.set(laid);
      return laid.figure();
    }
  }

  /**
   * Shows nothing yet.
   *
   * @param easel what figures are painted with
   * @param background where they are painted
   * @param pointed the update that the pointer is on, here and in other plots
   * @param go goes to an update
   * @param ways to plot the losses otherwise, in the menu of the plot
   */
  public LossCard(
      FigureResources easel,
      Background background,
      ObjectProperty<OptionalLong> pointed,
      LongConsumer go,
      List<Command> ways) {
    this.easel = easel;
    this.pointed = pointed;
    view = new FigureView(Fit.FILL, easel, background, Background.Rank.LATER);
    view.setId("loss");
    view.setCursor(Cursor.HAND);
    Tooltip tip = new Tooltip();
    tip.setOnShowing(_ -> tip.setText(tip(ways)));
    tip.setText(tip(ways));
    Tooltip.install(view, tip);
    view.setOnContextMenuRequested(event -> open(ways, event));
    view.setOnMouseClicked(event -> updateAt(event.getX(), event.getY()).ifPresent(go));
    view.addEventHandler(
        MouseEvent.MOUSE_MOVED, event -> pointed.set(updateAt(event.getX(), event.getY())));
    view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> pointed.set(OptionalLong.empty()));
    pointed.subscribe(this::repaint);
    getStyleClass().add("loss-card");
    getChildren().setAll(view);
  }

  /** What is said where the pointer rests; in a low plot there is no room for the formula. */
  private String tip(List<Command> ways) {
    String formula =
        latest
            .flatMap(seen -> new RunChart(seen.shown).lines().smoothing())
            .map(words -> words + "\n")
            .orElse("");
    return ways.stream()
        .map(Command::tip)
        .collect(
            Collectors.joining(
                "\n", "Loss of the updates made so far. Click to go to one\n" + formula, ""));
  }

  private void open(List<Command> ways, ContextMenuEvent event) {
    ContextMenu items = new ContextMenu();
    items.getItems().setAll(ways.stream().map(MenuItems::item).toList());
    items.show(view, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  void show(ViewState shown, Theme theme) {
    latest = Optional.of(new Seen(shown, theme));
    repaint();
  }

  private void repaint() {
    latest.ifPresent(seen -> paint(seen.shown, seen.theme));
  }

  private void paint(ViewState shown, Theme theme) {
    DisplaySettings look = shown.session().look();
    long update = shown.session().moment().update();
    view.show(
        new Source(
            easel,
            plot,
            new RunChart(shown).lines().pointing(pointed.get()),
            shown.norms(),
            update,
            shown.occasion().loss(),
            look.digits()),
        theme,
        look.scale());
  }

  private OptionalLong updateAt(double x, double y) {
    return Optional.ofNullable(plot.get())
        .flatMap(shown -> view.figurePoint(x, y).map(point -> shown.updateAt(point.x())))
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }
}

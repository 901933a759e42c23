package org.deltascope.app.view.picture;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ScrollPane;
import org.deltascope.app.view.control.Scrolling;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.FigureResources;
import org.deltascope.figure.Subject;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.moment.StepSubject;
import org.deltascope.figure.style.Theme;
import org.deltascope.trace.StepId;

/**
 * A figure of a moment, as high as it needs to be. It is laid out only while it is seen, and what a
 * step works on is brought into sight when one comes to it.
 */
public class FigurePane extends ScrollPane {

  private final ObjectProperty<Subject> pointed;
  private final Maker maker;
  private final FigureView view;
  private final ExactTooltip exact;
  private Optional<Shown> current = Optional.empty();
  private Optional<StepId> sought = Optional.empty();
  private boolean seen;

  /** Makes what is laid out of a moment. */
  @FunctionalInterface
  public interface Maker {

    /**
     * {@return the figure, still to be laid out}
     *
     * @param moment which
     * @param hovered what the pointer is on
     */
    FigureSource of(MomentView moment, Subject hovered);
  }

  private record Shown(MomentView moment, double scale, Theme theme) {
    StepId step() {
      return moment.step().id();
    }
  }

  /**
   * Shows nothing yet.
   *
   * @param id of the picture
   * @param easel what figures are painted with
   * @param background where they are painted
   * @param pointed what the pointer is on, here and in other pictures
   * @param maker of the figure
   */
  public FigurePane(
      String id,
      FigureResources easel,
      Background background,
      ObjectProperty<Subject> pointed,
      Maker maker) {
    this.pointed = pointed;
    this.maker = maker;
    view = new FigureView(Fit.HEIGHT, easel, background, Background.Rank.LATER);
    exact = new ExactTooltip(view);
    view.setId(id);
    view.pointed().subscribe(pointed::set);
    view.onPainted(this::bringIntoSight);
    setContent(view);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setVbarPolicy(ScrollBarPolicy.ALWAYS);
    setMinWidth(0);
    pointed.subscribe(this::repaint);
  }

  /** {@return the picture} */
  public FigureView picture() {
    return view;
  }

  /** Tells what is chosen here. */
  public void onChosen(Consumer<Subject> action) {
    view.onChosen(action);
  }

  /**
   * Shows a moment, now or as soon as it is seen.
   *
   * @param moment which
   * @param scale how large everything is
   * @param theme of the window
   */
  public void show(MomentView moment, double scale, Theme theme) {
    if (current.filter(before -> before.step().equals(moment.step().id())).isEmpty()) {
      sought = Optional.of(moment.step().id());
    }
    current = Optional.of(new Shown(moment, scale, theme));
    repaint();
  }

  /** Is told whether it is seen. */
  public void seen(boolean now) {
    seen = now;
    repaint();
  }

  /** Lays it out anew, if it is seen. */
  protected final void repaint() {
    if (seen) {
      current.ifPresent(
          shown -> {
            view.show(maker.of(shown.moment, pointed.get()), shown.theme, shown.scale);
            exact.show(shown.moment, pointed.get());
          });
    }
  }

  /** Once a step: whoever scrolls elsewhere then is left there. */
  private void bringIntoSight() {
    sought
        .map(StepSubject::of)
        .flatMap(view::boundsOf)
        .ifPresent(
            box -> {
              sought = Optional.empty();
              Scrolling.to(this, box.y(), box.bottom());
            });
  }
}

package org.deltascope.app.view.side;

import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.view.picture.FigurePane;
import org.deltascope.app.view.picture.FigureSource;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.FigureResources;
import org.deltascope.app.work.Lazy;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.equation.PathsFigure;
import org.deltascope.figure.equation.setting.EquationScene;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.style.Theme;

/** Every way from the selected weight to the loss. */
public final class PathsPane extends FigurePane {

  private final IntegerProperty way;
  private Optional<ViewState> current = Optional.empty();

  /** The ways of a moment's weight, as they are laid out. */
  private record Source(Lazy<PathsFigure> figure, MomentView moment, Subject hovered, int way)
      implements FigureSource {
    @Override
    public Figure lay(double width, double height) {
      return figure.get().of(moment.page(width).hovering(hovered), moment.paths(), way);
    }

    @Override
    public double magnification(double wanted, double width, double height) {
      return Math.min(wanted, width / EquationScene.LEAST_WIDTH);
    }
  }

  /**
   * Shows nothing yet.
   *
   * @param easel what figures are painted with
   * @param background where they are painted
   * @param pointed what the pointer is on, here and in other pictures
   * @param way which way is drawn in the network, from 0
   */
  public PathsPane(
      FigureResources easel,
      Background background,
      ObjectProperty<Subject> pointed,
      IntegerProperty way) {
    super("paths", easel, background, pointed, maker(easel, way));
    this.way = way;
    getStyleClass().add("side-panel");
    way.subscribe(this::repaint);
  }

  private static Maker maker(FigureResources easel, IntegerProperty way) {
    Lazy<PathsFigure> figure =
        new Lazy<>(() -> new PathsFigure(easel.kit().text(), easel.kit().formulas()));
    return (moment, hovered) -> new Source(figure, moment, hovered, way.get());
  }

  /** Goes to the next way, or the one before; after the last comes the first. */
  public void go(boolean on) {
    int count = current.map(shown -> shown.occasion().ways()).orElse(0);
    if (count > 0) {
      way.set(Math.floorMod(way.get() + (on ? 1 : -1), count));
    }
  }

  /** Shows a moment, now or as soon as it is seen. */
  public void show(ViewState shown, Theme theme) {
    Subject before = current.map(it -> it.session().selection()).orElse(Subject.none());
    current = Optional.of(shown);
    if (!before.equals(shown.session().selection())) {
      way.set(0);
    }
    show(shown.occasion(), shown.session().look().scale(), theme);
  }
}

package org.deltascope.app.view.side;

import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.view.picture.FigurePane;
import org.deltascope.app.view.picture.FigureSource;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.FigureResources;
import org.deltascope.app.work.Lazy;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.equation.ChosenWay;
import org.deltascope.figure.equation.PathsFigure;
import org.deltascope.figure.equation.setting.EquationScene;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.style.Theme;
import org.deltascope.formula.paths.WeightPaths;

/** Every way from the selected weight to the loss. */
public final class PathsPane extends FigurePane {

  private final IntegerProperty way;
  private final IntegerProperty factor;
  private Optional<ViewState> current = Optional.empty();

  /** The ways of a moment's weight, as they are laid out. */
  private record Source(Lazy<PathsFigure> figure, MomentView moment, Subject hovered, ChosenWay way)
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
    this(easel, background, pointed, way, new SimpleIntegerProperty(ChosenWay.NONE));
  }

  private PathsPane(
      FigureResources easel,
      Background background,
      ObjectProperty<Subject> pointed,
      IntegerProperty way,
      IntegerProperty factor) {
    super("paths", easel, background, pointed, maker(easel, way, factor));
    this.way = way;
    this.factor = factor;
    getStyleClass().add("side-panel");
    way.subscribe(this::repaint);
    factor.subscribe(this::repaint);
  }

  private static Maker maker(FigureResources easel, IntegerProperty way, IntegerProperty factor) {
    Lazy<PathsFigure> figure =
        new Lazy<>(() -> new PathsFigure(easel.kit().text(), easel.kit().formulas()));
    return (moment, hovered) ->
        new Source(figure, moment, hovered, new ChosenWay(way.get(), factor.get()));
  }

  /** Goes to the next way, or the one before; after the last comes the first. */
  public void go(boolean on) {
    int count = current.map(shown -> shown.occasion().ways()).orElse(0);
    if (count > 0) {
      factor.set(ChosenWay.NONE);
      way.set(Math.floorMod(way.get() + (on ? 1 : -1), count));
    }
  }

  /** Works the next factor of the way out alone; after the last one all of them again. */
  public void goToFactor() {
    int count = current.map(shown -> factors(shown.occasion())).orElse(0);
    factor.set(factor.get() + 1 < count ? factor.get() + 1 : ChosenWay.NONE);
  }

  private int factors(MomentView moment) {
    WeightPaths paths = moment.paths();
    return way.get() < paths.shown().size() ? paths.shown().get(way.get()).factors().size() : 0;
  }

  /** {@return the way that is seen, and which of its factors} */
  public ChosenWay chosen() {
    return new ChosenWay(way.get(), factor.get());
  }

  /** Shows a moment, now or as soon as it is seen. */
  public void show(ViewState shown, Theme theme) {
    Subject before = current.map(it -> it.session().selection()).orElse(Subject.none());
    current = Optional.of(shown);
    if (!before.equals(shown.session().selection())) {
      way.set(0);
      factor.set(ChosenWay.NONE);
    }
    show(shown.occasion(), shown.session().look().scale(), theme);
  }
}

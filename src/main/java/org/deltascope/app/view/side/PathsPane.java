package org.deltascope.app.view.side;

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

  /** The ways of a moment's weight, as they are laid out. */
  private record Source(Lazy<PathsFigure> figure, MomentView moment, Subject hovered)
      implements FigureSource {
    @Override
    public Figure lay(double width, double height) {
      return figure.get().of(moment.page(width).hovering(hovered), moment.paths());
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
   */
  public PathsPane(FigureResources easel, Background background, ObjectProperty<Subject> pointed) {
    super("paths", easel, background, pointed, maker(easel));
    getStyleClass().add("side-panel");
  }

  private static Maker maker(FigureResources easel) {
    Lazy<PathsFigure> figure =
        new Lazy<>(() -> new PathsFigure(easel.kit().text(), easel.kit().formulas()));
    return (moment, hovered) -> new Source(figure, moment, hovered);
  }

  /** Shows a moment, now or as soon as it is seen. */
  public void show(ViewState shown, Theme theme) {
    show(shown.occasion(), shown.session().look().scale(), theme);
  }
}

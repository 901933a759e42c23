package org.deltascope.app.view.stage;

import javafx.beans.property.ObjectProperty;
import org.deltascope.app.view.picture.FigurePane;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.FigureResources;
import org.deltascope.app.work.Lazy;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.equation.setting.EquationScene;
import org.deltascope.figure.modules.ModulesFigure;
import org.deltascope.figure.moment.MomentView;

/** The layers as modules, in the place of the network. */
public final class ModulesPane extends FigurePane {

  /** The modules of a moment, as they are laid out. */
  private record Source(Lazy<ModulesFigure> figure, MomentView moment, Subject hovered)
      implements StageSource {
    @Override
    public Figure lay(double width, double height) {
      return figure
          .get()
          .of(
              moment.page(width).hovering(hovered),
              moment.network(width, height),
              moment.modules());
    }

    @Override
    public double magnification(double wanted, double width, double height) {
      return Math.min(
          StageSource.super.magnification(wanted, width, height),
          width / EquationScene.LEAST_WIDTH);
    }
  }

  /**
   * Shows nothing yet.
   *
   * @param easel what figures are painted with
   * @param background where they are painted
   * @param pointed what the pointer is on, here and in other pictures
   */
  public ModulesPane(
      FigureResources easel, Background background, ObjectProperty<Subject> pointed) {
    super("modules", easel, background, pointed, maker(easel));
  }

  private static Maker maker(FigureResources easel) {
    Lazy<ModulesFigure> figure =
        new Lazy<>(() -> new ModulesFigure(easel.kit().text(), easel.kit().formulas()));
    return (moment, hovered) -> new Source(figure, moment, hovered);
  }
}

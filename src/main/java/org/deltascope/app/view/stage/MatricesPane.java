package org.deltascope.app.view.stage;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import org.deltascope.app.view.picture.FigurePane;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.FigureResources;
import org.deltascope.app.work.Lazy;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.matrices.MatricesFigure;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.network.state.FormulaLights;

/** All matrices of the update, in the place of the network. */
public final class MatricesPane extends FigurePane {

  /** The matrices of a moment, as they are laid out. */
  private record Source(
      Lazy<MatricesFigure> figure,
      MomentView moment,
      Subject hovered,
      Optional<FormulaLights> lights)
      implements StageSource {
    @Override
    public Figure lay(double width, double height) {
      return figure.get().of(moment.network(width, height).hovering(hovered).lit(lights));
    }
  }

  /**
   * Shows nothing yet.
   *
   * @param easel what figures are painted with
   * @param background where they are painted
   * @param pointed what the pointer is on, here and in other pictures
   * @param lights what is lit in the place of the step, if a formula is looked at
   */
  public MatricesPane(
      FigureResources easel,
      Background background,
      ObjectProperty<Subject> pointed,
      ObservableValue<Optional<FormulaLights>> lights) {
    super("matrices", easel, background, pointed, maker(easel, lights));
    lights.subscribe(this::repaint);
  }

  private static Maker maker(
      FigureResources easel, ObservableValue<Optional<FormulaLights>> lights) {
    Lazy<MatricesFigure> figure = new Lazy<>(() -> new MatricesFigure(easel.kit().text()));
    return (moment, hovered) -> new Source(figure, moment, hovered, lights.getValue());
  }
}

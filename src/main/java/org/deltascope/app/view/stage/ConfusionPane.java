package org.deltascope.app.view.stage;

import javafx.beans.property.ObjectProperty;
import org.deltascope.app.view.picture.FigurePane;
import org.deltascope.app.view.picture.FigureSource;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.FigureResources;
import org.deltascope.app.work.Lazy;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.confusion.ConfusionFigure;
import org.deltascope.figure.moment.MomentView;

/** Which classes the network takes for which, in the place of the network. */
public final class ConfusionPane extends FigurePane {

  /** The counts at a moment, as it is laid out. */
  private record Source(Lazy<ConfusionFigure> figure, MomentView moment) implements FigureSource {
    @Override
    public Figure lay(double width, double height) {
      return figure.get().of(moment.confusion(width));
    }
  }

  /**
   * Shows nothing yet.
   *
   * @param easel what figures are painted with
   * @param background where they are painted
   * @param pointed what the pointer is on, here and in other pictures
   */
  public ConfusionPane(
      FigureResources easel, Background background, ObjectProperty<Subject> pointed) {
    super("confusion", easel, background, pointed, maker(easel));
  }

  private static Maker maker(FigureResources easel) {
    Lazy<ConfusionFigure> figure = new Lazy<>(() -> new ConfusionFigure(easel.kit().text()));
    return (moment, _) -> new Source(figure, moment);
  }
}

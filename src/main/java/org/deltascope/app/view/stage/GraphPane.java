package org.deltascope.app.view.stage;

import javafx.beans.property.ObjectProperty;
import org.deltascope.app.view.picture.FigurePane;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.FigureResources;
import org.deltascope.app.work.Lazy;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.graph.GraphFigure;
import org.deltascope.figure.moment.MomentView;

/** The computation graph, number by number, in the place of the network. */
public final class GraphPane extends FigurePane {

  /** The graph at a moment, as it is laid out. */
  private record Source(Lazy<GraphFigure> figure, MomentView moment) implements StageSource {
    @Override
    public Figure lay(double width, double height) {
      return figure.get().of(moment.graphScene(width, height), moment.graph());
    }
  }

  /**
   * Shows nothing yet.
   *
   * @param easel what figures are painted with
   * @param background where they are painted
   * @param pointed what the pointer is on, here and in other pictures
   */
  public GraphPane(FigureResources easel, Background background, ObjectProperty<Subject> pointed) {
    super("graph", easel, background, pointed, maker(easel));
  }

  private static Maker maker(FigureResources easel) {
    Lazy<GraphFigure> figure = new Lazy<>(() -> new GraphFigure(easel.kit().text()));
    return (moment, _) -> new Source(figure, moment);
  }
}

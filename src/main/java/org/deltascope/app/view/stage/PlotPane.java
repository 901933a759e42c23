package org.deltascope.app.view.stage;

import javafx.beans.property.ObjectProperty;
import org.deltascope.app.view.picture.FigurePane;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.FigureResources;
import org.deltascope.app.work.Lazy;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.confusion.ConfusionFigure;
import org.deltascope.figure.histogram.HistogramFigure;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.slice.SliceFigure;

/** A plot of what a moment's numbers say, in the place of the network. */
public final class PlotPane extends FigurePane {

  /** Draws a moment as wide as there is room; as high as it needs to be. */
  @FunctionalInterface
  private interface Plot {
    Figure of(MomentView moment, double width);
  }

  /** The plot of a moment, as it is laid out. */
  private record Source(Plot plot, MomentView moment) implements StageSource {
    @Override
    public Figure lay(double width, double height) {
      return plot.of(moment, width);
    }
  }

  private PlotPane(
      String id,
      FigureResources easel,
      Background background,
      ObjectProperty<Subject> pointed,
      Plot plot) {
    super(id, easel, background, pointed, (moment, _) -> new Source(plot, moment));
  }

  /**
   * {@return the loss over one weight}
   *
   * @param easel what figures are painted with
   * @param background where they are painted
   * @param pointed what the pointer is on, here and in other pictures
   */
  public static PlotPane slice(
      FigureResources easel, Background background, ObjectProperty<Subject> pointed) {
    Lazy<SliceFigure> figure = new Lazy<>(() -> new SliceFigure(easel.kit().text()));
    Plot plot = (moment, width) -> figure.get().of(moment.slice(width));
    return new PlotPane("slice", easel, background, pointed, plot);
  }

  /**
   * {@return the weights and the activations of each layer, counted}
   *
   * @param easel what figures are painted with
   * @param background where they are painted
   * @param pointed what the pointer is on, here and in other pictures
   */
  public static PlotPane histogram(
      FigureResources easel, Background background, ObjectProperty<Subject> pointed) {
    Lazy<HistogramFigure> figure = new Lazy<>(() -> new HistogramFigure(easel.kit().text()));
    Plot plot = (moment, width) -> figure.get().of(moment.histogram(width));
    return new PlotPane("histogram", easel, background, pointed, plot);
  }

  /**
   * {@return which classes the network takes for which}
   *
   * @param easel what figures are painted with
   * @param background where they are painted
   * @param pointed what the pointer is on, here and in other pictures
   */
  public static PlotPane confusion(
      FigureResources easel, Background background, ObjectProperty<Subject> pointed) {
    Lazy<ConfusionFigure> figure = new Lazy<>(() -> new ConfusionFigure(easel.kit().text()));
    Plot plot = (moment, width) -> figure.get().of(moment.confusion(width));
    return new PlotPane("confusion", easel, background, pointed, plot);
  }
}

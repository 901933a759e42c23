package org.deltascope.figure.moment;

import org.deltascope.figure.Figure;
import org.deltascope.figure.FormulaMeasure;
import org.deltascope.figure.boundary.BoundaryFigure;
import org.deltascope.figure.confusion.ConfusionFigure;
import org.deltascope.figure.equation.ChosenWay;
import org.deltascope.figure.equation.EquationFigure;
import org.deltascope.figure.equation.PathsFigure;
import org.deltascope.figure.graph.GraphFigure;
import org.deltascope.figure.histogram.HistogramFigure;
import org.deltascope.figure.loss.LossFigure;
import org.deltascope.figure.matrices.MatricesFigure;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.modules.ModulesFigure;
import org.deltascope.figure.network.NetworkFigure;
import org.deltascope.figure.norms.NormsFigure;
import org.deltascope.figure.paths.WayMarks;
import org.deltascope.figure.slice.SliceFigure;
import org.deltascope.nn.Network;
import org.deltascope.trace.Knowledge;

/**
 * Makes the figures of moments. For one thread at a time: it keeps the layout of the last network,
 * so that the steps of one update follow each other quickly.
 */
public final class Figures {
  private static final double NETWORK_ASPECT = 0.625;
  private static final double CHAIN_ASPECT = 0.42;
  private static final double LOSS_ASPECT = 0.5;

  private final NetworkFigure network;
  private final EquationFigure equation;
  private final MatricesFigure matrices;
  private final PathsFigure paths;
  private final ModulesFigure modules;
  private final WayMarks ways;
  private final GraphFigure graph;
  private final LossFigure loss;
  private final BoundaryFigure boundary;
  private final SliceFigure slice;
  private final HistogramFigure histogram;
  private final ConfusionFigure confusion;
  private final NormsFigure norms;
  private final boolean isBlank;

  /**
   * Makes figures with those.
   *
   * @param text measures labels
   * @param formulas typesets formulas
   */
  public Figures(TextMeasure text, FormulaMeasure formulas) {
    this(text, formulas, false);
  }

  private Figures(TextMeasure text, FormulaMeasure formulas, boolean isBlank) {
    this.network = NetworkFigure.onPaper(text);
    this.isBlank = isBlank;
    this.equation = new EquationFigure(text, formulas);
    this.matrices = new MatricesFigure(text);
    this.paths = new PathsFigure(text, formulas);
    this.modules = new ModulesFigure(text, formulas);
    this.ways = new WayMarks(text);
    this.graph = new GraphFigure(text);
    this.loss = new LossFigure(text);
    this.boundary = new BoundaryFigure(text);
    this.slice = new SliceFigure(text);
    this.histogram = new HistogramFigure(text);
    this.confusion = new ConfusionFigure(text);
    this.norms = new NormsFigure(text);
  }

  /**
   * {@return one whose figures show only what is given}
   *
   * @param text measures labels
   * @param formulas typesets formulas
   */
  public static Figures forWorksheets(TextMeasure text, FormulaMeasure formulas) {
    return new Figures(text, formulas, true);
  }

  /**
   * {@return the figure of a moment; its title says of which}
   *
   * @param kind what it shows
   * @param moment which
   * @param width in units, from {@link FigureKind#leastWidth} to {@link FigureKind#MOST_WIDTH}; the
   *     height follows
   */
  public Figure of(FigureKind kind, MomentView moment, double width) {
    return of(kind, moment, width, ChosenWay.none());
  }

  /**
   * {@return the same with one of the ways from a weight to the loss: drawn in the network, taken
   * apart among the ways}
   *
   * @param kind what it shows
   * @param moment which
   * @param width in units
   * @param way which of the ways, if any
   */
  public Figure of(FigureKind kind, MomentView moment, double width, ChosenWay way) {
    MomentView occasion =
        isBlank ? moment.withholding(new Knowledge.Withheld.Everything()) : moment;
    if (!(width >= kind.leastWidth() && width <= FigureKind.MOST_WIDTH)) {
      throw new IllegalArgumentException(
          "a figure %s wide, expected %s to %s"
              .formatted(width, kind.leastWidth(), FigureKind.MOST_WIDTH));
    }
    Figure figure =
        switch (kind) {
          case NETWORK -> {
            Figure plain = network.of(occasion.network(width, height(occasion, width)));
            yield way.exists() ? ways.on(plain, occasion.paths(), way.way()) : plain;
          }
          case EQUATION -> equation.of(occasion.page(width));
          case MATRICES -> matrices.of(occasion.network(width, height(occasion, width)));
          case PATHS -> paths.of(occasion.page(width), occasion.paths(), way);
          case MODULES ->
              modules.of(
                  occasion.page(width),
                  occasion.network(width, height(occasion, width)),
                  occasion.modules());
          case GRAPH ->
              graph.of(occasion.graphScene(width, height(occasion, width)), occasion.graph());
          case LOSS -> loss(occasion, width);
          case BOUNDARY -> boundary.of(occasion.boundary(width));
          case SLICE -> slice.of(occasion.slice(width));
          case HISTOGRAM -> histogram.of(occasion.histogram(width));
          case CONFUSION -> confusion.of(occasion.confusion(width));
          case NORMS -> norms.of(occasion.norms(width)).figure();
        };
    String document = occasion.title().isBlank() ? "" : occasion.title().strip() + ": ";
    return new Figure(
        figure.width(),
        figure.height(),
        figure.marks(),
        document + figure.title() + ", " + occasion.when(),
        figure.description());
  }

  private Figure loss(MomentView occasion, double width) {
    return loss.of(
            occasion.losses().measured(occasion.norms()),
            occasion.trace().update(),
            occasion.loss(),
            occasion.numerals().digits(),
            width,
            Math.rint(width * LOSS_ASPECT))
        .figure();
  }

  private static double height(MomentView occasion, double width) {
    return Math.rint(width * aspect(occasion.trace().before().network()));
  }

  /** {@return height by width} */
  private static double aspect(Network network) {
    boolean chain =
        network.inputs() == 1 && network.layers().stream().allMatch(layer -> layer.units() == 1);
    return chain ? CHAIN_ASPECT : NETWORK_ASPECT;
  }
}

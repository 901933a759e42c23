package org.deltascope.bench;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.deltascope.figure.Figure;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.network.NetworkFigure;
import org.deltascope.figure.network.state.NetworkScene;
import org.deltascope.figure.paint.pixel.FramePainter;
import org.deltascope.figure.paint.pixel.Graphics2DPainter;
import org.deltascope.figure.paint.pixel.PaintedPart;
import org.deltascope.figure.paint.pixel.PixelFrame;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.figure.style.Theme;
import org.deltascope.formula.naming.Names;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Initializer;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Training;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Trace;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Laying out and painting the network figure, step after step of an update, at 1280 × 800. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FigureBenchmark {
  static final int WIDTH = 1280;
  static final int HEIGHT = 800;

  /** The widths of the layers. */
  @Param({"9-16-16-4", "20-15-13", "100-100", "784-128-10"})
  public String network = "";

  private final TextMeasure text = new TextMeasure(new Fonts());
  private final Typesetter formulas = new Typesetter(100);
  private final NetworkFigure layout = new NetworkFigure(text);
  private final FramePainter painter = new FramePainter(text, formulas);
  private final Graphics2DPainter java2d = new Graphics2DPainter(text, formulas);
  private final PixelFrame frame = new PixelFrame(WIDTH, HEIGHT);
  private final List<NetworkScene> scenes = new ArrayList<>();
  private int step;

  /** Traces one update and sets a scene at each of its steps. */
  @Setup
  public void setUp() {
    Experiment experiment = experiment(network);
    Trace trace = Backpropagation.trace(experiment, TrainingState.initial(experiment));
    Names names = Names.of(experiment.network(), List.of());
    for (int k = 0; k < trace.steps().size(); k++) {
      scenes.add(NetworkScene.of(trace, new Moment(0, k, 0), names, WIDTH, HEIGHT));
    }
  }

  /** {@return the figure of the next step} */
  @Benchmark
  public Figure layOut() {
    step = (step + 1) % scenes.size();
    return layout.of(scenes.get(step));
  }

  /** {@return a frame with the figure of the next step} */
  @Benchmark
  public PixelFrame layOutAndPaint() {
    return paint(layOut());
  }

  PixelFrame paint(Figure figure) {
    painter.paint(figure, Theme.LIGHT, PaintedPart.scaled(1), frame);
    return frame;
  }

  /** {@return the same, painted wholly by Java2D} */
  PixelFrame paintWithJava2d(Figure figure) {
    Graphics2D g = frame.image().createGraphics();
    java2d.paint(figure, Theme.LIGHT, g, 1);
    g.dispose();
    return frame;
  }

  /** {@return random weights between layers of these widths, and one sample} */
  public static Experiment experiment(String network) {
    int[] widths = Arrays.stream(network.split("-")).mapToInt(Integer::parseInt).toArray();
    List<Layer> layers = new ArrayList<>();
    for (int l = 1; l < widths.length; l++) {
      layers.add(
          new Layer(
              new Initializer.Uniform(-1, 1, l).draw(widths[l], widths[l - 1]),
              Matrix.zeros(widths[l], 1),
              BiasMode.PER_NEURON,
              Elementwise.TANH));
    }
    Matrix input = new Initializer.Uniform(-1, 1, 11).draw(1, widths[0]);
    Matrix target = new Initializer.Uniform(0, 1, 12).draw(1, widths[widths.length - 1]);
    return new Experiment(
        new Network(widths[0], layers),
        Loss.HALF_SQUARED_ERROR,
        new Optimizer.Sgd(0.5),
        new Dataset(input, target),
        Training.plain());
  }
}

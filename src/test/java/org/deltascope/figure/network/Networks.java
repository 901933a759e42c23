package org.deltascope.figure.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deltascope.document.Document;
import org.deltascope.figure.network.state.NetworkScene;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Reduction;
import org.deltascope.nn.Training;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Moment;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;

/** Networks to draw. */
public final class Networks {
  private Networks() {}

  /** The 2-2-2 network of Matt Mazur, "A Step by Step Backpropagation Example". */
  public static Experiment published() {
    return published(.40, .45);
  }

  /** {@return the same with other weights to the first output} */
  static Experiment published(double w5, double w6) {
    Layer hidden =
        new Layer(
            Matrix.of(new double[] {.15, .20}, new double[] {.25, .30}),
            Matrix.column(.35, .35),
            BiasMode.FROZEN,
            Elementwise.SIGMOID);
    Layer output =
        new Layer(
            Matrix.of(new double[] {w5, w6}, new double[] {.50, .55}),
            Matrix.column(.60, .60),
            BiasMode.FROZEN,
            Elementwise.SIGMOID);
    return new Experiment(
        new Network(2, List.of(hidden, output)),
        Loss.HALF_SQUARED_ERROR,
        new Optimizer.Sgd(0.5),
        new Dataset(Matrix.row(.05, .10), Matrix.row(.01, .99)),
        Training.plain());
  }

  static Experiment random(Random random, double scale, int samples, int... widths) {
    List<Layer> layers = new ArrayList<>();
    for (int l = 1; l < widths.length; l++) {
      layers.add(
          new Layer(
              Matrix.generate(widths[l], widths[l - 1], (i, j) -> scale * random.nextGaussian()),
              Matrix.generate(widths[l], 1, (i, j) -> scale * random.nextGaussian()),
              BiasMode.PER_NEURON,
              Elementwise.TANH));
    }
    int outputs = widths[widths.length - 1];
    return new Experiment(
        new Network(widths[0], layers),
        Loss.HALF_SQUARED_ERROR,
        new Optimizer.Sgd(0.5),
        new Dataset(
            Matrix.generate(samples, widths[0], (s, j) -> random.nextGaussian()),
            Matrix.generate(samples, outputs, (s, i) -> random.nextInt(2))),
        new Training(samples, Reduction.MEAN, false, 0));
  }

  static Trace trace(Experiment experiment) {
    return Backpropagation.trace(experiment, TrainingState.initial(experiment));
  }

  /** {@return an 850 × 620 picture of the first update at a step} */
  public static NetworkScene scene(Experiment experiment, String step, int part) {
    Trace trace = trace(experiment);
    int index = trace.outline().indexOf(step).orElseThrow();
    Names names = Names.of(experiment.network(), List.of());
    Numerals numerals =
        Numerals.of(
            Digits.DEFAULT, Document.of("", experiment).given(), trace, SampleSelection.first());
    return NetworkScene.of(trace, new Moment(0, index, part), names, 850, 620).writing(numerals);
  }
}

package org.deltascope.formula.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Activation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Edges;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Training;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Trace;

/**
 * Draws a network like the document's: its activations, loss, optimizer and bias modes, with other
 * numbers, away from where activations are flat or have a corner.
 *
 * @param like a trace of the document
 * @param random where the numbers come from
 * @param loss of one sample
 * @param given what the document's own numbers are taken for; sizes must be its own then
 * @param pool what its numbers are drawn from
 */
record NetworkDraw(
    Trace like, RandomGenerator random, Loss loss, Set<Given> given, NumberPool pool) {
  private static final double FLAT = 3;
  private static final double CORNER = 0.05;
  private static final int MOST_TRIES = 60;

  Trace draw(List<Integer> widths, int samples) {
    Experiment experiment = experiment(widths, samples);
    return Backpropagation.trace(experiment, state(experiment.network()));
  }

  Experiment experiment(List<Integer> widths, int samples) {
    Matrix x =
        given.contains(Given.INPUTS)
            ? like.weightedSum(1).input()
            : inputs(samples, widths.getFirst());
    List<Layer> layers = new ArrayList<>();
    Matrix input = x;
    for (int l = 1; l < widths.size(); l++) {
      Layer original = like.before().network().layer(l);
      Layer layer = layer(original, widths.get(l), input);
      layers.add(layer);
      input = activated(layer.activation(), weightedSum(layer, input));
    }
    Network network = new Network(widths.getFirst(), layers);
    return new Experiment(
        network,
        loss,
        optimizer(),
        new Dataset(x, targets(samples, widths.getLast())),
        new Training(0, like.evaluateLoss().reduction(), false, 0));
  }

  private Matrix inputs(int samples, int width) {
    Matrix drawn = numbers(samples, width, 1.2);
    boolean usual = pool instanceof NumberPool.Tenths && isFrom(0, like.weightedSum(1).input());
    return usual ? drawn.map(Math::abs) : drawn;
  }

  private static boolean isFrom(double least, Matrix numbers) {
    return entries(numbers).allMatch(each -> each >= least);
  }

  private static DoubleStream entries(Matrix numbers) {
    return IntStream.range(0, numbers.rows())
        .mapToObj(numbers::toRow)
        .flatMapToDouble(Arrays::stream);
  }

  private Layer layer(Layer original, int units, Matrix input) {
    Layer best = candidate(original, units, input.columns());
    for (int tries = 0; tries < MOST_TRIES && !isWhole() && !isPlain(best, input); tries++) {
      best = candidate(original, units, input.columns());
    }
    return best;
  }

  private Layer candidate(Layer original, int units, int inputs) {
    Matrix weights =
        given.contains(Given.WEIGHTS)
            ? original.weights()
            : numbers(units, inputs, 1.6 / Math.sqrt(inputs));
    double shared = number(1);
    Matrix bias =
        given.contains(Given.BIASES)
            ? original.bias()
            : switch (original.biasMode()) {
              case PER_NEURON -> numbers(units, 1, 1);
              case FROZEN ->
                  isOneNumber(original)
                      ? Matrix.zeros(units, 1).map(zero -> shared)
                      : numbers(units, 1, 1);
              case SHARED -> Matrix.zeros(units, 1).map(zero -> shared);
              case NONE -> Matrix.zeros(units, 1);
            };
    boolean sameSize = weights.shape().equals(original.weights().shape());
    Edges edges = sameSize ? original.edges() : Edges.complete();
    return new Layer(
        edges.masked(weights),
        bias,
        original.biasMode(),
        original.activation(),
        original.weightMode(),
        edges);
  }

  /** Frozen biases that go by one name stay one number, so that what is shown of them is true. */
  private boolean isOneNumber(Layer original) {
    Matrix bias = original.bias();
    return !isWhole() && bias.equals(bias.map(each -> bias.get(0, 0)));
  }

  private static boolean isPlain(Layer layer, Matrix input) {
    boolean corner = layer.activation() instanceof Elementwise f && f.hasKink();
    return entries(weightedSum(layer, input))
        .allMatch(each -> Math.abs(each) < FLAT && !(corner && Math.abs(each) < CORNER));
  }

  private static Matrix weightedSum(Layer layer, Matrix input) {
    Matrix product = input.timesTranspose(layer.weights());
    return Matrix.generate(
        product.rows(), product.columns(), (s, i) -> product.get(s, i) + layer.bias().get(i, 0));
  }

  private static Matrix activated(Activation activation, Matrix z) {
    double[][] a = new double[z.rows()][z.columns()];
    for (int s = 0; s < a.length; s++) {
      activation.apply(z.toRow(s), a[s]);
    }
    return Matrix.of(a);
  }

  private Optimizer optimizer() {
    return like.applyUpdate(1).optimizer();
  }

  /** Targets that add up to 1 where the document's do, but not to a single 1 among zeros. */
  private Matrix targets(int samples, int outputs) {
    if (given.contains(Given.TARGETS)) {
      return like.evaluateLoss().t();
    }
    if (pool instanceof NumberPool.Tenths) {
      return new DecimalTargets(loss, like.evaluateLoss().t(), sharesAddUp(), random)
          .draw(samples, outputs);
    }
    if (!loss.needsProbabilities()) {
      return numbers(samples, outputs, 1.2);
    }
    if (isWhole()) {
      int one = random.nextInt(outputs);
      return Matrix.generate(samples, outputs, (s, i) -> i == one ? 1 : 0);
    }
    Matrix shares = Matrix.generate(samples, outputs, (s, i) -> 0.05 + 0.9 * random.nextDouble());
    if (loss != Loss.CROSS_ENTROPY || !sharesAddUp()) {
      return shares;
    }
    Matrix sums = shares.transpose().columnSums();
    return Matrix.generate(samples, outputs, (s, i) -> shares.get(s, i) / sums.get(0, s));
  }

  private boolean sharesAddUp() {
    Matrix t = like.evaluateLoss().t();
    return IntStream.range(0, t.rows()).allMatch(s -> Loss.addUpToOne(t.toRow(s)));
  }

  /** What an optimizer keeps is drawn too; sums of squares are never negative. */
  private TrainingState state(Network network) {
    if (given.contains(Given.SLOTS)) {
      return new TrainingState(
          like.before().updates(), like.before().steps(), network, like.before().slots());
    }
    int count = optimizer().slots();
    List<TrainingState.Slots> slots =
        network.layers().stream()
            .map(
                layer ->
                    new TrainingState.Slots(
                        slots(count, layer.weights()).stream().map(layer.edges()::masked).toList(),
                        slotsOfBias(count, layer)))
            .toList();
    return new TrainingState(like.before().updates(), like.before().steps(), network, slots);
  }

  private List<Matrix> slots(int count, Matrix shape) {
    return IntStream.range(0, count)
        .mapToObj(
            slot ->
                Matrix.generate(
                    shape.rows(), shape.columns(), (i, j) -> 0.01 + random.nextDouble()))
        .toList();
  }

  /** Biases that are one number are updated as one. */
  private List<Matrix> slotsOfBias(int count, Layer layer) {
    List<Matrix> slots = slots(count, layer.bias());
    return layer.biasMode() == BiasMode.SHARED
        ? slots.stream().map(slot -> slot.map(each -> slot.get(0, 0))).toList()
        : slots;
  }

  private Matrix numbers(int rows, int columns, double largest) {
    return Matrix.generate(rows, columns, (i, j) -> number(largest));
  }

  private double number(double largest) {
    return pool.draw(largest, random);
  }

  private boolean isWhole() {
    return pool instanceof NumberPool.Whole;
  }
}

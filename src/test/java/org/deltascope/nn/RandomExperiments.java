package org.deltascope.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.deltascope.matrix.Matrix;

/**
 * Small random experiments, the same for the same seed. Any {@link #COMBINATIONS} seeds in a row go
 * through every kind of hidden activation × loss × bias mode × reduction, as 11, 7 and 8 have no
 * common divisor; the rest is random.
 */
public final class RandomExperiments {

  /** The functions themselves, one with an α of its own, one with λ, A and c. */
  private static final int ACTIVATIONS = Elementwise.values().length + 2;

  /** The kinds of hidden activations × 7 losses × 4 bias modes × 2 reductions. */
  public static final int COMBINATIONS = ACTIVATIONS * 7 * 4 * 2;

  private final long seed;
  private final RandomGenerator random;

  private RandomExperiments(long seed) {
    this.seed = seed;
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** {@return the seeds of every combination once} */
  public static LongStream seeds() {
    return LongStream.range(0, COMBINATIONS);
  }

  /** {@return experiment number {@code seed}} */
  public static Experiment of(long seed) {
    return new RandomExperiments(seed).experiment();
  }

  private Experiment experiment() {
    Loss loss = cycle(seed, Loss.values());
    Network network = network(loss);
    int samples = 1 + random.nextInt(6);
    return new Experiment(
        network,
        loss,
        optimizer(),
        new Dataset(
            matrix(samples, network.inputs(), -1.5, 1.5),
            matrix(samples, loss.hasTargets() ? network.outputs() : 0, 0, 1),
            pick(TestShare.none(), TestShare.none(), new TestShare(0.4, random.nextLong()))),
        new Training(
            random.nextInt(5),
            cycle(seed, Reduction.values()),
            random.nextBoolean(),
            random.nextLong()));
  }

  private Network network(Loss loss) {
    int inputs = 1 + random.nextInt(5);
    List<Layer> layers = new ArrayList<>();
    layers.add(
        layer(
            inputs,
            activation(Math.floorMod(seed, ACTIVATIONS)),
            cycle(seed % 8 / 2, BiasMode.values())));
    int more = random.nextInt(3);
    for (int l = 0; l < more; l++) {
      layers.add(
          layer(
              layers.getLast().units(),
              activation(random.nextInt(ACTIVATIONS)),
              pick(BiasMode.values())));
    }
    Activation last = loss.requires().orElseGet(this::last);
    layers.add(layer(layers.getLast().units(), last, pick(BiasMode.values())));
    return new Network(inputs, layers);
  }

  private Activation last() {
    int kind = random.nextInt(ACTIVATIONS + 1);
    return kind == ACTIVATIONS ? Softmax.SOFTMAX : activation(kind);
  }

  private Elementwise activation(int kind) {
    return kind < Elementwise.values().length
        ? Elementwise.values()[kind]
        : kind == ACTIVATIONS - 1
            ? pick(Elementwise.values())
                .shaped(
                    random.nextDouble(-1.5, 1.5),
                    random.nextDouble(-2, 2),
                    random.nextDouble(-1, 1))
            : pick(Elementwise.LEAKY_RELU, Elementwise.ELU).withAlpha(random.nextDouble(-0.5, 2));
  }

  private Layer layer(int inputs, Activation activation, BiasMode mode) {
    int units = 1 + random.nextInt(5);
    Matrix bias =
        switch (mode) {
          case PER_NEURON, FROZEN -> matrix(units, 1, -1, 1);
          case SHARED -> {
            double one = random.nextDouble(-1, 1);
            yield Matrix.generate(units, 1, (i, j) -> one);
          }
          case NONE -> Matrix.zeros(units, 1);
        };
    Edges edges =
        random.nextInt(4) > 0
            ? Edges.complete()
            : Edges.of(units, inputs, (i, j) -> random.nextInt(3) > 0);
    WeightMode weightMode = random.nextInt(5) > 0 ? WeightMode.TRAINED : WeightMode.FROZEN;
    return new Layer(
        edges.masked(matrix(units, inputs, -1, 1)), bias, mode, activation, weightMode, edges);
  }

  private Optimizer optimizer() {
    Optimizer rule =
        Stream.<Optimizer>of(
                new Optimizer.Sgd(0.1),
                new Optimizer.Momentum(0.05, 0.9),
                new Optimizer.Momentum(
                    0.05, pick(0.9, 0.0), pick(0.0, 0.25, 1.0), random.nextBoolean()),
                new Optimizer.RmsProp(0.01, 0.99, 1e-8),
                new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8))
            .skip(random.nextInt(5))
            .findFirst()
            .orElseThrow();
    return rule.with(pick(0.0, 0.0, 0.01, 0.3), schedule());
  }

  private LearningRateSchedule schedule() {
    LearningRateSchedule.Decay decay =
        pick(
            new LearningRateSchedule.Decay.Constant(),
            new LearningRateSchedule.Decay.Constant(),
            new LearningRateSchedule.Decay.Step(random.nextInt(1, 4), 0.5),
            new LearningRateSchedule.Decay.Exponential(0.9),
            new LearningRateSchedule.Decay.Inverse(0.25));
    return new LearningRateSchedule(decay, random.nextBoolean());
  }

  private Matrix matrix(int rows, int columns, double low, double high) {
    return Matrix.generate(rows, columns, (i, j) -> random.nextDouble(low, high));
  }

  private static <T> T cycle(long n, T[] choices) {
    return choices[Math.floorMod(n, choices.length)];
  }

  @SafeVarargs
  private <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}

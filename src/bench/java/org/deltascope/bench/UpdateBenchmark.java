package org.deltascope.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.deltascope.nn.Reduction;
import org.deltascope.nn.Training;
import org.deltascope.nn.train.Trainer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One training update: sigmoid, half the squared error, gradient descent. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class UpdateBenchmark {
  private static final int BATCHES = 8;

  /** The widths of the layers, and after the slash the batch size. */
  @Param({"2-4-4-1/1", "8-64-64-4/1", "8-64-64-4/32", "784-128-10/1", "784-128-10/32"})
  public String network = "";

  private Trainer trainer;
  private EjmlTrainer ejmlTrainer;

  /** Draws network and data. */
  @Setup
  public void setUp() {
    Experiment experiment = experiment(network);
    trainer = new Trainer(experiment);
    ejmlTrainer = new EjmlTrainer(experiment);
    requireSameTraining(experiment);
  }

  /** {@return Deltascope's update} */
  @Benchmark
  public long deltascope() {
    trainer.update();
    return trainer.updates();
  }

  /** {@return EJML's update} */
  @Benchmark
  public double ejml() {
    ejmlTrainer.update();
    return ejmlTrainer.firstWeight();
  }

  static int batchSize(String network) {
    return Integer.parseInt(network.substring(network.indexOf('/') + 1));
  }

  static Contest.Pair contenders(String network) {
    UpdateBenchmark state = new UpdateBenchmark();
    state.network = network;
    state.setUp();
    return new Contest.Pair(
        times -> {
          for (int i = 0; i < times; i++) {
            state.deltascope();
          }
        },
        times -> {
          for (int i = 0; i < times; i++) {
            state.ejml();
          }
        });
  }

  /** A contest in which both do not do the same would say nothing. */
  private static void requireSameTraining(Experiment experiment) {
    Trainer ours = new Trainer(experiment);
    EjmlTrainer theirs = new EjmlTrainer(experiment);
    for (int update = 0; update < 2 * BATCHES; update++) {
      ours.update();
      theirs.update();
    }
    double found = ours.state().network().layer(1).weights().get(0, 0);
    double difference = Math.abs(found - theirs.firstWeight());
    if (!(difference < 1e-12)) {
      throw new IllegalStateException("the contenders train apart: " + difference);
    }
  }

  private static Experiment experiment(String network) {
    int[] widths =
        Stream.of(network.substring(0, network.indexOf('/')).split("-"))
            .mapToInt(Integer::parseInt)
            .toArray();
    List<Layer> layers = new ArrayList<>();
    for (int l = 1; l < widths.length; l++) {
      layers.add(
          new Layer(
              new Initializer.XavierUniform(l).draw(widths[l], widths[l - 1]),
              Matrix.zeros(widths[l], 1),
              BiasMode.PER_NEURON,
              Elementwise.SIGMOID));
    }
    int batch = batchSize(network);
    return new Experiment(
        new Network(widths[0], layers),
        Loss.HALF_SQUARED_ERROR,
        new Optimizer.Sgd(0.01),
        new Dataset(
            new Initializer.Uniform(0, 1, 7).draw(BATCHES * batch, widths[0]),
            new Initializer.Uniform(0, 1, 8).draw(BATCHES * batch, widths[widths.length - 1])),
        new Training(batch, Reduction.MEAN, false, 0));
  }
}

package org.deltascope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Activation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.RandomExperiments;
import org.deltascope.nn.Reduction;
import org.deltascope.nn.Softmax;
import org.deltascope.nn.Training;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Trace;

/**
 * Writes scripts of documents of every kind, and beside each the trace that it must print: what
 * {@code .ci/scripts} runs, since Python need not be where the tests are.
 */
final class ScriptFiles {
  private static final int UPDATES = 25;
  private static final double MOST_LOSS = 1e4;

  private final Path folder;

  private ScriptFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes them.
   *
   * @param args the folder, which must be there
   */
  public static void main(String[] args) throws IOException {
    ScriptFiles files = new ScriptFiles(Path.of(args[0]));
    for (String id : Lessons.ids()) {
      files.write(id, Lessons.PREFIX + id, UPDATES);
    }
    for (long seed : RandomExperiments.seeds().toArray()) {
      Experiment experiment = wellConditioned(RandomExperiments.of(seed));
      files.write("random-" + seed, experiment, beforeItGrows(experiment, updates(seed)));
    }
    for (Activation activation : Activation.all()) {
      for (Loss loss : Loss.values()) {
        if (loss.requires().stream().allMatch(activation::equals)) {
          String name = "one-layer-%s-%s".formatted(activation.id(), loss.id());
          // Soon an output lies on its target but for rounding, and the sign is anyone's.
          int updates = loss == Loss.ABSOLUTE_ERROR ? 5 : UPDATES;
          files.write(name, oneLayer(activation, loss), updates);
        }
      }
    }
    for (BiasMode mode : BiasMode.values()) {
      files.write("deep-alike-" + mode.id(), deep(List.of(Elementwise.TANH), List.of(mode)), 3);
    }
    files.write("deep-mixed", deep(List.of(Elementwise.values()), List.of(BiasMode.values())), 3);
    files.write("steep-sigmoid", steep(Elementwise.SIGMOID, Loss.BINARY_CROSS_ENTROPY), UPDATES);
    files.write("steep-softmax", steep(Softmax.SOFTMAX, Loss.CROSS_ENTROPY), UPDATES);
  }

  /**
   * One bias for all units of a softmax changes nothing, and the sum of its outputs is 1, so their
   * derivatives are 0 but for rounding; RMSprop and Adam would make a step of the rounding.
   */
  private static Experiment wellConditioned(Experiment experiment) {
    Layer last = experiment.network().layer(experiment.network().depth());
    boolean vain =
        last.activation() instanceof Softmax
            && (last.biasMode() == BiasMode.SHARED || experiment.loss() == Loss.OUTPUT);
    return vain
        ? new Experiment(
            experiment.network(),
            experiment.loss(),
            new Optimizer.Momentum(0.05, 0.9)
                .with(experiment.optimizer().weightDecay(), experiment.optimizer().schedule()),
            experiment.data(),
            experiment.training())
        : experiment;
  }

  /** What diverges makes a large difference of a small one, and overflows in the end. */
  private static int beforeItGrows(Experiment experiment, int most) {
    TrainingState state = TrainingState.initial(experiment);
    for (int update = 0; update < most; update++) {
      Trace trace = Backpropagation.trace(experiment, state);
      if (!(Math.abs(trace.loss()) < MOST_LOSS)) {
        return Math.max(1, update);
      }
      state = trace.after();
    }
    return most;
  }

  /** Also few, which may not take all samples. */
  private static int updates(long seed) {
    return seed % 11 == 0 ? 1 : seed % 11 == 1 ? 2 : UPDATES;
  }

  private void write(String name, Experiment experiment, int updates) throws IOException {
    Path file = folder.resolve(name + Document.EXTENSION);
    Files.writeString(
        file, Document.of("\"\"\"'''\\\nimport nothing\r# coding: utf-7", experiment).toJson());
    write(name, file.toString(), updates);
  }

  private void write(String name, String document, int updates) throws IOException {
    String number = Integer.toString(updates);
    run(name + ".jsonl", "trace", document, "--updates", number);
    for (String language : List.of("numpy", "pytorch")) {
      run(
          "%s.%s.py".formatted(name, language),
          "code",
          document,
          "--language",
          language,
          "--updates",
          number);
    }
  }

  private void run(String file, String... command) throws IOException {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(List.of("-o", folder.resolve(file).toString()));
    CommandLineRun run = CommandLineRun.of(args.toArray(String[]::new));
    if (run.exit() != 0) {
      throw new IOException(run.err());
    }
  }

  private static Experiment oneLayer(Activation activation, Loss loss) {
    Network network = new Network(2, List.of(layer(3, 2, activation, BiasMode.PER_NEURON, 0.7)));
    return experiment(network, loss, new Optimizer.Sgd(0.1), Reduction.SUM);
  }

  private static Experiment deep(List<Elementwise> activations, List<BiasMode> modes) {
    List<Layer> layers =
        Stream.iterate(0, l -> l < 64, l -> l + 1)
            .map(
                l ->
                    layer(
                        l == 63 ? 3 : 4,
                        l == 0 ? 2 : 4,
                        activations.get(l % activations.size()),
                        modes.get(l / 2 % modes.size()),
                        0.9))
            .toList();
    return experiment(
        new Network(2, layers),
        Loss.HALF_SQUARED_ERROR,
        new Optimizer.Momentum(0.01, 0.9),
        Reduction.MEAN);
  }

  /** Weighted inputs of thousands, where a careless exponential overflows. */
  private static Experiment steep(Activation output, Loss loss) {
    Network network =
        new Network(
            2,
            List.of(
                layer(4, 2, Elementwise.SOFTPLUS, BiasMode.PER_NEURON, 900),
                layer(4, 4, Elementwise.ELU, BiasMode.SHARED, 3),
                layer(3, 4, output, BiasMode.FROZEN, 2)));
    return experiment(network, loss, new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8), Reduction.MEAN);
  }

  private static Experiment experiment(
      Network network, Loss loss, Optimizer optimizer, Reduction reduction) {
    return new Experiment(
        network,
        loss,
        optimizer,
        new Dataset(
            Matrix.generate(7, 2, (s, j) -> (s - 3) / (j + 2.0)),
            Matrix.generate(7, 3, (s, i) -> s % 3 == i ? 1 : 0)),
        new Training(3, reduction, true, 5));
  }

  private static Layer layer(
      int units, int inputs, Activation activation, BiasMode mode, double scale) {
    Matrix weights =
        Matrix.generate(
            units, inputs, (i, j) -> scale * StrictMath.sin(1 + 2.0 * i + 5.0 * j + units));
    Matrix bias =
        Matrix.generate(
            units,
            1,
            (i, j) ->
                switch (mode) {
                  case PER_NEURON, FROZEN -> 0.1 * (i + 1);
                  case SHARED -> -0.2;
                  case NONE -> 0;
                });
    return new Layer(weights, bias, mode, activation);
  }
}

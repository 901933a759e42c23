package org.deltascope.nn;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.train.Trainer;

/** The SHA-256 of all weights and biases after 1,000 updates of two networks, also as a program. */
public final class WeightsHash {
  private static final int UPDATES = 1000;

  private WeightsHash() {}

  public static void main(String[] args) {
    System.out.println(compute());
  }

  public static String compute() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Experiment experiment : List.of(oneByOne(), batches())) {
        Trainer trainer = new Trainer(experiment);
        for (int update = 0; update < UPDATES; update++) {
          trainer.update();
        }
        for (Layer layer : trainer.state().network().layers()) {
          add(digest, layer.weights());
          add(digest, layer.bias());
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Experiment oneByOne() {
    Network network =
        new Network(
            2,
            List.of(
                layer(4, 2, Elementwise.TANH, BiasMode.PER_NEURON, 1),
                layer(5, 4, Elementwise.SOFTPLUS, BiasMode.SHARED, 2),
                layer(1, 5, Elementwise.SIGMOID, BiasMode.PER_NEURON, 3)));
    Dataset data =
        new Dataset(
            Matrix.generate(4, 2, (s, i) -> s >> i & 1),
            Matrix.generate(4, 1, (s, i) -> (s ^ s >> 1) & 1));
    return new Experiment(
        network, Loss.HALF_SQUARED_ERROR, new Optimizer.Sgd(0.5), data, Training.plain());
  }

  private static Experiment batches() {
    Network network =
        new Network(
            6,
            List.of(
                layer(24, 6, Elementwise.SIGMOID, BiasMode.PER_NEURON, 4),
                layer(16, 24, Elementwise.ELU, BiasMode.FROZEN, 5),
                layer(3, 16, Softmax.SOFTMAX, BiasMode.PER_NEURON, 6)));
    Dataset data =
        new Dataset(
            new Initializer.Uniform(-1, 1, 7).draw(29, 6),
            Matrix.generate(29, 3, (s, i) -> s % 3 == i ? 1 : 0));
    return new Experiment(
        network,
        Loss.CROSS_ENTROPY,
        new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8),
        data,
        new Training(8, Reduction.MEAN, true, 9));
  }

  private static Layer layer(
      int units, int inputs, Activation activation, BiasMode mode, long seed) {
    return new Layer(
        new Initializer.HeNormal(seed).draw(units, inputs),
        Matrix.generate(units, 1, (i, j) -> 0.125),
        mode,
        activation);
  }

  private static void add(MessageDigest digest, Matrix matrix) {
    ByteBuffer bytes = ByteBuffer.allocate(matrix.rows() * matrix.columns() * Double.BYTES);
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        bytes.putDouble(matrix.get(i, j));
      }
    }
    digest.update(bytes.array());
  }
}

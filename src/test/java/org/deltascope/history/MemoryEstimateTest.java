package org.deltascope.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Training;
import org.deltascope.nn.TrainingState;
import org.junit.jupiter.api.Test;

class MemoryEstimateTest {

  private static long bytes(Optimizer optimizer, int units, int inputs) {
    Layer layer =
        new Layer(
            Matrix.zeros(units, inputs),
            Matrix.zeros(units, 1),
            BiasMode.PER_NEURON,
            Elementwise.TANH);
    return MemoryEstimate.of(
        TrainingState.initial(
            new Experiment(
                new Network(inputs, List.of(layer)),
                Loss.SQUARED_ERROR,
                optimizer,
                new Dataset(Matrix.zeros(1, inputs), Matrix.zeros(1, units)),
                Training.plain())));
  }

  @Test
  void a_large_layer_takes_eight_bytes_a_number_and_little_more() {
    long numbers = 8L * 128 * (784 + 1);
    assertThat(bytes(new Optimizer.Sgd(1), 128, 784)).isBetween(numbers, numbers * 102 / 100);
  }

  @Test
  void the_optimizers_numbers_count_too() {
    long sgd = bytes(new Optimizer.Sgd(1), 128, 784);
    assertThat(bytes(new Optimizer.Momentum(1, 0), 128, 784)).isBetween(2 * sgd - 200, 2 * sgd);
    assertThat(bytes(new Optimizer.Adam(1, 0, 0, 1), 128, 784)).isBetween(3 * sgd - 400, 3 * sgd);
  }

  @Test
  void a_small_network_takes_mostly_what_is_around_its_numbers() {
    assertThat(bytes(new Optimizer.Sgd(1), 2, 2)).isBetween(8L * 6 * 3, 8L * 6 * 12);
  }
}

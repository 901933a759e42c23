package org.deltascope.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
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
import org.deltascope.nn.train.Checkpoint;
import org.deltascope.nn.train.Trainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryEstimateTest {

  private static Experiment experiment(Optimizer optimizer, int units, int inputs) {
    Layer layer =
        new Layer(
            Matrix.zeros(units, inputs),
            Matrix.zeros(units, 1),
            BiasMode.PER_NEURON,
            Elementwise.TANH);
    return new Experiment(
        new Network(inputs, List.of(layer)),
        Loss.SQUARED_ERROR,
        optimizer,
        new Dataset(Matrix.zeros(1, inputs), Matrix.zeros(1, units)),
        Training.plain());
  }

  private static long bytes(Optimizer optimizer, int units, int inputs) {
    return MemoryEstimate.of(experiment(optimizer, units, inputs));
  }

  @Test
  void a_large_layer_takes_eight_bytes_a_number_and_little_more() {
    long numbers = 8L * 128 * (784 + 1);
    assertThat(bytes(new Optimizer.Sgd(1), 128, 784)).isBetween(numbers, numbers + 100);
  }

  @Test
  void the_optimizers_numbers_count_too() {
    long sgd = bytes(new Optimizer.Sgd(1), 128, 784);
    assertThat(bytes(new Optimizer.Momentum(1, 0), 128, 784)).isBetween(2 * sgd - 100, 2 * sgd);
    assertThat(bytes(new Optimizer.Adam(1, 0, 0, 1), 128, 784)).isBetween(3 * sgd - 200, 3 * sgd);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "16, 5", "40, 300"})
  void checkpoints_take_as_much_of_the_heap_as_is_estimated(int units, int inputs) {
    Experiment experiment = experiment(new Optimizer.Momentum(1, 0), units, inputs);
    Trainer trainer = new Trainer(experiment);
    Checkpoint[] kept = new Checkpoint[1_000];
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    long before = threads.getCurrentThreadAllocatedBytes();
    for (int k = 0; k < kept.length; k++) {
      kept[k] = trainer.checkpoint();
    }
    long each = (threads.getCurrentThreadAllocatedBytes() - before) / kept.length;

    assertThat(kept).doesNotContainNull();
    assertThat(MemoryEstimate.of(experiment)).isBetween(each, each + each / 4);
  }
}

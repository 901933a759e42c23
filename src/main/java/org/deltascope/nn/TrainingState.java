package org.deltascope.nn;

import java.util.List;
import java.util.stream.Stream;
import org.deltascope.matrix.Matrix;

/**
 * Where training stands: from here on it goes as it would have gone.
 *
 * @param updates how many updates were made
 * @param network with the weights they led to
 * @param slots what the optimizer keeps, a list for each layer
 */
public record TrainingState(long updates, Network network, List<Slots> slots) {

  /**
   * What the optimizer keeps for one layer.
   *
   * @param weights as many matrices as the optimizer has slots, each of the shape of Wˡ
   * @param bias likewise, each of the shape of bˡ
   */
  public record Slots(List<Matrix> weights, List<Matrix> bias) {
    /** Makes it immutable. */
    public Slots {
      weights = List.copyOf(weights);
      bias = List.copyOf(bias);
    }
  }

  /** Makes it immutable. */
  public TrainingState {
    slots = List.copyOf(slots);
  }

  /**
   * {@return the state before the first update}
   *
   * @param experiment what is trained
   */
  public static TrainingState initial(Experiment experiment) {
    int count = experiment.optimizer().slots();
    List<Slots> slots =
        experiment.network().layers().stream()
            .map(layer -> new Slots(zeros(count, layer.weights()), zeros(count, layer.bias())))
            .toList();
    return new TrainingState(0, experiment.network(), slots);
  }

  private static List<Matrix> zeros(int count, Matrix like) {
    return Stream.generate(() -> Matrix.zeros(like.rows(), like.columns())).limit(count).toList();
  }
}

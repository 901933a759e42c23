package org.deltascope.nn;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.deltascope.matrix.Matrix;
import org.deltascope.matrix.Shape;

/**
 * Where training stands: from here on it goes as it would have gone.
 *
 * @param updates how many updates were made
 * @param steps how many of them the optimizer made with what it keeps: all of them, unless it was
 *     changed on the way and began anew
 * @param network with the weights they led to
 * @param slots what the optimizer keeps, a list for each layer
 */
public record TrainingState(long updates, long steps, Network network, List<Slots> slots) {

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
    return new TrainingState(0, 0, experiment.network(), empty(experiment));
  }

  private static List<Slots> empty(Experiment experiment) {
    int count = experiment.optimizer().slots();
    return experiment.network().layers().stream()
        .map(layer -> new Slots(zeros(count, layer.weights()), zeros(count, layer.bias())))
        .toList();
  }

  /**
   * {@return where training stands when the experiment was changed here} The optimizer goes on with
   * what it keeps as long as it is of the same kind and no parameter came or went; else it begins
   * anew, as before the first update.
   *
   * @param before what was trained up to here
   * @param after what is trained from here on, from its own weights
   */
  public TrainingState changed(Experiment before, Experiment after) {
    boolean goesOn =
        before.optimizer().id().equals(after.optimizer().id())
            && parameters(network).equals(parameters(after.network()));
    return goesOn
        ? new TrainingState(updates, steps, after.network(), slots)
        : new TrainingState(updates, 0, after.network(), empty(after));
  }

  private record Parameters(Shape shape, Edges edges) {}

  private static List<Parameters> parameters(Network network) {
    return network.layers().stream()
        .map(layer -> new Parameters(layer.weights().shape(), layer.edges()))
        .toList();
  }

  /**
   * Checks that an experiment can go on from here.
   *
   * @param experiment what is to be trained; its weights may be others
   * @throws IllegalArgumentException if layers or slots differ
   */
  public void requireFits(Experiment experiment) {
    Network expected = experiment.network();
    require("the network", "inputs", network.inputs(), expected.inputs());
    require("the network", "layers", network.depth(), expected.depth());
    require("the optimizer", "lists of slots", slots.size(), expected.depth());
    for (int l = 1; l <= expected.depth(); l++) {
      String where = "layer " + l;
      Layer layer = network.layer(l);
      Layer other = expected.layer(l);
      require(where, "weights", layer.weights().shape(), other.weights().shape());
      require(where, "activation", layer.activation(), other.activation());
      require(where, "bias mode", layer.biasMode().id(), other.biasMode().id());
      require(where, "weight mode", layer.weightMode().id(), other.weightMode().id());
      require(where, "edges", layer.edges(), other.edges());
      int count = experiment.optimizer().slots();
      Slots kept = slots.get(l - 1);
      requireSlots(where, "slots of weights", kept.weights(), count, layer.weights());
      requireSlots(where, "slots of biases", kept.bias(), count, layer.bias());
    }
  }

  private static void requireSlots(
      String where, String what, List<Matrix> found, int count, Matrix like) {
    require(where, what, shapes(found), shapes(Collections.nCopies(count, like)));
  }

  private static List<Shape> shapes(List<Matrix> matrices) {
    return matrices.stream().map(Matrix::shape).toList();
  }

  private static void require(String where, String what, Object found, Object expected) {
    if (!found.equals(expected)) {
      throw new IllegalArgumentException(
          "cannot go on from this state: %s: %s: found %s, expected %s"
              .formatted(where, what, found, expected));
    }
  }

  private static List<Matrix> zeros(int count, Matrix like) {
    return Stream.generate(() -> Matrix.zeros(like.rows(), like.columns())).limit(count).toList();
  }
}

package org.deltascope.figure.histogram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;

/**
 * A layer's weights and activations, counted.
 *
 * @param layer which, from 1
 * @param activation what it turns z into a by
 * @param units how many neurons it has
 * @param samples that were passed forward
 * @param weights those whose edges are there
 * @param activations of all samples, where they are known
 * @param flat neurons for which σ is flat at some samples, most first; none where activations are
 *     not known
 */
public record LayerNumbers(
    int layer,
    Activation activation,
    int units,
    int samples,
    Histogram weights,
    Optional<Histogram> activations,
    List<FlatNeuron> flat) {

  /**
   * {@return all layers, from the first on}
   *
   * @param network with its weights
   * @param inputs samples × n⁰
   * @param known whether the activations of a layer are
   */
  public static List<LayerNumbers> of(Network network, Matrix inputs, IntPredicate known) {
    boolean any = IntStream.rangeClosed(1, network.depth()).anyMatch(known);
    List<ActivationTally> tallies =
        any ? ActivationTally.of(network, inputs) : List.<ActivationTally>of();
    List<LayerNumbers> layers = new ArrayList<>();
    for (int l = 1; l <= network.depth(); l++) {
      Layer layer = network.layer(l);
      Optional<ActivationTally> tally =
          known.test(l) ? Optional.of(tallies.get(l - 1)) : Optional.empty();
      layers.add(
          new LayerNumbers(
              l,
              layer.activation(),
              layer.units(),
              inputs.rows(),
              weights(layer),
              tally.map(ActivationTally::histogram),
              tally.map(ActivationTally::flat).orElse(List.of())));
    }
    return layers;
  }

  private static Histogram weights(Layer layer) {
    double[] weights =
        IntStream.range(0, layer.units())
            .boxed()
            .flatMapToDouble(
                i ->
                    IntStream.range(0, layer.inputs())
                        .filter(j -> layer.edges().isPresent(i, j))
                        .mapToDouble(j -> layer.weights().get(i, j)))
            .toArray();
    Tally tally = new Tally();
    for (double weight : weights) {
      tally.see(weight);
    }
    for (double weight : weights) {
      tally.count(weight);
    }
    return tally.histogram();
  }

  /** {@return neurons for which σ is flat at every sample} */
  List<FlatNeuron> flatEverywhere() {
    return flat.stream().filter(neuron -> neuron.samples() == samples).toList();
  }

  /** {@return at how many activations of all samples σ is flat} */
  long flatActivations() {
    return flat.stream().mapToLong(FlatNeuron::samples).sum();
  }

  static List<FlatNeuron> mostFirst(List<FlatNeuron> flat) {
    return flat.stream().sorted(Comparator.comparingLong(FlatNeuron::samples).reversed()).toList();
  }
}

package org.deltascope.formula.paths;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * One way from a weight to the loss.
 *
 * @param weight where it begins
 * @param units the neurons that it goes through, one a layer, from the weight's own layer to the
 *     output
 * @param derivation its derivatives multiplied: by their names, by what they are, in numbers
 * @param factors each of its derivatives by itself, from the weight on
 */
public record ErrorPath(
    Ref.One weight, List<Integer> units, Derivation derivation, List<Derivation> factors) {

  /** Makes it immutable. */
  public ErrorPath {
    units = List.copyOf(units);
    factors = List.copyOf(factors);
  }

  /** {@return what goes along it: a product of derivatives} */
  public double value() {
    return derivation.value().value();
  }

  /** {@return the activations that it goes through, from left to right} */
  public List<Ref> neurons() {
    List<Ref> neurons = new ArrayList<>();
    for (int k = 0; k < units.size(); k++) {
      neurons.add(new Quantity(Kind.ACTIVATION, weight.layer() + k).at(units.get(k)));
    }
    return neurons;
  }

  /** {@return the weights that it goes along, from left to right, its own first} */
  public List<Ref.One> weights() {
    List<Ref.One> weights = new ArrayList<>(List.of(weight));
    for (int k = 1; k < units.size(); k++) {
      weights.add(
          new Quantity(Kind.WEIGHTS, weight.layer() + k).at(units.get(k), units.get(k - 1)));
    }
    return weights;
  }
}

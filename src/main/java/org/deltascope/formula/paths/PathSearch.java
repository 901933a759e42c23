package org.deltascope.formula.paths;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;

/**
 * Finds the ways from a neuron to the outputs along which most goes, without going along all: what
 * goes along a way is a product, so the best ways from a neuron go on along the best ways from the
 * neurons above it.
 *
 * @param network whose edges they follow; an absent one leads nowhere
 * @param slopes of each layer but the last, f′(z), n×1
 * @param ends what each output contributes, ∂L/∂z, n×1
 */
record PathSearch(Network network, List<Matrix> slopes, Matrix ends) {

  /**
   * A way from a neuron on.
   *
   * @param value the product of all derivatives after the neuron's z
   * @param units the neuron, and those after it
   */
  record Tail(double value, List<Integer> units) {}

  /**
   * {@return the best ways from a neuron to the outputs, the best first}
   *
   * @param layer of the neuron, 1…L
   * @param unit the neuron
   * @param most how many at most
   */
  List<Tail> best(int layer, int unit, int most) {
    List<List<Tail>> above =
        IntStream.range(0, network.outputs())
            .mapToObj(k -> List.of(new Tail(ends.get(k, 0), List.of(k))))
            .toList();
    for (int l = network.depth() - 1; l >= layer; l--) {
      List<List<Tail>> next = above;
      int m = l;
      IntStream here = l == layer ? IntStream.of(unit) : IntStream.range(0, network.width(l));
      above = here.mapToObj(j -> best(m, j, next, most)).toList();
    }
    return layer == network.depth() ? above.get(unit) : above.getFirst();
  }

  private List<Tail> best(int l, int j, List<List<Tail>> next, int most) {
    return edgesFrom(l, j)
        .flatMap(i -> next.get(i).stream().map(tail -> before(l, j, i, tail)))
        .sorted(Comparator.comparingDouble(tail -> -Math.abs(tail.value())))
        .limit(most)
        .toList();
  }

  private Tail before(int l, int j, int i, Tail tail) {
    List<Integer> units = new ArrayList<>(List.of(j));
    units.addAll(tail.units());
    double w = network.layer(l + 1).weights().get(i, j);
    return new Tail(slopes.get(l - 1).get(j, 0) * w * tail.value(), units);
  }

  private Stream<Integer> edgesFrom(int l, int j) {
    Layer above = network.layer(l + 1);
    return IntStream.range(0, above.units()).filter(i -> above.edges().isPresent(i, j)).boxed();
  }

  /** {@return how many ways there are: they multiply with the widths} */
  BigInteger count(int layer, int unit) {
    List<BigInteger> above =
        IntStream.range(0, network.outputs()).mapToObj(_ -> BigInteger.ONE).toList();
    for (int l = network.depth() - 1; l >= layer; l--) {
      List<BigInteger> next = above;
      int m = l;
      IntStream here = l == layer ? IntStream.of(unit) : IntStream.range(0, network.width(l));
      above =
          here.mapToObj(
                  j -> edgesFrom(m, j).map(next::get).reduce(BigInteger.ZERO, BigInteger::add))
              .toList();
    }
    return layer == network.depth() ? above.get(unit) : above.getFirst();
  }
}

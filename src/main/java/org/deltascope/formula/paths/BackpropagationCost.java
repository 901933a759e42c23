package org.deltascope.formula.paths;

import java.math.BigInteger;
import java.util.List;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Network;
import org.deltascope.trace.Ref;

/**
 * How many multiplications a gradient takes.
 *
 * @param alongWays if every way is multiplied out by itself
 * @param backward if what comes back is added at each neuron before it goes on
 */
record BackpropagationCost(BigInteger alongWays, BigInteger backward) {

  /** {@return what it takes from the derivatives of the loss to one weight's gradient} */
  static BackpropagationCost of(Network network, Ref.One weight) {
    PathSearch search = new PathSearch(network, List.of(), Matrix.zeros(network.outputs(), 1));
    int above = network.depth() - weight.layer();
    BigInteger ways = search.count(weight.layer(), weight.row());
    // x and f′, then a weight and an f′ for each layer more, and ∂L/∂a at the end.
    BigInteger alongWays = ways.multiply(BigInteger.valueOf(2L + 2L * above));
    long backward = above == 0 ? 1 : network.outputs();
    for (int l = network.depth(); l > weight.layer(); l--) {
      boolean isLast = l - 1 == weight.layer();
      backward += isLast ? edgesFrom(network, l, weight.row()) + 1 : edges(network, l);
      backward += isLast ? 0 : network.width(l - 1);
    }
    return new BackpropagationCost(alongWays, BigInteger.valueOf(backward + 1));
  }

  private static long edges(Network network, int l) {
    long edges = 0;
    for (int j = 0; j < network.width(l - 1); j++) {
      edges += edgesFrom(network, l, j);
    }
    return edges;
  }

  private static long edgesFrom(Network network, int l, int j) {
    long edges = 0;
    for (int i = 0; i < network.width(l); i++) {
      edges += network.layer(l).edges().isPresent(i, j) ? 1 : 0;
    }
    return edges;
  }
}

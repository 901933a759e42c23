package org.deltascope.trace.check;

import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Initializer;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * Which derivatives by weights and biases are compared with central differences. Where all would
 * take more than some ten seconds it may be as many of each layer as take about that long; which
 * ones follows from the network's sizes, so that they are the same on every machine.
 *
 * @param network whose weights and biases
 * @param share how much of each layer, from 0 to 1; of a small one more
 */
public record CheckScope(Network network, double share) {

  /** What is to be paid for in some ten seconds, in multiplications. */
  private static final double AFFORDABLE = 1e10;

  /** What a difference costs apart from its products, and what an activation does, in the same. */
  private static final double ONE = 1_000;

  private static final double ACTIVATION = 30;

  private static final long LEAST_OF_A_LAYER = 50;

  /** {@return every derivative} */
  public static CheckScope all(Network network) {
    return new CheckScope(network, 1);
  }

  /**
   * {@return every derivative, or as many as can be waited for}
   *
   * @param network whose
   * @param samples in the batch
   */
  public static CheckScope affordable(Network network, int samples) {
    double cost =
        layers(network).mapToDouble(l -> count(network.layer(l)) * cost(network, l)).sum();
    return new CheckScope(network, Math.min(1, AFFORDABLE / (cost * samples)));
  }

  /** A loss twice: one number of zˡ⁺¹ a neuron, then all products of the layers after that. */
  private static double cost(Network network, int l) {
    double cost = ONE;
    for (int k = l + 1; k <= network.depth(); k++) {
      cost += 2 * ACTIVATION * network.width(k);
      cost += k >= l + 2 ? 2.0 * network.width(k) * network.width(k - 1) : 0;
    }
    return cost;
  }

  /** {@return whether some are left out} */
  public boolean isSample() {
    return count() < CheckScope.all(network).count();
  }

  /** {@return how many there are} */
  public long count() {
    return layers(network).mapToLong(this::drawn).sum();
  }

  private long drawn(int l) {
    long all = count(network.layer(l));
    return Math.min(all, Math.max(LEAST_OF_A_LAYER, Math.round(all * share)));
  }

  /** {@return their addresses, layer by layer, a neuron's weights before its bias} */
  public Stream<Ref.One> gradients() {
    return layers(network).boxed().flatMap(l -> gradients(l).filter(drawing(l)));
  }

  /** Takes each as likely as every other, and exactly as many as are to be drawn. */
  private Predicate<Ref.One> drawing(int l) {
    RandomGenerator random = RandomGeneratorFactory.of(Initializer.GENERATOR).create(l);
    long[] left = {count(network.layer(l)), drawn(l)};
    return _ -> {
      boolean taken = left[0] == left[1] || random.nextDouble() * left[0] < left[1];
      left[0]--;
      left[1] -= taken ? 1 : 0;
      return taken;
    };
  }

  private Stream<Ref.One> gradients(int l) {
    return IntStream.range(0, network.width(l))
        .boxed()
        .flatMap(i -> Stream.concat(weights(l, i), biases(l, i)));
  }

  private Stream<Ref.One> weights(int l, int i) {
    return IntStream.range(0, network.width(l - 1))
        .filter(j -> network.layer(l).edges().isPresent(i, j))
        .mapToObj(j -> new Quantity(Kind.WEIGHT_GRADIENT, l).at(i, j));
  }

  private Stream<Ref.One> biases(int l, int i) {
    return i < biases(network.layer(l))
        ? Stream.of(new Quantity(Kind.BIAS_GRADIENT, l).at(i))
        : Stream.empty();
  }

  private static long count(Layer layer) {
    return (long) layer.units() * layer.inputs() - layer.edges().absentCount() + biases(layer);
  }

  /** What is frozen is checked too, a shared one once for its layer. */
  private static int biases(Layer layer) {
    BiasMode mode = layer.biasMode();
    return switch (mode) {
      case PER_NEURON, FROZEN -> layer.units();
      case SHARED -> 1;
      case NONE -> 0;
    };
  }

  private static IntStream layers(Network network) {
    return IntStream.rangeClosed(1, network.depth());
  }
}

package org.deltascope.figure.moment;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.figure.Subject;
import org.deltascope.nn.Network;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * The weight that a moment is about: the one that is pointed out, or that the part is about, or
 * else the first of the step's layer, or of the next one that has an edge.
 */
final class SelectedWeight {
  private SelectedWeight() {}

  /**
   * {@return a weight that there is; one without an edge only where the network has none at all}
   */
  static Ref.One of(MomentView view) {
    Network network = view.trace().before().network();
    return Stream.concat(Stream.of(view.selected()), view.part().map(Subject::of).stream())
        .filter(Subject.Edge.class::isInstance)
        .map(Subject.Edge.class::cast)
        .map(edge -> new Quantity(Kind.WEIGHTS, edge.layer()).at(edge.to(), edge.from()))
        .filter(weight -> isPresent(network, weight))
        .findFirst()
        .or(() -> first(network, view.step().layer()))
        .or(() -> layers(network).flatMap(l -> first(network, l).stream()).findFirst())
        .orElseGet(() -> new Quantity(Kind.WEIGHTS, 1).at(0, 0));
  }

  private static Stream<Integer> layers(Network network) {
    return IntStream.rangeClosed(1, network.depth()).boxed();
  }

  private static Optional<Ref.One> first(Network network, int l) {
    int width = network.width(l - 1);
    Quantity weights = new Quantity(Kind.WEIGHTS, l);
    return IntStream.range(0, network.width(l) * width)
        .mapToObj(k -> weights.at(k / width, k % width))
        .filter(weight -> isPresent(network, weight))
        .findFirst();
  }

  private static boolean isPresent(Network network, Ref.One weight) {
    return network.layer(weight.layer()).edges().isPresent(weight.row(), weight.column());
  }
}

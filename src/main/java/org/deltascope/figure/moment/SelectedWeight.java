package org.deltascope.figure.moment;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.figure.Subject;
import org.deltascope.nn.Network;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * The weight that a moment is about: the one that is pointed out, or that the part is about, or
 * else the first of the step's layer.
 */
final class SelectedWeight {
  private SelectedWeight() {}

  /** {@return a weight that there is; the first one where the layer has no edges at all} */
  static Ref.One of(MomentView view) {
    Network network = view.trace().before().network();
    return Stream.concat(Stream.of(view.selected()), view.part().map(Subject::of).stream())
        .filter(Subject.Edge.class::isInstance)
        .map(Subject.Edge.class::cast)
        .map(edge -> new Quantity(Kind.WEIGHTS, edge.layer()).at(edge.to(), edge.from()))
        .filter(weight -> isPresent(network, weight))
        .findFirst()
        .orElseGet(() -> first(network, view.step().layer()));
  }

  private static Ref.One first(Network network, int l) {
    int width = network.width(l - 1);
    Quantity weights = new Quantity(Kind.WEIGHTS, l);
    return IntStream.range(0, network.width(l) * width)
        .mapToObj(k -> weights.at(k / width, k % width))
        .filter(weight -> isPresent(network, weight))
        .findFirst()
        .orElseGet(() -> weights.at(0, 0));
  }

  private static boolean isPresent(Network network, Ref.One weight) {
    return network.layer(weight.layer()).edges().isPresent(weight.row(), weight.column());
  }
}

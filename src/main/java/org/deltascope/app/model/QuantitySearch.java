package org.deltascope.app.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.naming.RefNotation;
import org.deltascope.nn.Network;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * Finds a number by what it is called: {@code delta[1](2)} as on the command line, or {@code w5},
 * {@code h1}, {@code b1} as in the picture.
 *
 * @param network whose numbers they are
 * @param names what they are called in the picture
 */
public record QuantitySearch(Network network, Names names) {

  /** More neurons or weights in a layer than that are not gone through at each letter. */
  private static final int MOST = 2_000;

  /** {@return a search in the network of a document} */
  public static QuantitySearch in(OpenDocument opened) {
    return new QuantitySearch(opened.experiment().network(), opened.names());
  }

  /** {@return the number of that name, if there is one} */
  public Optional<Ref> find(String text) {
    return new RefNotation(network).ref(text).or(() -> named(plain(text)));
  }

  private Optional<Ref> named(String text) {
    return text.isEmpty()
        ? Optional.empty()
        : IntStream.rangeClosed(0, network.depth())
            .boxed()
            .flatMap(this::ofLayer)
            .filter(ref -> plain(names.of(ref).text()).equals(text))
            .findFirst();
  }

  private Stream<Ref> ofLayer(int l) {
    int units = network.width(l);
    Stream<Ref> neurons = each(Kind.ACTIVATION, l, units, 1);
    return l == 0
        ? neurons
        : Stream.of(
                neurons,
                each(Kind.WEIGHTS, l, units, network.width(l - 1)),
                each(Kind.BIAS, l, units, 1))
            .flatMap(refs -> refs);
  }

  private static Stream<Ref> each(Kind kind, int l, int rows, int columns) {
    Quantity quantity = new Quantity(kind, l);
    return (long) rows * columns > MOST
        ? Stream.empty()
        : IntStream.range(0, rows * columns).mapToObj(k -> quantity.at(k / columns, k % columns));
  }

  /** Small digits are as good as usual ones, which a keyboard has. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }
}

package org.deltascope.formula.naming;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deltascope.nn.Network;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a number is called in texts: {@code delta[1](2)}, {@code W[2](1,2)}, {@code x(1)},
 * {@code f'(z[1])(2)}, {@code eta}. Rows, columns and layers count from 1; {@code W+} and {@code
 * b+} are after the update.
 */
public final class RefNotation {
  private static final Pattern ENTRY =
      Pattern.compile("(\\w+\\+?)(?:\\[(\\d{1,2})])?(?:\\((\\d{1,4})(?:, ?(\\d{1,4}))?\\))?");
  private static final Pattern SLOPE = Pattern.compile("f'\\(z\\[(\\d{1,2})]\\)\\((\\d{1,4})\\)");

  private final Network network;

  /**
   * Reads names of numbers of a network.
   *
   * @param network with its sizes
   */
  public RefNotation(Network network) {
    this.network = network;
  }

  /**
   * {@return what a text names, if the network has it} A whole quantity where no entry is named.
   */
  public Optional<Ref> ref(String text) {
    Matcher slope = SLOPE.matcher(text);
    if (slope.matches()) {
      return entry(Kind.SLOPE, Integer.parseInt(slope.group(1)), slope.group(2), null);
    }
    Matcher entry = ENTRY.matcher(text);
    if (!entry.matches()) {
      return Optional.empty();
    }
    Optional<Kind> kind = kind(entry.group(1));
    return kind.flatMap(k -> entry(k, layer(entry), entry.group(3), entry.group(4)));
  }

  private int layer(Matcher entry) {
    if (entry.group(2) != null) {
      return Integer.parseInt(entry.group(2));
    }
    return switch (entry.group(1)) {
      case "y", "t" -> network.depth();
      case String other -> 0;
    };
  }

  private static Optional<Kind> kind(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "W" -> Kind.WEIGHTS;
          case "b" -> Kind.BIAS;
          case "z" -> Kind.WEIGHTED_INPUT;
          case "a", "x", "y" -> Kind.ACTIVATION;
          case "t" -> Kind.TARGET;
          case "L" -> Kind.LOSS;
          case "delta" -> Kind.ERROR;
          case "da" -> Kind.CARRIED;
          case "dW" -> Kind.WEIGHT_GRADIENT;
          case "db" -> Kind.BIAS_GRADIENT;
          case "W+" -> Kind.NEW_WEIGHTS;
          case "b+" -> Kind.NEW_BIAS;
          case "eta" -> Kind.LEARNING_RATE;
          case String other -> null;
        });
  }

  private Optional<Ref> entry(Kind kind, int layer, @Nullable String row, @Nullable String column) {
    Quantity quantity = new Quantity(kind, layer);
    if (kind.place() == Quantity.Place.NUMBER) {
      return layer == 0 && row == null ? Optional.of(quantity.all()) : Optional.empty();
    }
    int first = kind == Kind.ACTIVATION ? 0 : 1;
    if (layer < first || layer > network.depth()) {
      return Optional.empty();
    }
    if (row == null) {
      return Optional.of(quantity.all());
    }
    boolean edge = kind.place() == Quantity.Place.EDGE;
    int i = Integer.parseInt(row) - 1;
    int j = column == null ? 0 : Integer.parseInt(column) - 1;
    boolean there =
        edge == (column != null)
            && i >= 0
            && i < network.width(layer)
            && j >= 0
            && (!edge || j < network.width(layer - 1));
    return there ? Optional.of(quantity.at(i, j)) : Optional.empty();
  }
}

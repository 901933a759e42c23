package org.deltascope.formula.parse;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deltascope.formula.naming.Name;
import org.deltascope.formula.naming.Notation;
import org.deltascope.formula.naming.QuantityLetters;
import org.deltascope.trace.Quantity.Kind;

/**
 * Reads names as the document's notation has them: where it puts the layer below, or leaves it out,
 * and where it has other letters.
 *
 * @param letters of the notation
 */
record StyledNames(QuantityLetters letters) {
  private static final List<Kind> KINDS =
      List.of(Kind.WEIGHTS, Kind.BIAS, Kind.WEIGHTED_INPUT, Kind.ACTIVATION, Kind.ERROR);
  private static final List<String> PLAIN = List.of("W", "b", "z", "a", "δ");

  /** What every notation calls the same, with a layer. */
  private static final List<String> OTHERS =
      List.of(
          "M",
          "V",
          "S",
          "m",
          "v",
          "s",
          "E",
          "M" + Name.HAT,
          "V" + Name.HAT,
          "m" + Name.HAT,
          "v" + Name.HAT);

  private static final Pattern LAYER_BELOW = Pattern.compile("(\\d{1,4})(?:,(\\d+(?:,\\d+)?))?");

  /** {@return whether it is a letter or word that belongs to layers here} */
  boolean isLayered(String base) {
    return KINDS.stream().anyMatch(kind -> letters.of(kind).equals(base));
  }

  /** {@return whether a number above can only be a power: the layer is below, or there is one} */
  boolean hasPower(String base, String below, int above) {
    return letters.isWithoutLayer()
        ? isLayered(base) && (above != 1 || !below.isEmpty())
        : letters.notation() == Notation.LAYERS && !below.isEmpty() && isOwn(base);
  }

  /** {@return whether a name with this below it is a whole matrix or column} */
  boolean isWhole(String base, String below) {
    return letters.isWithoutLayer()
        ? isLayered(base) && below.isEmpty()
        : letters.notation() == Notation.LAYERS && isOwn(base) && below.matches("\\d{1,4}");
  }

  private boolean isOwn(String base) {
    return isLayered(base) || OTHERS.contains(base);
  }

  /** {@return the name as it is written everywhere; the same where this notation has no other} */
  WrittenName plain(WrittenName name) {
    if (name.layer().isPresent()) {
      return PLAIN.contains(name.base()) ? name : name.called(plain(name.base()));
    }
    if (letters.isWithoutLayer() && isLayered(name.base())) {
      return name.called(plain(name.base())).of(1, name.below());
    }
    Matcher below = LAYER_BELOW.matcher(name.below());
    return letters.notation() == Notation.LAYERS && isOwn(name.base()) && below.matches()
        ? name.called(plain(name.base()))
            .of(Integer.parseInt(below.group(1)), below.group(2) == null ? "" : below.group(2))
        : name;
  }

  private String plain(String base) {
    for (int i = 0; i < KINDS.size(); i++) {
      if (letters.of(KINDS.get(i)).equals(base)) {
        return PLAIN.get(i);
      }
    }
    return base;
  }
}

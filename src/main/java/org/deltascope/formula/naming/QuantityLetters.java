package org.deltascope.formula.naming;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.deltascope.formula.text.Scripts;
import org.deltascope.trace.Quantity.Kind;

/**
 * The letters that a notation has for quantities, and where it puts their layer.
 *
 * @param notation which
 * @param depth L
 */
public record QuantityLetters(Notation notation, int depth) {
  private static final Pattern SPOKEN =
      Pattern.compile("(?<![A-Za-z])z(?![A-Za-z])|δ|(?<=∂)a(?![A-Za-z])|(?<![A-Za-z])a(?=[ₖⱼᵢ])");

  /**
   * {@return the letter of a kind of quantity, or the word}
   *
   * @param kind of weights, biases or neurons
   */
  public String of(Kind kind) {
    return switch (kind) {
      case WEIGHTS, WEIGHT_GRADIENT, NEW_WEIGHTS -> notation == Notation.TEXTBOOK ? "w" : "W";
      case BIAS, BIAS_GRADIENT, NEW_BIAS -> "b";
      case WEIGHTED_INPUT, SLOPE ->
          switch (notation) {
            case LAYERS -> "u";
            case NET_OUTPUT -> "net";
            case NUMBERED, INDEXED, TEXTBOOK -> "z";
          };
      case ACTIVATION, CARRIED ->
          switch (notation) {
            case LAYERS -> "z";
            case NET_OUTPUT -> "output";
            case NUMBERED, INDEXED, TEXTBOOK -> "a";
          };
      case ERROR -> notation == Notation.LAYERS ? "k" : "δ";
      case TARGET -> "t";
      case LOSS, SAMPLE_LOSS, LOSS_TERM -> "L";
      case Kind other -> throw new IllegalArgumentException(other + " has no letter of a notation");
    };
  }

  /**
   * {@return the letter or word of a quantity that is W, b, z, a or δ elsewhere}
   *
   * @param plain that letter
   */
  public String of(String plain) {
    return switch (plain) {
      case "W" -> of(Kind.WEIGHTS);
      case "b" -> of(Kind.BIAS);
      case "z" -> of(Kind.WEIGHTED_INPUT);
      case "a" -> of(Kind.ACTIVATION);
      case "δ" -> of(Kind.ERROR);
      case String other -> other;
    };
  }

  /**
   * {@return a layer above or below a letter, or nothing where there is one}
   *
   * @param place such as 2, L or l+1
   */
  public String layer(String place) {
    if (isWithoutLayer()) {
      return "";
    }
    if (notation != Notation.LAYERS) {
      return Scripts.superscript(place.replace('L', 'ᴸ'));
    }
    String lowered = Scripts.subscript(place);
    return Scripts.isLowered(lowered)
        ? lowered
        : "_" + (place.length() == 1 ? place : "(" + place + ")");
  }

  /**
   * {@return two names side by side as a product} Words, and what ends or begins with a letter at
   * its normal height, have a space between them.
   */
  public static String beside(String left, String right) {
    boolean word = right.matches("[A-Za-z]{2}.*") || left.matches(".*(_[A-Za-z]|[A-Za-z]{2})");
    return left + (word ? " " : "") + right;
  }

  /** {@return a sentence about z, δ, aₖ or ∂a in these letters; the a of "a number" is none} */
  String in(String sentence) {
    return SPOKEN
        .matcher(sentence)
        .replaceAll(
            found ->
                switch (found.group()) {
                  case "z" -> of(Kind.WEIGHTED_INPUT);
                  case "δ" -> of(Kind.ERROR);
                  default -> of(Kind.ACTIVATION);
                });
  }

  /** {@return whether it is the letter or word of something that layers have} */
  boolean isLetter(String base) {
    return Stream.of(
            Kind.WEIGHTS, Kind.BIAS, Kind.WEIGHTED_INPUT, Kind.ACTIVATION, Kind.ERROR, Kind.TARGET)
        .anyMatch(kind -> of(kind).equals(base));
  }

  /** {@return a whole quantity of a layer} */
  Name whole(Kind kind, int l) {
    return isWithoutLayer() ? Name.of(of(kind), "") : whole(of(kind), l);
  }

  /** {@return a matrix or column of a layer that every notation calls the same} */
  Name whole(String letter, int l) {
    String layer = Integer.toString(l);
    return notation == Notation.LAYERS ? Name.of(letter, layer) : new Name(letter, "", layer);
  }

  /** {@return an entry of a column of a layer} */
  Name entry(Kind kind, int l, int unit) {
    return entry(of(kind), l, Integer.toString(unit + 1), isWithoutLayer());
  }

  /** {@return an entry of a column that every notation calls the same} */
  Name entry(String letter, int l, int unit) {
    return entry(letter, l, Integer.toString(unit + 1), false);
  }

  /** {@return an entry of the weights, whose place is row and column} */
  Name weight(int l, String place) {
    return entry(of(Kind.WEIGHTS), l, place, isWithoutLayer());
  }

  /** {@return an entry of a matrix that every notation calls the same} */
  Name entry(String letter, int l, String place) {
    return entry(letter, l, place, false);
  }

  private Name entry(String letter, int l, String place, boolean withoutLayer) {
    String layer = Integer.toString(l);
    if (withoutLayer) {
      return Name.of(letter, place);
    }
    return notation == Notation.LAYERS
        ? Name.of(letter, layer + "," + place)
        : new Name(letter, place, layer);
  }

  /** {@return whether a network of one layer has names without it} */
  public boolean isWithoutLayer() {
    return notation == Notation.NET_OUTPUT && depth == 1;
  }
}

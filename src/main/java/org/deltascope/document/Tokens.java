package org.deltascope.document;

import tools.jackson.core.JsonParser;

/** Checks of the parser's current token that every value needs. */
final class Tokens {
  private Tokens() {}

  /** {@return what the current token begins, for messages} */
  static String describe(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> Place.quote(parser.getString());
      default -> parser.getString();
    };
  }

  /** {@return the number that the current token is} */
  static double number(JsonParser parser, Place place) throws DocumentException {
    double x = parser.getDoubleValue();
    if (!Double.isFinite(x)) {
      throw place.error(Place.brief(parser.getString()), "a finite number");
    }
    return x;
  }

  /** Refuses an object or array that has begun too deep within others. */
  static void requireShallow(JsonParser parser, Place place) throws DocumentException {
    if (parser.streamReadContext().getNestingDepth() > Limits.NESTING) {
      throw place.error(
          "arrays and objects nested more than %d deep".formatted(Limits.NESTING),
          "at most " + Limits.NESTING);
    }
  }
}

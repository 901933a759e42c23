package org.deltascope.document.json;

import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.Limits;
import org.deltascope.document.source.SourceLocation;
import tools.jackson.core.JsonParser;

/** Checks of the parser's current token that every value needs. */
final class Tokens {
  private Tokens() {}

  /** {@return what the current token begins, for messages} */
  static String describe(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> SourceLocation.quote(parser.getString());
      default -> parser.getString();
    };
  }

  /** {@return the number that the current token is} */
  static double number(JsonParser parser, SourceLocation place) throws DocumentException {
    double x = parser.getDoubleValue();
    if (!Double.isFinite(x)) {
      throw place.error(SourceLocation.brief(parser.getString()), "a finite number");
    }
    return x;
  }

  /** Refuses an object or array that has begun too deep within others. */
  static void requireShallow(JsonParser parser, SourceLocation place) throws DocumentException {
    if (parser.streamReadContext().getNestingDepth() > Limits.NESTING) {
      throw place.error(
          "arrays and objects nested more than %d deep".formatted(Limits.NESTING),
          "at most " + Limits.NESTING);
    }
  }
}

package org.deltascope.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says in our words what the JSON parser did not understand. */
final class SyntaxErrors {
  private SyntaxErrors() {}

  private static final Pattern CHARACTER =
      Pattern.compile(
          "Unexpected character \\('(.+)' \\(code .*?\\)\\)[^:]*: (.*)", Pattern.DOTALL);
  private static final Pattern TOKEN = Pattern.compile("Unrecognized token '(.*?)'.*");
  private static final Pattern ASIDE = Pattern.compile("\\s*\\(.*\\)|\\s*: enable .*");

  static DocumentException of(String file, JacksonException e) {
    String message = e.getOriginalMessage();
    TokenStreamLocation location = e.getLocation();
    Matcher character = CHARACTER.matcher(message);
    Matcher token = TOKEN.matcher(message);
    if (e instanceof UnexpectedEndOfInputException) {
      return at(file, location, "the end of the file", missingAtEnd(message));
    }
    if (character.matches()) {
      String reason = ASIDE.matcher(character.group(2)).replaceAll("");
      String expected =
          reason.startsWith("was expecting ")
              ? reason.substring("was expecting ".length())
              : reason.startsWith("expected ")
                  ? reason.substring("expected ".length())
                  : "valid JSON (" + reason + ")";
      return at(file, location, Place.quote(character.group(1)), expected);
    }
    if (token.matches()) {
      return at(file, location, Place.quote(token.group(1)), "a JSON value");
    }
    return at(file, location, Place.quote(message), "valid JSON");
  }

  static DocumentException at(
      String file, TokenStreamLocation location, String found, String expected) {
    return new DocumentException(
        file,
        "line %d, column %d".formatted(location.getLineNr(), location.getColumnNr()),
        found,
        expected);
  }

  private static String missingAtEnd(String message) {
    if (message.contains("for Object")) {
      return "a closing }";
    }
    if (message.contains("for Array")) {
      return "a closing ]";
    }
    return message.contains("quote") ? "a closing quote" : "a value";
  }
}

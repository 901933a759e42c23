package org.deltascope.document.json;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.SourceLocation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * Says in our words what the JSON parser did not understand, and where.
 *
 * @param file as the user named it
 * @param source its text
 */
record SyntaxErrors(String file, String source) {

  private static final Pattern CHARACTER =
      Pattern.compile(
          "Unexpected character \\('(.+)' \\(code .*?\\)\\)[^:]*: (.*)", Pattern.DOTALL);
  private static final Pattern TOKEN = Pattern.compile("Unrecognized token '(.*?)'.*");
  private static final Pattern CLOSE =
      Pattern.compile("Unexpected close marker '(.)': (.*)", Pattern.DOTALL);
  private static final Pattern ESCAPE =
      Pattern.compile("Unrecognized character escape '(.)' .*", Pattern.DOTALL);
  private static final Pattern CONTROL =
      Pattern.compile("Illegal unquoted character \\(\\(CTRL-CHAR, code (\\d+)\\)\\).*");
  private static final Pattern ASIDE = Pattern.compile("\\s*\\(.*\\)|\\s*: enable .*");
  private static final Map<String, String> EXPECTED =
      Map.of(
          "(non-standard) comment", "valid JSON, which has no comments",
          "hexadecimal", "a decimal number",
          "Decimal point not followed", "a digit after the decimal point",
          "Exponent indicator not followed", "a digit of the exponent",
          "plus sign", "a number without a plus sign");
  private static final Pattern NUMBER = Pattern.compile("[-+0-9.eE]*");

  DocumentException of(JacksonException e) {
    String message = e.getOriginalMessage();
    TokenStreamLocation location = e.getLocation();
    if (e instanceof UnexpectedEndOfInputException || message.startsWith("Unexpected end-of-in")) {
      return at(location, "the end of the file", missingAtEnd(message));
    }
    Matcher character = CHARACTER.matcher(message);
    if (character.matches()) {
      String found = character.group(1);
      int column = location.getColumnNr() + shift(location, found.charAt(0));
      return at(
          location.getLineNr(), column, SourceLocation.quote(found), expected(character.group(2)));
    }
    Matcher token = TOKEN.matcher(message);
    if (token.matches()) {
      return at(location, SourceLocation.quote(token.group(1)), "a JSON value");
    }
    return other(location, message);
  }

  private DocumentException other(TokenStreamLocation location, String message) {
    Matcher close = CLOSE.matcher(message);
    if (close.matches()) {
      String other = close.group(1).equals("]") ? "a closing }" : "a closing ]";
      boolean surplus = close.group(2).contains("no open");
      return at(location, SourceLocation.quote(close.group(1)), surplus ? "nothing more" : other);
    }
    Matcher escape = ESCAPE.matcher(message);
    if (escape.matches()) {
      return at(
          location,
          SourceLocation.quote("\\" + escape.group(1)),
          "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000");
    }
    Matcher control = CONTROL.matcher(message);
    if (control.matches()) {
      return at(
          location,
          "the character with code %s in a string".formatted(control.group(1)),
          "it as \\u%04x".formatted(Integer.parseInt(control.group(1))));
    }
    if (message.contains("Leading zeroes")) {
      return leadingZero(location);
    }
    return at(location, SourceLocation.quote(message), "valid JSON");
  }

  /** What should be there instead of a character, by what the parser says about it. */
  private static String expected(String reason) {
    return EXPECTED.entrySet().stream()
        .filter(entry -> reason.contains(entry.getKey()))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElseGet(() -> inItsWords(ASIDE.matcher(reason).replaceAll("")));
  }

  private static String inItsWords(String reason) {
    return Stream.of("was expecting ", "expected ")
        .filter(reason::startsWith)
        .findFirst()
        .map(opening -> reason.substring(opening.length()))
        .orElse("valid JSON (" + reason + ")");
  }

  /** How many columns beside the place that the parser names a character stands. */
  private int shift(TokenStreamLocation location, char character) {
    int at = (int) location.getCharOffset();
    for (int shift : new int[] {0, 1, -1}) {
      int there = at + shift;
      if (there >= 0 && there < source.length() && source.charAt(there) == character) {
        return shift;
      }
    }
    return 0;
  }

  private DocumentException leadingZero(TokenStreamLocation location) {
    int at = (int) location.getCharOffset();
    int start = at;
    while (start > 0 && NUMBER.matcher(source.substring(start - 1, start)).matches()) {
      start--;
    }
    Matcher number = NUMBER.matcher(source).region(start, source.length());
    String found = number.lookingAt() ? number.group() : "0";
    return at(
        location.getLineNr(),
        location.getColumnNr() - (at - start),
        SourceLocation.quote(found),
        "a number without leading zeros");
  }

  private static String missingAtEnd(String message) {
    if (message.contains("Object")) {
      return "a closing }";
    }
    if (message.contains("Array")) {
      return "a closing ]";
    }
    return message.contains("quote") ? "a closing quote" : "a value";
  }

  private DocumentException at(TokenStreamLocation location, String found, String expected) {
    return at(location.getLineNr(), location.getColumnNr(), found, expected);
  }

  private DocumentException at(int line, int column, String found, String expected) {
    return new DocumentException(
        file, "line %d, column %d".formatted(line, column), found, expected);
  }

  /** {@return what is said about something after the end of the document} */
  DocumentException afterEnd(TokenStreamLocation location) {
    return at(location, "more after the end", "nothing more");
  }
}

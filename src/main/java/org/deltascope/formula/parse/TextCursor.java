package org.deltascope.formula.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a text that moves on as the text is read. */
final class TextCursor {
  private static final String[] SPACES = {
    "\\,", "\\;", "\\:", "\\!", "\\ ", "~", "\\quad", "\\qquad"
  };
  private static final int MOST_SHOWN = 12;

  private final String text;
  private int position;

  TextCursor(String text) {
    this.text = text;
  }

  int position() {
    return position;
  }

  void moveTo(int newPosition) {
    position = newPosition;
  }

  boolean atEnd() {
    return position >= text.length();
  }

  /** {@return the character here, or 0 at the end} */
  char peek() {
    return peek(0);
  }

  char peek(int ahead) {
    return position + ahead < text.length() ? text.charAt(position + ahead) : 0;
  }

  String since(int start) {
    return text.substring(start, position);
  }

  String text() {
    return text;
  }

  void skipSpaces() {
    boolean moved = true;
    while (moved) {
      moved = false;
      while (!atEnd() && isSpace(peek())) {
        position++;
        moved = true;
      }
      for (String space : SPACES) {
        moved |= takeHere(space);
      }
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** {@return whether a sign stands here; a LaTeX command ends with its letters} */
  boolean isAt(String sign) {
    if (!text.startsWith(sign, position)) {
      return false;
    }
    boolean command =
        sign.length() > 1 && sign.charAt(0) == '\\' && isLatin(sign.charAt(sign.length() - 1));
    return !command || !isLatin(peek(sign.length()));
  }

  /** {@return whether a sign stood right here; then it is behind} */
  boolean takeHere(String sign) {
    if (!isAt(sign)) {
      return false;
    }
    position += sign.length();
    return true;
  }

  /** {@return which of some signs came next, after spaces; the first that fits} */
  Optional<String> take(String... signs) {
    int start = position;
    skipSpaces();
    for (String sign : signs) {
      if (takeHere(sign)) {
        return Optional.of(sign);
      }
    }
    position = start;
    return Optional.empty();
  }

  /** {@return what a pattern matched next, after spaces; then it is behind} */
  Optional<Matcher> take(Pattern pattern) {
    int start = position;
    skipSpaces();
    Optional<Matcher> found = takeHere(pattern);
    if (found.isEmpty()) {
      position = start;
    }
    return found;
  }

  /** {@return what a pattern matched right here; then it is behind} */
  Optional<Matcher> takeHere(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(position, text.length());
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    position = matcher.end();
    return Optional.of(matcher);
  }

  /** {@return a run of characters from here} */
  String run(java.util.function.IntPredicate belongs) {
    int start = position;
    while (!atEnd() && belongs.test(peek())) {
      position++;
    }
    return since(start);
  }

  static boolean isLatin(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  Unexpected expected(String expected) {
    skipSpaces();
    return expected(position, expected);
  }

  Unexpected expected(int at, String expected) {
    return new Unexpected(at, found(at), expected);
  }

  private String found(int at) {
    if (at >= text.length()) {
      return "the end";
    }
    int end = at;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    end = Math.max(end, text.offsetByCodePoints(at, 1));
    String word = text.substring(at, Math.min(end, at + MOST_SHOWN));
    return '"' + word + (end > at + MOST_SHOWN ? "…" : "") + '"';
  }

  private static boolean isWord(char c) {
    return isLatin(c) || isDigit(c) || c == '_';
  }
}

package org.deltascope.formula.parse;

/**
 * Why a text is no formula.
 *
 * @param source the text
 * @param position index of the character where it goes wrong
 * @param found what stands there
 * @param expected what should
 */
public record Unreadable(String source, int position, String found, String expected)
    implements Parsed {

  /** {@return the line, from 1} */
  public int line() {
    return (int) source.substring(0, position).chars().filter(c -> c == '\n').count() + 1;
  }

  /** {@return the column, from 1} */
  public int column() {
    return source.codePointCount(lineStart(), position) + 1;
  }

  /** {@return where, what was found and what was expected, in one line} */
  public String message() {
    return "line %d, column %d: found %s, expected %s".formatted(line(), column(), found, expected);
  }

  /** {@return the line of the text, and below it a caret under the place} */
  public String caret() {
    int end = source.indexOf('\n', position);
    String line = source.substring(lineStart(), end < 0 ? source.length() : end);
    return line.replace('\t', ' ').stripTrailing() + "\n" + " ".repeat(column() - 1) + "^";
  }

  private int lineStart() {
    return source.lastIndexOf('\n', position - 1) + 1;
  }
}

package org.deltascope.formula.parse;

/**
 * A part of a text.
 *
 * @param start index of its first character
 * @param end index after its last
 */
public record SourceRange(int start, int end) {

  /**
   * {@return the shortest part that has both in it}
   *
   * @param other another part
   */
  public SourceRange and(SourceRange other) {
    return new SourceRange(Math.min(start, other.start), Math.max(end, other.end));
  }
}

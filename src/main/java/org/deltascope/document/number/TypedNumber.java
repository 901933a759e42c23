package org.deltascope.document.number;

import org.deltascope.document.json.Decimals;

/**
 * A number and how the document writes it, such as 0.60.
 *
 * @param value finite
 * @param text a number of JSON that is read as the value
 */
public record TypedNumber(double value, String text) {

  /** Checks that the text is read as the value. */
  public TypedNumber {
    if (!Double.isFinite(value) || Double.compare(Double.parseDouble(text), value) != 0) {
      throw new IllegalArgumentException("found %s for %s".formatted(text, value));
    }
  }

  /**
   * {@return a number that nobody typed, in its shortest text}
   *
   * @param value finite
   */
  public static TypedNumber of(double value) {
    return new TypedNumber(value, Decimals.of(value));
  }

  /**
   * {@return a whole number}
   *
   * @param value any
   */
  public static TypedNumber of(int value) {
    return new TypedNumber(value, Integer.toString(value));
  }
}

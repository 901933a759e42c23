package org.deltascope.document.json;

/**
 * A number as some program printed it.
 *
 * @param value of it; NaN where there is none
 * @param text as it was written; {@code null} where there is none
 */
public record PrintedNumber(double value, String text) {

  /** {@return whether there is a number} */
  public boolean isPresent() {
    return !text.equals("null");
  }
}

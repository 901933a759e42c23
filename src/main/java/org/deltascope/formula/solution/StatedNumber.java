package org.deltascope.formula.solution;

/**
 * A number that someone else worked out.
 *
 * @param at which number it is meant to be
 * @param value of it
 * @param text as it was written
 * @param half a unit of its last digit: how far the number may be off that was rounded to it
 */
public record StatedNumber(SampleRef at, double value, String text, double half) {

  /**
   * {@return a number that stands for itself, to the digits that it was written with}
   *
   * @param at which number it is meant to be
   * @param value of it
   * @param text as it was written
   */
  public static StatedNumber typed(SampleRef at, double value, String text) {
    return new StatedNumber(at, value, text, Precision.of(text).half(value));
  }
}

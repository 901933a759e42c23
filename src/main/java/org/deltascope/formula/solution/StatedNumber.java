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
   * {@return a number that stands for itself, to the digits that it was typed with} A 0 without a
   * point is exact.
   *
   * @param at which number it is meant to be
   * @param typed what was typed
   */
  public static StatedNumber typed(SampleRef at, GivenAnswer typed) {
    boolean exact = typed.value() == 0 && typed.text().chars().noneMatch(c -> c == '.' || c == ',');
    boolean full = Precision.of(typed.text()).isFull();
    return new StatedNumber(at, typed.value(), typed.text(), exact || full ? 0 : typed.half());
  }
}

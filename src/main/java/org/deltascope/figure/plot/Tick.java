package org.deltascope.figure.plot;

import java.math.BigDecimal;
import java.util.List;
import org.deltascope.formula.number.NumberText;

/**
 * A number beside an axis.
 *
 * @param value where it stands
 * @param text all of the number, with as many decimals as the others of the axis have
 */
public record Tick(double value, String text) {
  /** {@return round numbers that are equally far apart, in digits that can be compared} */
  static List<Tick> alike(List<Double> values) {
    double largest = values.stream().mapToDouble(Math::abs).max().orElse(0);
    int exponent = NumberText.exact(largest).exponent();
    int decimals =
        values.stream().mapToInt(value -> mantissa(value, exponent).scale()).max().orElse(0);
    return values.stream()
        .map(value -> new Tick(value, text(value, exponent, Math.max(0, decimals))))
        .toList();
  }

  /** {@return powers of ten, each in its own digits} */
  static Tick power(double value) {
    return new Tick(value, NumberText.exact(value).text());
  }

  private static String text(double value, int exponent, int decimals) {
    return value == 0
        ? "0"
        : new NumberText(mantissa(value, exponent).setScale(decimals).toPlainString(), exponent)
            .text();
  }

  private static BigDecimal mantissa(double value, int exponent) {
    return new BigDecimal(Double.toString(value)).scaleByPowerOfTen(-exponent).stripTrailingZeros();
  }
}

package org.deltascope.app.model.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Set;
import org.deltascope.document.edit.NumberPlace;
import org.deltascope.document.number.TypedNumber;

/**
 * A number that goes up and down in steps. It goes in decimals, so that 0.40 becomes 0.41 and not
 * 0.41000000000000003; a learning rate and its like go by factors, because 0.001 and 1 are both
 * usual, and have so many digits as one step takes: 0.50, 0.53, 0.55, and 1.00, 1.05, 1.10.
 *
 * @param place where it stands
 * @param begin where the steps began
 */
public record NumberStep(NumberPlace place, TypedNumber begin) {

  private static final int MOST_DECIMALS = 17;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final Set<String> SCALED = Set.of("learningRate", "epsilon", "weightDecay");

  /**
   * {@return where so many steps lead}
   *
   * @param steps up where positive, down where negative
   * @param fineness of each
   */
  public TypedNumber moved(long steps, Fineness fineness) {
    if (steps == 0) {
      return begin;
    }
    return isScaled() ? scaled(steps, fineness) : added(steps, fineness);
  }

  /** {@return the number with the other sign} */
  public TypedNumber negated() {
    return begin.value() == 0 ? begin : typed(new BigDecimal(begin.text()).negate());
  }

  private boolean isScaled() {
    return place instanceof NumberPlace.OfSetting(String key)
        && SCALED.contains(key)
        && begin.value() > 0;
  }

  private TypedNumber scaled(long steps, Fineness fineness) {
    double there = begin.value() * StrictMath.pow(fineness.factor(), (double) steps);
    if (!Double.isFinite(there) || there < Double.MIN_NORMAL) {
      return begin;
    }
    return typed(rounded(new BigDecimal(there), fineness));
  }

  /** Where the first digit is 1 one step is less than one of the last digit, but more than half. */
  private static BigDecimal rounded(BigDecimal number, Fineness fineness) {
    MathContext context = new MathContext(fineness.digits(), RoundingMode.HALF_EVEN);
    boolean begins =
        number.scaleByPowerOfTen(number.scale() - number.precision() + 1).compareTo(TWO) < 0;
    if (!begins || isRound(fineness)) {
      return number.round(context);
    }
    BigDecimal twice = number.multiply(TWO).round(context);
    return twice.divide(TWO).setScale(twice.scale() + 1);
  }

  private TypedNumber added(long steps, Fineness fineness) {
    BigDecimal from = new BigDecimal(begin.text());
    BigDecimal way = BigDecimal.valueOf(steps, fineness.decimals());
    if (from.scale() > MOST_DECIMALS) {
      return TypedNumber.of(begin.value() + way.doubleValue());
    }
    BigDecimal there = from.add(way);
    return typed(isRound(fineness) ? there.setScale(1, RoundingMode.HALF_EVEN) : there);
  }

  private static boolean isRound(Fineness fineness) {
    return fineness == Fineness.ROUND;
  }

  private static TypedNumber typed(BigDecimal number) {
    boolean isLong = number.scale() > MOST_DECIMALS || number.scale() < -MOST_DECIMALS;
    String text = isLong ? number.toString() : number.toPlainString();
    return new TypedNumber(Double.parseDouble(text), text);
  }
}

package org.deltascope.app.model.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.deltascope.document.edit.NumberPlace;
import org.deltascope.document.number.TypedNumber;

/**
 * A number that goes up and down in steps. It goes in decimals, so that 0.40 becomes 0.41 and not
 * 0.41000000000000003; a learning rate goes by factors, because 0.001 and 1 are both usual.
 *
 * @param place where it stands
 * @param begin where the steps began
 */
public record NumberStep(NumberPlace place, TypedNumber begin) {

  private static final int MOST_DECIMALS = 17;
  private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);
  private static final MathContext ONE_DIGIT = new MathContext(1, RoundingMode.HALF_EVEN);

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
        && (key.equals("learningRate") || key.equals("epsilon"))
        && begin.value() > 0;
  }

  private TypedNumber scaled(long steps, Fineness fineness) {
    double there = begin.value() * StrictMath.pow(fineness.factor(), (double) steps);
    if (!Double.isFinite(there) || there < Double.MIN_NORMAL) {
      return begin;
    }
    return typed(new BigDecimal(there).round(isRound(fineness) ? ONE_DIGIT : FOUR_DIGITS));
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

package org.deltascope.formula.solution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.mistake.Diagnosis;
import org.deltascope.formula.mistake.FormulaEdit;
import org.deltascope.formula.mistake.Tag;
import org.deltascope.trace.Quantity;

/**
 * Mistakes in writing a number down.
 *
 * @param all stated numbers of the quantity
 * @param followed what each of them should be
 */
record DigitMistakes(List<CheckedNumber> all, Map<SampleRef, Double> followed) {
  /** Fewer digits are exchanged by chance. */
  private static final int TELLING = 3;

  private static final int[] SHIFTS = {-1, 1, -2, 2, -3, 3};

  /** {@return which of them makes a number} */
  Diagnosis of(CheckedNumber wrong) {
    double expected = expected(wrong);
    return exchanged(wrong)
        .or(() -> slipped(byItself(wrong.stated()), expected))
        .or(() -> swapped(byItself(wrong.stated()), expected))
        .map(NumberMistakes::one)
        .orElse(Diagnosis.none());
  }

  /** A number that someone changed by hand has its own digits, whatever those around it have. */
  private static StatedNumber byItself(StatedNumber stated) {
    Precision precision = Precision.of(stated.text());
    double half =
        precision.significant() < TELLING ? stated.half() : precision.half(stated.value());
    return new StatedNumber(
        stated.at(), stated.value(), stated.text(), Math.max(half, stated.half()));
  }

  private double expected(CheckedNumber number) {
    return followed.getOrDefault(number.stated().at(), number.expected());
  }

  /** Two numbers of a matrix or column stand in each other's place, and the others are right. */
  private Optional<FormulaEdit> exchanged(CheckedNumber wrong) {
    List<CheckedNumber> others =
        all.stream()
            .filter(each -> !each.standing().isRight() && !each.stated().equals(wrong.stated()))
            .toList();
    if (others.size() != 1
        || wrong.stated().at().ref().quantity().kind().place() != Quantity.Place.EDGE) {
      return Optional.empty();
    }
    CheckedNumber other = others.getFirst();
    boolean crossed =
        SolutionCheck.within(wrong.stated(), expected(other), 0)
            && SolutionCheck.within(other.stated(), expected(wrong), 0);
    return crossed
        ? Optional.of(
            edit(
                Tag.WEIGHTS_SWAPPED,
                new Expr.Symbol(wrong.stated().at().ref()),
                new Expr.Symbol(other.stated().at().ref())))
        : Optional.empty();
  }

  private static Optional<FormulaEdit> slipped(StatedNumber stated, double expected) {
    for (int shift : SHIFTS) {
      double power = StrictMath.pow(10, shift);
      StatedNumber moved =
          new StatedNumber(
              stated.at(), stated.value() * power, stated.text(), stated.half() * power);
      if (stated.value() != 0 && SolutionCheck.within(moved, expected, 0)) {
        return Optional.of(numbers(Tag.DECIMAL_SLIP, moved.value(), stated));
      }
    }
    return Optional.empty();
  }

  /** Two neighbouring digits exchanged. */
  private static Optional<FormulaEdit> swapped(StatedNumber stated, double expected) {
    String text = stated.text();
    for (int i = 0; i + 1 < text.length(); i++) {
      int j = text.charAt(i + 1) == '.' ? i + 2 : i + 1;
      if (j < text.length()
          && Character.isDigit(text.charAt(i))
          && Character.isDigit(text.charAt(j))
          && text.charAt(i) != text.charAt(j)) {
        char[] letters = text.toCharArray();
        letters[i] = text.charAt(j);
        letters[j] = text.charAt(i);
        double value = Double.parseDouble(new String(letters).replace('−', '-').replace(',', '.'));
        StatedNumber other = new StatedNumber(stated.at(), value, text, stated.half());
        if (SolutionCheck.within(other, expected, 0)) {
          return Optional.of(numbers(Tag.DIGITS_SWAPPED, value, stated));
        }
      }
    }
    return Optional.empty();
  }

  private static FormulaEdit numbers(Tag tag, double right, StatedNumber stated) {
    return edit(tag, Exprs.num(right), Exprs.num(stated.value()));
  }

  private static FormulaEdit edit(Tag tag, Expr before, Expr after) {
    return new FormulaEdit(tag, before, after, after);
  }
}

package org.deltascope.formula.solution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
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

  /** {@return which of them makes a number} */
  Diagnosis of(CheckedNumber wrong) {
    return exchanged(wrong).or(() -> written(wrong)).map(Diagnosis::of).orElse(Diagnosis.none());
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

  private Optional<FormulaEdit> written(CheckedNumber wrong) {
    StatedNumber stated = byItself(wrong.stated());
    return DigitSlip.of(
            expected(wrong), new GivenAnswer(stated.text(), stated.value(), stated.half()))
        .map(DigitSlip::edit);
  }

  private static FormulaEdit edit(Tag tag, Expr before, Expr after) {
    return new FormulaEdit(tag, before, after, after);
  }
}

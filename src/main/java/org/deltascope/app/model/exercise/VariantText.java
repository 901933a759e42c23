package org.deltascope.app.model.exercise;

import java.util.stream.Collectors;
import org.deltascope.exercise.AnswerGrid;
import org.deltascope.exercise.ExerciseSet;
import org.deltascope.exercise.Variant;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.Unicode;

/**
 * A variant in a line: what is given, and what is to be answered.
 *
 * @param set the exercise
 */
public record VariantText(ExerciseSet set) {

  /** {@return such as "δ¹ = 0.009828, −0.01234; ∂L/∂W¹ = …"} */
  public String answers(Variant variant) {
    return variant.answers().stream().map(this::answers).collect(Collectors.joining("; "));
  }

  private String answers(AnswerGrid grid) {
    Unicode unicode = new Unicode(set.names(), Numerals.rounded(set.digits()));
    return unicode.write(new Expr.Symbol(grid.asked()))
        + grid.gaps()
            .map(gap -> set.digits().text(gap.truth()))
            .collect(Collectors.joining(", ", " = ", ""));
  }
}

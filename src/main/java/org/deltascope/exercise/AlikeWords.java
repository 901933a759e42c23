package org.deltascope.exercise;

import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.prose.verdict.MistakeWords;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.Unicode;
import org.deltascope.trace.Ref;

/**
 * Says which answers cannot be told apart.
 *
 * @param task the exercise
 */
record AlikeWords(ExerciseTask task) {

  String of(Alike alike) {
    String mistake = MistakeWords.title(alike.mistake());
    return alike
        .other()
        .map(
            other ->
                "%s and %s often give the same %s"
                    .formatted(mistake, MistakeWords.title(other), name(alike.number())))
        .orElseGet(() -> "%s often gives the right %s".formatted(mistake, name(alike.number())));
  }

  String name(Ref ref) {
    return new Unicode(task.names(), Numerals.rounded(Digits.DEFAULT)).write(new Expr.Symbol(ref));
  }
}

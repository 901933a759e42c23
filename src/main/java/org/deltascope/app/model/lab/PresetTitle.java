package org.deltascope.app.model.lab;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.convention.MatrixConvention;
import org.deltascope.formula.mistake.FormulaEdit;
import org.deltascope.formula.prose.verdict.MistakeWords;
import org.deltascope.formula.writing.Unicode;
import org.deltascope.trace.Quantity;

/**
 * Says a mistake in the fewest words: W² instead of (W²)ᵀ, without σ′(z¹).
 *
 * @param moment at which it is made
 */
record PresetTitle(LabMoment moment) {
  private static final int MOST_LETTERS = 12;

  String of(FormulaEdit edit) {
    return without(edit)
        .map(left -> "without " + write(left))
        .or(() -> instead(edit))
        .orElseGet(() -> MistakeWords.title(edit.tag()));
  }

  /** What is left out, where all that is wrong is that. */
  private static Optional<Expr> without(FormulaEdit edit) {
    List<Expr> rest =
        Exprs.children(edit.before()).stream()
            .filter(child -> !child.equals(edit.after()))
            .toList();
    boolean kept = Exprs.children(edit.before()).contains(edit.after());
    boolean binary =
        edit.before() instanceof Expr.Hadamard
            || edit.before() instanceof Expr.Product
            || edit.before() instanceof Expr.Sum;
    return kept && binary && rest.size() == 1 ? Optional.of(rest.getFirst()) : Optional.empty();
  }

  private Optional<String> instead(FormulaEdit edit) {
    String before = write(edit.before());
    String after = write(edit.after());
    return before.length() <= MOST_LETTERS && after.length() <= MOST_LETTERS
        ? Optional.of("%s instead of %s".formatted(after, before))
        : Optional.empty();
  }

  private String write(Expr expr) {
    MatrixConvention convention = moment.view().names().convention();
    return new Unicode(moment.view().names(), moment.view().numerals())
        .write(
            moment.quantity().kind() == Quantity.Kind.ERROR
                ? convention.toldOfError(expr)
                : convention.told(expr));
  }
}

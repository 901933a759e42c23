package org.deltascope.formula;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.Quantity.Kind;
import org.deltascope.formula.Tableau.Operand;
import org.deltascope.formula.Tableau.Piece;
import org.deltascope.formula.Tableau.Use;
import org.deltascope.trace.Part;
import org.deltascope.trace.Step;

/**
 * The two halves of a hidden δ with their numbers.
 *
 * @param scope the update
 * @param step the step
 * @param row the neuron in use; all where it is empty
 */
record PropagateTableau(Scope scope, Step.PropagateError step, Optional<Integer> row) {

  static Tableau of(Scope scope, Step.PropagateError step, Optional<Part> part) {
    PropagateTableau tableau = new PropagateTableau(scope, step, part.map(Part::unit));
    return new Tableau(PropagateEquation.isCarried(part) ? tableau.carried() : tableau.errors());
  }

  private List<Piece> carried() {
    return List.of(result(Kind.CARRIED), Tableaux.sign("="), weights(), Tableaux.sign("·"), next());
  }

  /** In whole, or of one neuron the second half, which begins with what was carried back. */
  private List<Piece> errors() {
    Tableaux t = new Tableaux(scope);
    if (scope.isMean()) {
      return List.of(
          result(Kind.ERROR),
          Tableaux.sign("= mean over the samples of"),
          t.samples(Kind.CARRIED, step.layer(), use()),
          Tableaux.sign("⊙"),
          t.samples(Kind.SLOPE, step.layer(), use()));
    }
    if (row.isPresent()) {
      return List.of(
          result(Kind.ERROR),
          Tableaux.sign("="),
          t.plain(Kind.CARRIED, step.layer(), use()),
          Tableaux.sign("⊙"),
          t.plain(Kind.SLOPE, step.layer(), use()));
    }
    return List.of(
        result(Kind.ERROR),
        Tableaux.sign("= ("),
        weights(),
        Tableaux.sign("·"),
        next(),
        Tableaux.sign(") ⊙"),
        t.plain(Kind.SLOPE, step.layer(), use()));
  }

  private Operand result(Kind kind) {
    int known = row.map(i -> i + 1).orElse(Tableaux.ALL_KNOWN);
    return new Tableaux(scope).plain(kind, step.layer(), use(), known);
  }

  private Operand weights() {
    return new Tableaux(scope).transposed(Kind.WEIGHTS, step.layer() + 1, use());
  }

  private Operand next() {
    return new Tableaux(scope).plain(Kind.ERROR, step.layer() + 1, Tableaux.EVERYTHING);
  }

  private Use use() {
    return Tableaux.row(row);
  }
}

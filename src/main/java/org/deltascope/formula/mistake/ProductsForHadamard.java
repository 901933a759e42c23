package org.deltascope.formula.mistake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.Operation;
import org.deltascope.formula.algebra.Problem;
import org.deltascope.formula.algebra.Typed;
import org.deltascope.formula.probe.NetworkFamily;
import org.deltascope.formula.probe.Trial;

/**
 * Finds the matrix products of a formula that are meant entry by entry, wherever they stand: those
 * of two of the same shape that do not fit.
 *
 * @param family of networks like the document's
 */
record ProductsForHadamard(NetworkFamily family) {
  private static final int MOST = 6;

  /**
   * What a formula would be with them.
   *
   * @param formula that fits
   * @param edits one for each product
   */
  record Mended(Expr formula, List<FormulaEdit> edits) {}

  /** {@return what a formula would be with them; empty where that is not all that does not fit} */
  Optional<Mended> of(Expr written) {
    Trial trial = family.otherSizes(1).getFirst();
    List<FormulaEdit> edits = new ArrayList<>();
    Expr mended = written;
    while (edits.size() < MOST
        && trial.shape(mended)
            instanceof
            Problem.Misfit(
                Expr.Product(Expr left, Expr right),
                Operation operation,
                Typed first,
                Typed second,
                _)
        && operation == Operation.MULTIPLY
        && first.shape().equals(second.shape())) {
      Expr product = new Expr.Product(left, right);
      Expr entrywise = new Expr.Hadamard(left, right);
      edits.add(new FormulaEdit(Tag.PRODUCT_FOR_HADAMARD, entrywise, product, written));
      mended = Exprs.replaced(mended, product, entrywise);
    }
    return edits.isEmpty() || trial.shape(mended) instanceof Problem
        ? Optional.empty()
        : Optional.of(new Mended(mended, edits));
  }
}

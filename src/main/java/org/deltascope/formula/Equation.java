package org.deltascope.formula;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.equation.FormulaShapes;
import org.deltascope.formula.matrices.MatrixEquation;
import org.deltascope.formula.prose.RichText;
import org.deltascope.trace.Ref;

/**
 * Everything that is said about a step and one of its parts.
 *
 * @param title such as Error of hidden neuron h₁
 * @param sentence what happens and why
 * @param formula of the whole step, with matrices
 * @param shapes of the formula
 * @param tableau the formula with its numbers, row and column in use marked
 * @param derivations how the part's number comes about; of the first parts where the step is shown
 *     whole
 * @param omitted how many parts have no derivation here because the step has too many
 * @param reads what the part is made from
 * @param writes what it makes
 */
public record Equation(
    RichText title,
    RichText sentence,
    Statement formula,
    FormulaShapes shapes,
    MatrixEquation tableau,
    List<Derivation> derivations,
    int omitted,
    Set<Ref> reads,
    Set<Ref> writes) {

  /** Makes it immutable. */
  public Equation {
    derivations = List.copyOf(derivations);
    reads = Set.copyOf(reads);
    writes = Set.copyOf(writes);
  }

  /** {@return the part's number, exact, where there is one number} */
  public OptionalDouble value() {
    return derivations.size() == 1 && omitted == 0
        ? OptionalDouble.of(derivations.getFirst().value().value())
        : OptionalDouble.empty();
  }
}

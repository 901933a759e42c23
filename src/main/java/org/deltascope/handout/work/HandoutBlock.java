package org.deltascope.handout.work;

import java.util.List;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.equation.FormulaShapes;
import org.deltascope.formula.matrices.MatrixEquation;
import org.deltascope.formula.prose.RichText;

/** A piece of a handout. Pieces stand one below the other. */
public sealed interface HandoutBlock {

  /**
   * What is given, line by line.
   *
   * @param lines in order
   */
  record Facts(List<Fact> lines) implements HandoutBlock {
    /** Makes it immutable. */
    public Facts {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line of what is given.
   *
   * @param label such as Loss
   * @param text what it is
   */
  record Fact(String label, RichText text) {}

  /**
   * A sentence or a few.
   *
   * @param text what is said
   */
  record Paragraph(RichText text) implements HandoutBlock {}

  /**
   * A formula with matrices.
   *
   * @param statement left = right
   * @param shapes of its right side
   */
  record Formula(Statement statement, FormulaShapes shapes) implements HandoutBlock {}

  /**
   * A matrix equation with its numbers.
   *
   * @param tableau from left to right
   * @param source whose numbers they are where a matrix does not say so itself
   */
  record Matrices(MatrixEquation tableau, Source source) implements HandoutBlock {}

  /**
   * Numbers worked out, one after the other.
   *
   * @param derivations each number's
   * @param source whose numbers they are
   */
  record Numbers(List<Derivation> derivations, Source source) implements HandoutBlock {
    /** Makes it immutable. */
    public Numbers {
      derivations = List.copyOf(derivations);
    }
  }
}

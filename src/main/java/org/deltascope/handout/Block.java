package org.deltascope.handout;

import java.util.List;
import org.deltascope.formula.Derivation;
import org.deltascope.formula.Prose;
import org.deltascope.formula.Shapes;
import org.deltascope.formula.Statement;
import org.deltascope.formula.Tableau;

/** A piece of a handout. Pieces stand one below the other. */
public sealed interface Block {

  /**
   * What is given, line by line.
   *
   * @param lines in order
   */
  record Facts(List<Fact> lines) implements Block {
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
  record Fact(String label, Prose text) {}

  /**
   * A sentence or a few.
   *
   * @param text what is said
   */
  record Paragraph(Prose text) implements Block {}

  /**
   * A formula with matrices.
   *
   * @param statement left = right
   * @param shapes of its right side
   */
  record Formula(Statement statement, Shapes shapes) implements Block {}

  /**
   * A matrix equation with its numbers.
   *
   * @param tableau from left to right
   * @param source whose numbers they are where a matrix does not say so itself
   */
  record Matrices(Tableau tableau, Source source) implements Block {}

  /**
   * Numbers worked out, one after the other.
   *
   * @param derivations each number's
   * @param source whose numbers they are
   */
  record Numbers(List<Derivation> derivations, Source source) implements Block {
    /** Makes it immutable. */
    public Numbers {
      derivations = List.copyOf(derivations);
    }
  }
}

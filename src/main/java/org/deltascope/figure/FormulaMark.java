package org.deltascope.figure;

import java.util.List;
import java.util.Optional;
import org.deltascope.figure.style.Ink;

/**
 * A typeset formula.
 *
 * @param origin the left end of its baseline
 * @param latex LaTeX mathematics, with terms as {@code \term{number}{…}}
 * @param text the same in plain text, to be read out and searched for
 * @param size of the letters (em), in units
 * @param ink the colour of everything outside the terms
 * @param terms the parts with a subject or a colour of their own
 * @param layout its size, from a {@link FormulaMeasure}
 * @param subject what the whole stands for
 */
public record FormulaMark(
    Point origin,
    String latex,
    String text,
    double size,
    Ink ink,
    List<Term> terms,
    FormulaLayout layout,
    Subject subject)
    implements Mark {
  /** Copies the terms. */
  public FormulaMark {
    terms = List.copyOf(terms);
  }

  /** {@return the box around it} */
  public Bounds bounds() {
    return new Bounds(origin.x(), origin.y() - layout.ascent(), layout.width(), layout.height());
  }

  /** {@return where a term stands in the figure, if it left any ink} */
  public Optional<Bounds> boundsOf(Term term) {
    return layout.term(term.number()).map(box -> box.plus(origin.x(), origin.y()));
  }
}

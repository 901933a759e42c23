package org.deltascope.figure;

/** Says how large a formula will be, so that it can be laid out before it is painted. */
@FunctionalInterface
public interface FormulaMeasure {
  /**
   * Typesets a formula and measures it.
   *
   * @param latex LaTeX mathematics, with terms as {@code \term{number}{…}}
   * @param size of the letters (em), in units
   * @return its size and the boxes of its terms
   * @throws IllegalArgumentException if the LaTeX cannot be read; the message holds it
   */
  FormulaLayout measure(String latex, double size);
}

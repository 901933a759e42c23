package org.deltascope.figure;

import java.util.Map;
import java.util.Optional;

/**
 * How large a typeset formula is and where its terms stand.
 *
 * @param width in units
 * @param ascent from the baseline up to its highest point, in units
 * @param descent from the baseline down to its lowest point, in units
 * @param terms the box of each numbered term, relative to the left end of the baseline
 */
public record FormulaLayout(
    double width, double ascent, double descent, Map<Integer, Bounds> terms) {
  /** Copies the boxes. */
  public FormulaLayout {
    terms = Map.copyOf(terms);
  }

  /** {@return ascent and descent together} */
  public double height() {
    return ascent + descent;
  }

  /** {@return the box of a term relative to the left end of the baseline, if it left any ink} */
  public Optional<Bounds> term(int number) {
    return Optional.ofNullable(terms.get(number));
  }
}

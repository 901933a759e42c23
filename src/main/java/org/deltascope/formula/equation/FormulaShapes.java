package org.deltascope.formula.equation;

import java.util.List;
import org.deltascope.matrix.Shape;

/**
 * The shapes of a formula.
 *
 * @param factors of all right sides, from left to right
 * @param result the shape of the whole
 * @param line all in one line, such as (2×2)ᵀ · 2×1 ⊙ 2×1 → 2×1
 */
public record FormulaShapes(List<ShapedFactor> factors, Shape result, String line) {

  /** Makes it immutable. */
  public FormulaShapes {
    factors = List.copyOf(factors);
  }
}

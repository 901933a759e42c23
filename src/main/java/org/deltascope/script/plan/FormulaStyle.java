package org.deltascope.script.plan;

import org.deltascope.formula.convention.MatrixConvention;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.naming.QuantityLetters;

/**
 * How the formulas beside the code are written.
 *
 * @param letters of their quantities
 * @param convention what these stand for
 */
public record FormulaStyle(QuantityLetters letters, MatrixConvention convention) {

  /** {@return the style of a document} */
  public static FormulaStyle of(Names names) {
    return new FormulaStyle(names.letters(), names.convention());
  }

  /** {@return the product of a matrix and a column, whose order is the other one for rows} */
  String product(String matrix, String vector) {
    return convention.rows()
        ? QuantityLetters.beside(vector, matrix)
        : QuantityLetters.beside(matrix, vector);
  }

  /** {@return what stands before a δ that is −∂L/∂z} */
  String sign() {
    return convention.targetMinusOutput() ? "−" : "";
  }
}

package org.deltascope.formula.prose.verdict;

import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.naming.Names;
import org.deltascope.nn.Network;

/** Formulas with the characters that every keyboard has. */
public final class TypedText {
  private TypedText() {}

  /**
   * {@return an expression as one types it: (W[2]' * delta[2]) .* f'(z[1])}
   *
   * @param network of the document
   * @param names what its quantities are called
   * @param expr any
   */
  public static String of(Network network, Names names, Expr expr) {
    return new TypedFormula(new TypedNames(network, names)).write(expr);
  }
}

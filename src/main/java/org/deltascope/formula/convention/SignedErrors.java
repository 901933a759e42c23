package org.deltascope.formula.convention;

import org.deltascope.formula.algebra.Environment;
import org.deltascope.matrix.Matrix;
import org.deltascope.matrix.Shape;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * The same numbers where the error is target minus output: δ has the other sign.
 *
 * @param derivatives the numbers where δ = ∂L/∂z
 */
record SignedErrors(Environment derivatives) implements Environment {

  @Override
  public Matrix value(Quantity quantity) {
    Matrix value = derivatives.value(quantity);
    return quantity.kind() == Kind.ERROR ? value.map(each -> 0 - each) : value;
  }

  @Override
  public Shape shape(Quantity quantity) {
    return derivatives.shape(quantity);
  }

  @Override
  public double partial(Ref of, Ref with) {
    return derivatives.partial(of, with);
  }

  @Override
  public Matrix partials(Ref of, Ref with) {
    return derivatives.partials(of, with);
  }

  @Override
  public boolean isMean(Quantity quantity) {
    return derivatives.isMean(quantity);
  }

  @Override
  public Environment sample(int index) {
    return new SignedErrors(derivatives.sample(index));
  }
}

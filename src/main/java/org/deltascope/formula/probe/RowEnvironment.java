package org.deltascope.formula.probe;

import org.deltascope.formula.algebra.Environment;
import org.deltascope.matrix.Matrix;
import org.deltascope.matrix.Shape;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/**
 * The same numbers as they stand where vectors are rows, z = xW: every matrix is the transpose of
 * what it is here.
 *
 * @param columns the numbers where vectors are columns
 */
record RowEnvironment(Environment columns) implements Environment {

  @Override
  public Matrix value(Quantity quantity) {
    return columns.value(quantity).transpose();
  }

  @Override
  public Shape shape(Quantity quantity) {
    return columns.shape(quantity).transposed();
  }

  @Override
  public double partial(Ref of, Ref with) {
    return columns.partial(of, with);
  }

  @Override
  public boolean isMean(Quantity quantity) {
    return columns.isMean(quantity);
  }

  @Override
  public Environment sample(int index) {
    return new RowEnvironment(columns.sample(index));
  }
}

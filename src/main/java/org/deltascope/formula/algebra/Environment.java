package org.deltascope.formula.algebra;

import org.deltascope.matrix.Matrix;
import org.deltascope.matrix.Shape;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/** Where symbols get their numbers from: a moment of a network. */
public interface Environment {

  /**
   * {@return the numbers of a quantity}
   *
   * @param quantity which
   * @throws IllegalArgumentException if there is no such quantity here
   */
  Matrix value(Quantity quantity);

  /**
   * {@return the shape of a quantity}
   *
   * @param quantity which
   * @throws IllegalArgumentException if there is no such quantity here
   */
  Shape shape(Quantity quantity);

  /**
   * {@return ∂ of / ∂ with}
   *
   * @param of one number
   * @param with another
   * @throws IllegalArgumentException if it is not the derivative of something that depends on the
   *     other
   */
  double partial(Ref of, Ref with);

  /**
   * {@return ∂ of / ∂ with, a number for each sample that has its own}
   *
   * @param of one number
   * @param with another
   * @throws IllegalArgumentException as {@link #partial}
   */
  default Matrix partials(Ref of, Ref with) {
    return Matrix.column(partial(of, with));
  }

  /**
   * {@return whether the numbers of a quantity are means over several samples}
   *
   * @param quantity which
   */
  boolean isMean(Quantity quantity);

  /**
   * {@return the same moment, looking at one sample of the batch}
   *
   * @param index from 0
   */
  Environment sample(int index);
}

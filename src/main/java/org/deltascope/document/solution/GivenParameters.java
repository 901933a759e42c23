package org.deltascope.document.solution;

import org.deltascope.formula.solution.GivenAnswer;
import org.deltascope.nn.Network;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/**
 * The weights and biases that a document gives. Who copies one out before working on has not
 * computed it.
 *
 * @param network of the document
 */
record GivenParameters(Network network) {

  /** {@return whether a text is a given weight or bias, to its digits} */
  boolean has(Ref ref, String text) {
    return ref instanceof Ref.One(Quantity quantity, int row, int column)
        && switch (quantity.kind()) {
          case WEIGHTS -> is(text, network.layer(quantity.layer()).weights().get(row, column));
          case BIAS -> is(text, network.layer(quantity.layer()).bias().get(row, 0));
          case Quantity.Kind _ -> false;
        };
  }

  private static boolean is(String text, double number) {
    return GivenAnswer.read(text).filter(answer -> answer.fits(number)).isPresent();
  }
}

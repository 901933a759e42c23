package org.deltascope.formula.graph;

import java.util.List;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.trace.Ref;

/**
 * A number of the computation.
 *
 * @param operation what makes it
 * @param name of the number, or of what is done, such as σ
 * @param layer l, to whose making it belongs; 0 for the inputs
 * @param unit the neuron to whose making it belongs
 * @param value it
 * @param valueRef what is known with it
 * @param gradient the derivative of the loss by it
 * @param gradientRef what is known with that
 * @param inputs indices of the nodes it is made of
 */
public record GraphNode(
    GraphOperation operation,
    String name,
    int layer,
    int unit,
    Expr value,
    Ref valueRef,
    Expr gradient,
    Ref gradientRef,
    List<Integer> inputs) {

  /** Makes it immutable. */
  public GraphNode {
    inputs = List.copyOf(inputs);
  }
}

package org.deltascope.figure.equation.setting;

import org.deltascope.figure.Subject;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/** Finds the part of the network that a term of a formula stands for. */
public final class TermSubjects {
  private TermSubjects() {}

  /**
   * {@return the neuron, edge or bias, or all of a layer, that a term stands for; a symbol where it
   * belongs to no part of the network}
   *
   * @param ref what the term stands for
   */
  public static Subject of(Ref ref) {
    Quantity quantity = ref.quantity();
    int l = quantity.layer();
    return switch (ref) {
      case Ref.One(_, int row, int column) ->
          switch (quantity.kind().place()) {
            case EDGE -> new Subject.Edge(l, row, column);
            case NEURON -> new Subject.Neuron(l, row);
            case BIAS -> new Subject.Bias(l, row);
            case NUMBER -> new Subject.Symbol(quantity.kind().name());
          };
      case Ref.All _ ->
          switch (quantity.kind().place()) {
            case EDGE -> new Subject.Weights(l);
            case NEURON -> new Subject.Layer(l);
            case BIAS -> new Subject.Biases(l);
            case NUMBER -> new Subject.Symbol(quantity.kind().name());
          };
    };
  }
}

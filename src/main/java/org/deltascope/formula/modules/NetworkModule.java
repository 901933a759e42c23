package org.deltascope.formula.modules;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.prose.RichText;
import org.deltascope.trace.Quantity;

/**
 * A module of a network: it makes its output of its input, is handed the gradient of the loss by
 * that output, hands on the gradient by its input, and keeps those by its own parameters.
 *
 * @param kind what it does
 * @param layer which it belongs to, from 1
 * @param name of it
 * @param input what it is given
 * @param output what it makes of that
 * @param handed the gradient by its output; none for the loss, with which it begins
 * @param handedOn the gradient by its input
 * @param forward how the output is made
 * @param back how the gradient is handed on
 * @param kept gradients by its parameters
 * @param jacobian why it is handed on like that, if that can be shown here
 */
public record NetworkModule(
    ModuleKind kind,
    int layer,
    RichText name,
    Quantity input,
    Quantity output,
    Optional<Quantity> handed,
    Quantity handedOn,
    Statement forward,
    Statement back,
    List<Statement> kept,
    Optional<ModuleJacobian> jacobian) {

  /** Makes it immutable. */
  public NetworkModule {
    kept = List.copyOf(kept);
  }
}

package org.deltascope.formula.equation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.nn.Softmax;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Step;

/** How δᴸ = ∂L/∂zᴸ of one sample comes about; of a batch the mean is taken over it. */
public sealed interface OutputErrorForm permits FusedError, JacobianError, SlopedError {

  /** {@return the form that loss and activation of a step have together} */
  static OutputErrorForm of(EquationContext scope, Step.OutputError step) {
    if (step.isFused()) {
      return FusedError.of(scope, step);
    }
    return step.activation() == Softmax.SOFTMAX
        ? new JacobianError(scope, step)
        : new SlopedError(scope, step);
  }

  /** {@return all of it, in matrices} */
  Expr whole();

  /** {@return δᵢ in single numbers} */
  Expr entry(int unit);

  /** {@return δᵢ by the chain rule, where the slope is a number of its own} */
  default Optional<Expr> chain(int unit) {
    return Optional.empty();
  }

  /** {@return where the factors of δᵢ come from} */
  default List<Derivation> asides(int unit) {
    return List.of();
  }

  /** {@return what δ is made of that is computed for it alone, in matrices} */
  default Map<Quantity, Expr> onTheWay() {
    return Map.of();
  }

  /** {@return whether every output has a say in every δ} */
  default boolean tiesOutputs() {
    return false;
  }
}

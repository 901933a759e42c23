package org.deltascope.formula.equation;

import java.util.stream.IntStream;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Ones;
import org.deltascope.formula.algebra.Expr.Product;
import org.deltascope.formula.algebra.Expr.Transpose;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.nn.Loss;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Step;

/**
 * y − t, where the slope cancels against the derivative of the logarithm. After a softmax it is
 * (1ᵀt) y − t, which is the same where the targets add up to 1.
 *
 * @param scope the update
 * @param step the step
 * @param isPlain whether it is y − t
 */
public record FusedError(EquationContext scope, Step.OutputError step, boolean isPlain)
    implements OutputErrorForm {

  /** {@return the error, y − t only where it is that of every sample of the batch} */
  static FusedError of(EquationContext scope, Step.OutputError step) {
    boolean isPlain =
        step.loss() == Loss.BINARY_CROSS_ENTROPY
            || scope.everySample().allMatch(s -> Loss.addUpToOne(step.t().toRow(s)));
    return new FusedError(scope, step, isPlain);
  }

  @Override
  public Expr whole() {
    return Exprs.minus(isPlain ? outputs() : scaledOutputs(), all(Kind.TARGET));
  }

  private Expr scaledOutputs() {
    Expr total = new Product(new Transpose(new Ones(step.parts().count())), all(Kind.TARGET));
    return Exprs.times(total, outputs());
  }

  private Expr outputs() {
    return all(Kind.ACTIVATION);
  }

  private Expr all(Kind kind) {
    return Exprs.all(kind, step.layer());
  }

  @Override
  public Expr entry(int unit) {
    Expr y = Exprs.at(Kind.ACTIVATION, step.layer(), unit);
    Expr t = Exprs.at(Kind.TARGET, step.layer(), unit);
    return Exprs.minus(isPlain ? y : Exprs.times(y, total()), t);
  }

  private Expr total() {
    return Exprs.sum(
        IntStream.range(0, step.parts().count())
            .mapToObj(j -> Exprs.at(Kind.TARGET, step.layer(), j))
            .toList());
  }
}

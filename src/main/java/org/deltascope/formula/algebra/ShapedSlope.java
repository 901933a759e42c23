package org.deltascope.formula.algebra;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.nn.Elementwise;

/**
 * σ′(z) = A·λ·f′(λz), where σ(z) = A·f(λz) + c.
 *
 * @param activation σ
 */
public record ShapedSlope(Elementwise activation) {

  /**
   * {@return the slope, written with f itself; a number where f is straight}
   *
   * @param z its argument
   * @param value of the argument, which tells on which piece of f it lies
   */
  public Expr at(Expr z, double value) {
    boolean right = activation.steepness() * value > 0;
    Expr argument = ClosedForms.scaled(activation.steepness(), z);
    Expr f = Exprs.call(new MathFunction.Activation(activation.unshaped()), argument);
    Expr alpha = Exprs.num(activation.alpha());
    return switch (activation.function()) {
      case IDENTITY -> gain();
      case RELU -> right ? gain() : Exprs.num(0);
      case LEAKY_RELU -> right ? gain() : gain(alpha);
      case ELU -> right ? gain() : gain(alpha, Exprs.call(new MathFunction.Exp(), argument));
      case SIGMOID -> gain(f, Exprs.minus(Exprs.num(1), f));
      case TANH -> gain(Exprs.minus(Exprs.num(1), Exprs.square(f)));
      case SOFTPLUS -> gain(Exprs.call(new MathFunction.Activation(Elementwise.SIGMOID), argument));
      case STEP, SIGN -> Exprs.num(0);
    };
  }

  /** {@return A·λ times what follows, without what is 1} */
  private Expr gain(Expr... slope) {
    List<Expr> factors = new ArrayList<>();
    factors.add(Exprs.num(activation.scale()));
    factors.add(Exprs.num(activation.steepness()));
    factors.addAll(List.of(slope));
    factors.removeIf(Exprs.num(1)::equals);
    return switch (factors.size()) {
      case 0 -> Exprs.num(1);
      case 1 -> factors.getFirst();
      default -> new Expr.Times(factors);
    };
  }
}

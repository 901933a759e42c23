package org.deltascope.formula.algebra;

import static org.deltascope.formula.algebra.Exprs.call;
import static org.deltascope.formula.algebra.Exprs.minus;
import static org.deltascope.formula.algebra.Exprs.num;
import static org.deltascope.formula.algebra.Exprs.over;
import static org.deltascope.formula.algebra.Exprs.plus;
import static org.deltascope.formula.algebra.Exprs.times;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.deltascope.formula.algebra.Expr.Call;
import org.deltascope.formula.algebra.Expr.Negative;
import org.deltascope.formula.algebra.Expr.Num;
import org.deltascope.formula.algebra.Expr.Times;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.activation.ActivationFunction;

/** What functions look like when they are written out. */
public final class ClosedForms {
  private static final double NEAR = 1e-4;

  private static final MathFunction EXP = new MathFunction.Exp();
  private static final MathFunction LN = new MathFunction.Ln();

  private ClosedForms() {}

  /** A written-out function: an expression, or a named function of some. */
  public sealed interface Form {
    record Plain(Expr expr) implements Form {}

    record Named(String function, List<Expr> arguments) implements Form {}
  }

  public static Form of(Elementwise activation, Expr z) {
    if (activation.isShaped()) {
      return new Form.Plain(shaped(activation, z, MathFunction.ClosedForm::new));
    }
    double alpha = activation.alpha();
    return switch (activation.function()) {
      case IDENTITY -> new Form.Plain(z);
      case SIGMOID -> new Form.Plain(over(num(1), plus(num(1), call(EXP, new Negative(z)))));
      case TANH -> new Form.Named("tanh", List.of(z));
      case RELU -> new Form.Named("max", List.of(num(0), z));
      case LEAKY_RELU ->
          new Form.Named(alpha > 1 ? "min" : "max", List.of(times(num(alpha), z), z));
      case ELU -> elu(activation, z);
      case SOFTPLUS -> new Form.Plain(softplus(z));
      case STEP -> new Form.Named("step", List.of(z));
      case SIGN -> new Form.Named("sign", List.of(z));
    };
  }

  private static Form elu(Elementwise activation, Expr z) {
    OptionalDouble value = value(z);
    if (value.isEmpty()) {
      return new Form.Named("ELU", List.of(z));
    }
    Expr below = minus(call(EXP, z), num(1));
    return new Form.Plain(
        value.getAsDouble() > 0
            ? z
            : activation.alpha() == 1 ? below : times(num(activation.alpha()), below));
  }

  /** {@return the number that a weighted input is, also multiplied by λ} */
  private static OptionalDouble value(Expr z) {
    return switch (z) {
      case Num(double value, _, _) -> OptionalDouble.of(value);
      case Negative(Expr operand) -> {
        OptionalDouble value = value(operand);
        yield value.isPresent() ? OptionalDouble.of(-value.getAsDouble()) : value;
      }
      case Times(List<Expr> factors) ->
          factors.stream().allMatch(Num.class::isInstance)
              ? OptionalDouble.of(
                  factors.stream().mapToDouble(f -> ((Num) f).value()).reduce(1, (x, y) -> x * y))
              : OptionalDouble.empty();
      case Expr _ -> OptionalDouble.empty();
    };
  }

  /**
   * {@return A·f(λz) + c, without what is 1 or 0}
   *
   * @param activation A, λ, c and f
   * @param z its argument
   * @param written how f itself is written
   */
  static Expr shaped(
      Elementwise activation,
      Expr z,
      java.util.function.Function<Elementwise, MathFunction> written) {
    Expr argument = scaled(activation.steepness(), z);
    boolean identity = activation.function() == ActivationFunction.IDENTITY;
    Expr f = identity ? argument : call(written.apply(activation.unshaped()), argument);
    Expr scaled = scaled(activation.scale(), f);
    double offset = activation.offset();
    if (offset == 0) {
      return scaled;
    }
    return offset > 0 ? plus(scaled, num(offset)) : minus(scaled, num(-offset));
  }

  public static Expr scaled(double factor, Expr expr) {
    if (factor == 1) {
      return expr;
    }
    return factor == -1 ? new Negative(expr) : times(num(factor), expr);
  }

  /** {@return a call of a function without a name as what it stands for; anything else as it is} */
  public static Expr writtenOut(Expr expr) {
    return expr instanceof Call(MathFunction function, List<Expr> arguments)
        ? switch (function) {
          case MathFunction.SoftmaxEntry(int index) -> softmax(index, arguments);
          case MathFunction.BinaryCrossEntropy(boolean inZ) -> binaryCrossEntropy(inZ, arguments);
          case MathFunction.CrossEntropy(int index, boolean inZ) ->
              crossEntropy(index, inZ, arguments);
          case MathFunction.RootPlus _ ->
              plus(call(new MathFunction.Root(), arguments.get(0)), arguments.get(1));
          case MathFunction.Activation(Elementwise activation) when activation.isShaped() ->
              shaped(activation, arguments.getFirst(), MathFunction.Activation::new);
          case MathFunction.ClosedForm(Elementwise activation) when activation.isShaped() ->
              shaped(activation, arguments.getFirst(), MathFunction.ClosedForm::new);
          case MathFunction.Activation _,
              MathFunction.Slope _,
              MathFunction.ClosedForm _,
              MathFunction.Softmax _,
              MathFunction.Ln _,
              MathFunction.Exp _,
              MathFunction.Root _,
              MathFunction.SquaredNorm _,
              MathFunction.Diagonal _,
              MathFunction.Absolute _,
              MathFunction.Signum _,
              MathFunction.Total _,
              MathFunction.Average _,
              MathFunction.Jacobian _,
              MathFunction.Joined _,
              MathFunction.Filled _ ->
              expr;
        }
        : expr;
  }

  /** e^zᵢ / Σ e^zⱼ. */
  private static Expr softmax(int index, List<Expr> z) {
    return over(
        call(EXP, z.get(index)), Exprs.sum(z.stream().map(each -> call(EXP, each)).toList()));
  }

  /** The same with the exponentials computed. */
  public static Expr softmaxOfNumbers(int index, DoubleStream z) {
    List<Expr> powers = z.mapToObj(each -> (Expr) Exprs.computed(StrictMath.exp(each))).toList();
    return over(powers.get(index), Exprs.sum(powers));
  }

  /** −(t ln y + (1 − t) ln(1 − y)), or its numbers in z. */
  private static Expr binaryCrossEntropy(boolean inZ, List<Expr> arguments) {
    Expr t = arguments.get(0);
    Expr y = arguments.get(1);
    Expr z = arguments.get(2);
    Expr other = minus(num(1), t);
    return inZ && y instanceof Num
        ? plus(times(t, softplus(new Negative(z))), times(other, softplus(z)))
        : new Negative(plus(times(t, call(LN, y)), times(other, call(LN, minus(num(1), y)))));
  }

  /** −t ln yᵢ, or its numbers in z. */
  private static Expr crossEntropy(int index, boolean inZ, List<Expr> arguments) {
    Expr t = arguments.get(0);
    Expr y = arguments.get(1);
    List<Expr> z = arguments.subList(2, arguments.size());
    if (!(inZ && y instanceof Num)) {
      return new Negative(new Times(List.of(t, call(LN, y))));
    }
    Expr sum = Exprs.sum(z.stream().map(each -> call(EXP, each)).toList());
    return times(t, minus(call(LN, sum), z.get(index)));
  }

  private static Expr softplus(Expr z) {
    return call(LN, plus(num(1), call(EXP, z)));
  }

  /**
   * {@return whether a probability says too little of z: it is 0, or so near 1 that one minus it
   * cannot be read from what is shown}
   */
  public static boolean isSaturated(double y) {
    return y == 0 || y > 1 - NEAR;
  }
}

package org.deltascope.formula.algebra;

import static org.deltascope.formula.algebra.Exprs.call;
import static org.deltascope.formula.algebra.Exprs.minus;
import static org.deltascope.formula.algebra.Exprs.num;
import static org.deltascope.formula.algebra.Exprs.over;
import static org.deltascope.formula.algebra.Exprs.plus;
import static org.deltascope.formula.algebra.Exprs.times;

import java.util.List;
import java.util.stream.DoubleStream;
import org.deltascope.formula.algebra.Expr.Call;
import org.deltascope.formula.algebra.Expr.Negative;
import org.deltascope.formula.algebra.Expr.Num;
import org.deltascope.formula.algebra.Expr.Times;
import org.deltascope.nn.Elementwise;

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
    return switch (activation) {
      case IDENTITY -> new Form.Plain(z);
      case SIGMOID -> new Form.Plain(over(num(1), plus(num(1), call(EXP, new Negative(z)))));
      case TANH -> new Form.Named("tanh", List.of(z));
      case RELU -> new Form.Named("max", List.of(num(0), z));
      case LEAKY_RELU -> new Form.Named("max", List.of(times(num(0.01), z), z));
      case ELU ->
          z instanceof Num(double value, _, _)
              ? new Form.Plain(value > 0 ? z : minus(call(EXP, z), num(1)))
              : new Form.Named("ELU", List.of(z));
      case SOFTPLUS -> new Form.Plain(softplus(z));
    };
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
              MathFunction.Total _,
              MathFunction.Average _,
              MathFunction.Jacobian _,
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

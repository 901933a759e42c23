package org.deltascope.formula;

import static org.deltascope.formula.Exprs.call;
import static org.deltascope.formula.Exprs.minus;
import static org.deltascope.formula.Exprs.num;
import static org.deltascope.formula.Exprs.over;
import static org.deltascope.formula.Exprs.plus;
import static org.deltascope.formula.Exprs.times;

import java.util.List;
import java.util.stream.DoubleStream;
import org.deltascope.formula.Expr.Call;
import org.deltascope.formula.Expr.Negative;
import org.deltascope.formula.Expr.Num;
import org.deltascope.formula.Expr.Times;
import org.deltascope.nn.Elementwise;

/** What functions look like when they are written out. */
final class ClosedForms {
  private static final double NEAR = 1e-4;

  private static final Function EXP = new Function.Exp();
  private static final Function LN = new Function.Ln();

  private ClosedForms() {}

  /** A written-out function: an expression, or a named function of some. */
  sealed interface Form {
    record Plain(Expr expr) implements Form {}

    record Named(String function, List<Expr> arguments) implements Form {}
  }

  static Form of(Elementwise activation, Expr z) {
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
  static Expr writtenOut(Expr expr) {
    return expr instanceof Call(Function function, List<Expr> arguments)
        ? switch (function) {
          case Function.SoftmaxEntry(int index) -> softmax(index, arguments);
          case Function.BinaryCrossEntropy(boolean inZ) -> binaryCrossEntropy(inZ, arguments);
          case Function.CrossEntropy(int index, boolean inZ) -> crossEntropy(index, inZ, arguments);
          case Function.RootPlus _ ->
              plus(call(new Function.Root(), arguments.get(0)), arguments.get(1));
          case Function.Activation _,
              Function.Slope _,
              Function.ClosedForm _,
              Function.Softmax _,
              Function.Ln _,
              Function.Exp _,
              Function.Root _,
              Function.SquaredNorm _,
              Function.Diagonal _ ->
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
  static Expr softmaxOfNumbers(int index, DoubleStream z) {
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
  static boolean isSaturated(double y) {
    return y == 0 || y > 1 - NEAR;
  }
}

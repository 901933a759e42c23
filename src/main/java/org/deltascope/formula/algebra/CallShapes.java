package org.deltascope.formula.algebra;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.formula.algebra.Expr.Call;
import org.deltascope.formula.algebra.Expr.Num;
import org.deltascope.formula.algebra.Expr.Symbol;
import org.deltascope.matrix.Shape;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * Infers the shapes of functions of something.
 *
 * @param inference of the arguments
 */
public record CallShapes(ShapeInference inference) {
  private static final Shape NUMBER = new Shape(1, 1);

  public Inferred infer(Call call) {
    List<Typed> arguments = new ArrayList<>();
    for (Expr argument : call.arguments()) {
      switch (inference.infer(argument)) {
        case Problem problem -> {
          return problem;
        }
        case Typed typed -> arguments.add(typed);
      }
    }
    return infer(call, arguments);
  }

  private Inferred infer(Call call, List<Typed> arguments) {
    Typed first = arguments.getFirst();
    Shape shape = first.shape();
    return switch (call.function()) {
      case MathFunction.Activation _,
          MathFunction.Slope _,
          MathFunction.ClosedForm _,
          MathFunction.Softmax _,
          MathFunction.Ln _,
          MathFunction.Exp _,
          MathFunction.Root _,
          MathFunction.RootPlus _,
          MathFunction.Absolute _,
          MathFunction.Signum _ ->
          new Typed(call, shape);
      case MathFunction.SoftmaxEntry _,
          MathFunction.BinaryCrossEntropy _,
          MathFunction.CrossEntropy _,
          MathFunction.SquaredNorm _ ->
          new Typed(call, NUMBER);
      case MathFunction.Total(Axis axis) -> new Typed(call, axis.reduced(shape));
      case MathFunction.Average(Axis axis) -> new Typed(call, axis.reduced(shape));
      case MathFunction.Diagonal _ ->
          shape.columns() == 1
              ? new Typed(call, new Shape(shape.rows(), shape.rows()))
              : new Problem.Unfit(
                  call, first, "cannot make a diagonal of", "only a column n×1 can be one");
      case MathFunction.Jacobian _ ->
          shape.columns() == 1
              ? new Typed(call, new Shape(shape.rows(), shape.rows()))
              : new Problem.Unfit(
                  call,
                  first,
                  "cannot take softmax′ of",
                  "it is a matrix n×n for one sample, so it takes one column");
      case MathFunction.Filled _ -> filled(call);
      case MathFunction.Joined(Axis axis) -> ShapeRules.joined(call, axis, first, arguments.get(1));
    };
  }

  /** The sides of a matrix of ones are numbers of the formula, or m. */
  private Inferred filled(Call call) {
    double rows = count(call.arguments().get(0));
    double columns = count(call.arguments().get(1));
    if (!isCount(rows) || !isCount(columns)) {
      return new Problem.Missing(call, "ones(r, c) takes two whole numbers from 1, or m");
    }
    return ShapeRules.isLarge((long) rows, (long) columns)
        ? new Problem.Missing(call, ShapeRules.tooLarge(rows, columns))
        : new Typed(call, new Shape((int) rows, (int) columns));
  }

  private static boolean isCount(double side) {
    return side >= 1 && side == Math.rint(side);
  }

  private double count(Expr side) {
    return switch (side) {
      case Num(double value, _, _) -> value;
      case Symbol(Ref ref) when ref.quantity().kind() == Kind.SAMPLES ->
          inference.quantities().apply(new Quantity(Kind.ACTIVATION, 0)).columns();
      case Expr _ -> Double.NaN;
    };
  }
}

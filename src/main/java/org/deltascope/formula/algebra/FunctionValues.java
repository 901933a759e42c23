package org.deltascope.formula.algebra;

import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Loss;

/** Computes the functions of formulas, as the network computes them. */
final class FunctionValues {
  private FunctionValues() {}

  static Matrix apply(MathFunction function, List<Matrix> arguments) {
    Matrix first = arguments.getFirst();
    return switch (function) {
      case MathFunction.Activation(Elementwise f) -> first.map(f::value);
      case MathFunction.ClosedForm(Elementwise f) -> first.map(f::value);
      case MathFunction.Slope(Elementwise f) -> first.map(z -> f.slope(z, f.value(z)));
      case MathFunction.Softmax _ -> softmaxOfColumns(first);
      case MathFunction.SoftmaxEntry(int index) ->
          Matrix.column(softmax(numbers(arguments))[index]);
      case MathFunction.BinaryCrossEntropy _ -> {
        double[] t = {number(arguments.get(0))};
        double[] y = {number(arguments.get(1))};
        double[] z = {number(arguments.get(2))};
        yield Matrix.column(term(Loss.BINARY_CROSS_ENTROPY, 0, z, y, t));
      }
      case MathFunction.CrossEntropy(int index, _) -> {
        double[] z = numbers(arguments.subList(2, arguments.size()));
        double[] t = new double[z.length];
        double[] y = new double[z.length];
        t[index] = number(arguments.get(0));
        y[index] = number(arguments.get(1));
        yield Matrix.column(term(Loss.CROSS_ENTROPY, index, z, y, t));
      }
      case MathFunction.Ln _ -> first.map(StrictMath::log);
      case MathFunction.Exp _ -> first.map(StrictMath::exp);
      case MathFunction.Root _ -> first.map(Math::sqrt);
      case MathFunction.RootPlus _ -> {
        double epsilon = number(arguments.get(1));
        yield first.map(x -> nonZero(Math.sqrt(x) + epsilon));
      }
      case MathFunction.SquaredNorm _ ->
          first.columns() == 1 ? first.transposeTimes(first) : Axis.ALL.sums(first.hadamard(first));
      case MathFunction.Signum _ -> first.map(Math::signum);
      case MathFunction.Diagonal _ ->
          Matrix.generate(first.rows(), first.rows(), (i, j) -> i == j ? first.get(i, 0) : 0);
      case MathFunction.Absolute _ -> first.map(Math::abs);
      case MathFunction.Total(Axis axis) -> axis.sums(first);
      case MathFunction.Average(Axis axis) -> {
        double count = axis.count(first.shape());
        yield axis.sums(first).map(sum -> sum / count);
      }
      case MathFunction.Jacobian _ -> {
        double[] p = softmax(entries(first));
        yield Matrix.generate(p.length, p.length, (i, j) -> (i == j ? p[i] : 0) - p[i] * p[j]);
      }
      case MathFunction.Filled _ ->
          Matrix.generate(
              (int) number(arguments.get(0)), (int) number(arguments.get(1)), (i, j) -> 1);
      case MathFunction.Joined(Axis axis) -> axis.joined(first, arguments.get(1));
    };
  }

  /** What an optimizer divides by: where nothing has ever moved, 0/0 is no step. */
  private static double nonZero(double denominator) {
    return denominator == 0 ? Double.MIN_NORMAL : denominator;
  }

  private static double term(Loss loss, int index, double[] z, double[] y, double[] t) {
    double[] terms = new double[z.length];
    loss.terms(z, y, t, terms);
    return terms[index];
  }

  private static double[] softmax(double[] z) {
    double[] a = new double[z.length];
    org.deltascope.nn.Softmax.SOFTMAX.apply(z, a);
    return a;
  }

  private static Matrix softmaxOfColumns(Matrix z) {
    Matrix samples = z.transpose();
    double[][] a = new double[samples.rows()][];
    for (int s = 0; s < a.length; s++) {
      a[s] = softmax(samples.toRow(s));
    }
    return Matrix.of(a).transpose();
  }

  private static double[] entries(Matrix column) {
    return column.transpose().toRow(0);
  }

  private static double[] numbers(List<Matrix> arguments) {
    return IntStream.range(0, arguments.size())
        .mapToDouble(i -> number(arguments.get(i)))
        .toArray();
  }

  private static double number(Matrix value) {
    if (!Broadcast.isNumber(value.shape())) {
      throw new IllegalArgumentException("expected a number, found a matrix " + value.shape());
    }
    return value.get(0, 0);
  }
}

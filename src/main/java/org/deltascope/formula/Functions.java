package org.deltascope.formula;

import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Loss;

/** Computes the functions of formulas, as the network computes them. */
final class Functions {
  private Functions() {}

  static Matrix apply(Function function, List<Matrix> arguments) {
    Matrix first = arguments.getFirst();
    return switch (function) {
      case Function.Activation(Elementwise f) -> first.map(f::value);
      case Function.ClosedForm(Elementwise f) -> first.map(f::value);
      case Function.Slope(Elementwise f) -> first.map(z -> f.slope(z, f.value(z)));
      case Function.Softmax _ -> Matrix.column(softmax(entries(first)));
      case Function.SoftmaxEntry(int index) -> Matrix.column(softmax(numbers(arguments))[index]);
      case Function.BinaryCrossEntropy _ -> {
        double[] t = {number(arguments.get(0))};
        double[] y = {number(arguments.get(1))};
        double[] z = {number(arguments.get(2))};
        yield Matrix.column(term(Loss.BINARY_CROSS_ENTROPY, 0, z, y, t));
      }
      case Function.CrossEntropy(int index, _) -> {
        double[] z = numbers(arguments.subList(2, arguments.size()));
        double[] t = new double[z.length];
        double[] y = new double[z.length];
        t[index] = number(arguments.get(0));
        y[index] = number(arguments.get(1));
        yield Matrix.column(term(Loss.CROSS_ENTROPY, index, z, y, t));
      }
      case Function.Ln _ -> first.map(StrictMath::log);
      case Function.Exp _ -> first.map(StrictMath::exp);
      case Function.Root _ -> first.map(Math::sqrt);
      case Function.RootPlus _ -> {
        double epsilon = number(arguments.get(1));
        yield first.map(x -> Math.sqrt(x) + epsilon);
      }
      case Function.SquaredNorm _ -> first.transposeTimes(first);
      case Function.Diagonal _ ->
          Matrix.generate(first.rows(), first.rows(), (i, j) -> i == j ? first.get(i, 0) : 0);
    };
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

  private static double[] entries(Matrix column) {
    return column.transpose().toRow(0);
  }

  private static double[] numbers(List<Matrix> arguments) {
    return IntStream.range(0, arguments.size())
        .mapToDouble(i -> number(arguments.get(i)))
        .toArray();
  }

  private static double number(Matrix value) {
    if (!Evaluation.isScalar(value.shape())) {
      throw new IllegalArgumentException("expected a number, found a matrix " + value.shape());
    }
    return value.get(0, 0);
  }
}

package org.deltascope.figure.boundary;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Network;
import org.deltascope.nn.train.Predictor;

/**
 * All weighted inputs and activations of a network at the corners of cells that cover a plane of
 * two inputs; row 0 is the top.
 *
 * @param network that was passed through
 * @param cells in a row, and in a column
 * @param z of each layer: a matrix of corners for each neuron
 * @param a likewise
 */
record Lattice(Network network, int cells, List<List<Matrix>> z, List<List<Matrix>> a) {

  /** {@return the network's numbers over a plane} */
  static Lattice of(Network network, InputRange across, InputRange up, int cells) {
    int corners = cells + 1;
    int depth = network.depth();
    double[][][][] z = new double[depth][][][];
    double[][][][] a = new double[depth][][][];
    for (int l = 1; l <= depth; l++) {
      z[l - 1] = new double[network.width(l)][corners][corners];
      a[l - 1] = new double[network.width(l)][corners][corners];
    }
    Predictor predictor = new Predictor(network);
    for (int row = 0; row < corners; row++) {
      for (int column = 0; column < corners; column++) {
        predictor.pass(across.at((double) column / cells), up.at(1 - (double) row / cells));
        for (int l = 1; l <= depth; l++) {
          for (int i = 0; i < z[l - 1].length; i++) {
            z[l - 1][i][row][column] = predictor.weightedInput(l, i);
            a[l - 1][i][row][column] = predictor.activation(l, i);
          }
        }
      }
    }
    return new Lattice(network, cells, matrices(z), matrices(a));
  }

  private static List<List<Matrix>> matrices(double[][][][] numbers) {
    return Stream.of(numbers).map(layer -> Stream.of(layer).map(Matrix::of).toList()).toList();
  }

  /** {@return z of a neuron at the corners} */
  Matrix weightedInput(int l, int unit) {
    return z.get(l - 1).get(unit);
  }

  /** {@return a of a neuron at the corners} */
  Matrix activation(int l, int unit) {
    return a.get(l - 1).get(unit);
  }

  /** {@return a number made of the outputs, at the corners} */
  Matrix ofOutputs(ToDoubleFunction<double[]> number) {
    return of(a.getLast(), number);
  }

  /** {@return a number made of the weighted inputs of the outputs, at the corners} */
  Matrix ofSums(ToDoubleFunction<double[]> number) {
    return of(z.getLast(), number);
  }

  private Matrix of(List<Matrix> outputs, ToDoubleFunction<double[]> number) {
    double[] at = new double[outputs.size()];
    return Matrix.generate(
        cells + 1,
        cells + 1,
        (row, column) -> {
          for (int i = 0; i < at.length; i++) {
            at[i] = outputs.get(i).get(row, column);
          }
          return number.applyAsDouble(at);
        });
  }

  /** {@return for each cell the mean of its corners} */
  static Matrix means(Matrix corners) {
    return Matrix.generate(
        corners.rows() - 1,
        corners.columns() - 1,
        (i, j) ->
            (corners.get(i, j)
                    + corners.get(i + 1, j)
                    + corners.get(i, j + 1)
                    + corners.get(i + 1, j + 1))
                / 4);
  }
}

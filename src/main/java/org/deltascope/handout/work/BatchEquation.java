package org.deltascope.handout.work;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.formula.matrices.MatrixEquation;
import org.deltascope.formula.matrices.MatrixEquation.Layout;
import org.deltascope.formula.matrices.MatrixEquation.Operand;
import org.deltascope.matrix.Matrix;
import org.deltascope.trace.Quantity;

/**
 * Puts the matrix equations of several samples into one that has a column for each sample, as Z = W
 * A + b is zᵢ = W aᵢ + b for all of them at once.
 */
final class BatchEquation {
  private BatchEquation() {}

  /**
   * {@return one equation for all samples; or each sample's own, where they are not of one form, or
   * a matrix differs between them that is more than a column}
   *
   * @param samples one equation each
   */
  static List<MatrixEquation> of(List<MatrixEquation> samples) {
    MatrixEquation first = samples.getFirst();
    if (samples.size() == 1
        || !isMergeable(first)
        || !samples.stream().map(BatchEquation::form).allMatch(form(first)::equals)) {
      return samples;
    }
    List<MatrixEquation.Piece> pieces = new ArrayList<>();
    for (int i = 0; i < first.pieces().size(); i++) {
      int at = i;
      pieces.add(
          switch (first.pieces().get(i)) {
            case MatrixEquation.Sign sign -> sign;
            case Operand operand when !isOfSample(operand) -> operand;
            case Operand operand ->
                merged(
                    operand,
                    samples.stream()
                        .map(tableau -> ((Operand) tableau.pieces().get(at)).values())
                        .toList());
          });
    }
    return List.of(new MatrixEquation(pieces));
  }

  /** What must be the same of all: everything but the numbers. */
  private static List<MatrixEquation.Piece> form(MatrixEquation tableau) {
    return tableau.pieces().stream()
        .<MatrixEquation.Piece>map(
            piece ->
                switch (piece) {
                  case MatrixEquation.Sign sign -> sign;
                  case Operand operand ->
                      with(
                          Matrix.zeros(operand.values().rows(), operand.values().columns()),
                          operand.layout(),
                          operand);
                })
        .toList();
  }

  private static boolean isMergeable(MatrixEquation tableau) {
    return !multipliesSamples(tableau.pieces())
        && (hasOnly(Layout.PLAIN, tableau) || hasOnly(Layout.TRANSPOSED, tableau));
  }

  /** A product of two columns side by side would be another product. */
  private static boolean multipliesSamples(List<MatrixEquation.Piece> pieces) {
    return IntStream.range(1, pieces.size() - 1)
        .anyMatch(
            i ->
                pieces.get(i) instanceof MatrixEquation.Sign(String text)
                    && text.startsWith("·")
                    && pieces.get(i - 1) instanceof Operand left
                    && pieces.get(i + 1) instanceof Operand right
                    && isOfSample(left)
                    && isOfSample(right));
  }

  /** Whether what samples have of their own are columns, or rows where vectors are rows. */
  private static boolean hasOnly(Layout layout, MatrixEquation tableau) {
    return tableau.pieces().stream()
        .allMatch(
            piece ->
                switch (piece) {
                  case MatrixEquation.Sign _ -> true;
                  case Operand operand ->
                      !isOfSample(operand)
                          || (operand.layout() == layout && across(operand.values(), layout) == 1);
                });
  }

  private static int across(Matrix values, Layout layout) {
    return layout == Layout.PLAIN ? values.columns() : values.rows();
  }

  /** What is computed from several quantities differs between samples too. */
  private static boolean isOfSample(Operand operand) {
    return operand.source().map(Quantity::kind).map(Quantity.Kind::isOfSample).orElse(true);
  }

  private static Operand merged(Operand operand, List<Matrix> vectors) {
    if (operand.layout() == Layout.TRANSPOSED) {
      return with(
          Matrix.generate(
              vectors.size(), operand.values().columns(), (i, j) -> vectors.get(i).get(0, j)),
          Layout.SAMPLES_TRANSPOSED,
          operand);
    }
    return with(
        Matrix.generate(
            operand.values().rows(), vectors.size(), (i, j) -> vectors.get(j).get(i, 0)),
        Layout.SAMPLES,
        operand);
  }

  private static Operand with(Matrix values, Layout layout, Operand operand) {
    return new Operand(operand.caption(), values, operand.source(), layout, operand.use());
  }
}

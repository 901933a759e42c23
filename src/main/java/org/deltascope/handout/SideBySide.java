package org.deltascope.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.formula.Quantity;
import org.deltascope.formula.Tableau;
import org.deltascope.formula.Tableau.Layout;
import org.deltascope.formula.Tableau.Operand;
import org.deltascope.matrix.Matrix;

/**
 * Puts the matrix equations of several samples into one that has a column for each sample, as Z = W
 * A + b is zᵢ = W aᵢ + b for all of them at once.
 */
final class SideBySide {
  private SideBySide() {}

  /**
   * {@return one equation for all samples; or each sample's own, where they are not of one form, or
   * a matrix differs between them that is more than a column}
   *
   * @param samples one equation each
   */
  static List<Tableau> of(List<Tableau> samples) {
    Tableau first = samples.getFirst();
    if (samples.size() == 1
        || !isMergeable(first)
        || !samples.stream().map(SideBySide::form).allMatch(form(first)::equals)) {
      return samples;
    }
    List<Tableau.Piece> pieces = new ArrayList<>();
    for (int i = 0; i < first.pieces().size(); i++) {
      int at = i;
      pieces.add(
          switch (first.pieces().get(i)) {
            case Tableau.Sign sign -> sign;
            case Operand operand when !isOfSample(operand) -> operand;
            case Operand operand ->
                merged(
                    operand,
                    samples.stream()
                        .map(tableau -> ((Operand) tableau.pieces().get(at)).values())
                        .toList());
          });
    }
    return List.of(new Tableau(pieces));
  }

  /** What must be the same of all: everything but the numbers. */
  private static List<Tableau.Piece> form(Tableau tableau) {
    return tableau.pieces().stream()
        .<Tableau.Piece>map(
            piece ->
                switch (piece) {
                  case Tableau.Sign sign -> sign;
                  case Operand operand ->
                      with(
                          Matrix.zeros(operand.values().rows(), operand.values().columns()),
                          operand.layout(),
                          operand);
                })
        .toList();
  }

  private static boolean isMergeable(Tableau tableau) {
    return !multipliesSamples(tableau.pieces()) && hasColumnsOnly(tableau);
  }

  /** A product of two columns side by side would be another product. */
  private static boolean multipliesSamples(List<Tableau.Piece> pieces) {
    return IntStream.range(1, pieces.size() - 1)
        .anyMatch(
            i ->
                pieces.get(i) instanceof Tableau.Sign(String text)
                    && text.startsWith("·")
                    && pieces.get(i - 1) instanceof Operand left
                    && pieces.get(i + 1) instanceof Operand right
                    && isOfSample(left)
                    && isOfSample(right));
  }

  private static boolean hasColumnsOnly(Tableau tableau) {
    return tableau.pieces().stream()
        .allMatch(
            piece ->
                switch (piece) {
                  case Tableau.Sign _ -> true;
                  case Operand operand ->
                      !isOfSample(operand)
                          || (operand.values().columns() == 1 && operand.layout() == Layout.PLAIN);
                });
  }

  /** What is computed from several quantities differs between samples too. */
  private static boolean isOfSample(Operand operand) {
    return operand.source().map(Quantity::kind).map(Quantity.Kind::isOfSample).orElse(true);
  }

  private static Operand merged(Operand operand, List<Matrix> columns) {
    double[][] rows =
        IntStream.range(0, operand.values().rows())
            .mapToObj(i -> columns.stream().mapToDouble(column -> column.get(i, 0)).toArray())
            .toArray(double[][]::new);
    return with(Matrix.of(rows), Layout.SAMPLES, operand);
  }

  private static Operand with(Matrix values, Layout layout, Operand operand) {
    return new Operand(
        operand.caption(), values, operand.source(), layout, operand.use(), operand.known());
  }
}

package org.deltascope.handout.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.formula.number.Digits;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;

/** Writes weights and biases as plain text, in columns. */
final class ParameterText {

  /** What is wider or higher is not read in a report. */
  private static final int MOST = 16;

  private static final Digits DIGITS = new Digits(6);

  private ParameterText() {}

  /** {@return a text for each layer's weights and for its biases, where it has any} */
  static List<String> of(Network network) {
    List<String> texts = new ArrayList<>();
    for (int l = 1; l <= network.depth(); l++) {
      Layer layer = network.layer(l);
      texts.add(text("W[%d]".formatted(l), layer.weights()));
      if (layer.biasMode() != BiasMode.NONE) {
        texts.add(text("b[%d]".formatted(l), layer.bias()));
      }
    }
    return texts;
  }

  private static String text(String name, Matrix matrix) {
    if (matrix.rows() > MOST || matrix.columns() > MOST) {
      return "%s  %s numbers, in the trained document".formatted(name, matrix.shape());
    }
    List<List<String>> cells =
        IntStream.range(0, matrix.rows())
            .mapToObj(
                i ->
                    IntStream.range(0, matrix.columns())
                        .mapToObj(j -> DIGITS.text(matrix.get(i, j)))
                        .toList())
            .toList();
    int width = cells.stream().flatMap(List::stream).mapToInt(String::length).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      text.append(i == 0 ? name : "\n" + " ".repeat(name.length()));
      cells.get(i).forEach(cell -> text.append("  ").append(pad(cell, width)));
    }
    return text.toString();
  }

  private static String pad(String cell, int width) {
    return " ".repeat(width - cell.length()) + cell;
  }
}

package org.deltascope.figure.equation.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.deltascope.figure.equation.setting.FormulaSetter;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.formula.matrices.MatrixEquation;

/**
 * Sets the pieces of a matrix equation at one size.
 *
 * @param compositor of captions
 * @param text measures letters
 * @param marking whether what is in use is told apart from the rest
 */
public record EquationGroups(FormulaSetter compositor, TextMeasure text, boolean marking) {
  private static final double SPACE = 6;
  private static final Pattern CLOSING = Pattern.compile("^(\\)|‖²)?.*$");

  /**
   * {@return the groups that a line is made of}
   *
   * @param mostColumns how many of a matrix are shown at most
   * @param scale how large everything is
   */
  List<EquationGroup> of(MatrixEquation tableau, int mostColumns, double scale) {
    List<EquationGroup> groups = new ArrayList<>();
    List<SignBlock> signs = new ArrayList<>();
    for (MatrixEquation.Piece piece : tableau.pieces()) {
      switch (piece) {
        case MatrixEquation.Sign(String sign) -> {
          String closing = CLOSING.matcher(sign).replaceFirst("$1");
          String rest = sign.substring(closing.length()).strip();
          if (!closing.isEmpty() && !groups.isEmpty()) {
            groups.add(groups.removeLast().closedBy(new SignBlock(closing, text, scale)));
          }
          if (!rest.isEmpty()) {
            signs.add(new SignBlock(rest, text, scale));
          }
        }
        case MatrixEquation.Operand operand -> {
          MatrixBlock matrix =
              new MatrixBlock(operand, text, compositor, mostColumns, marking, scale);
          groups.add(group(signs, Optional.of(matrix), scale));
          signs.clear();
        }
      }
    }
    if (!signs.isEmpty()) {
      groups.add(group(signs, Optional.empty(), scale));
    }
    return groups;
  }

  private static EquationGroup group(
      List<SignBlock> signs, Optional<MatrixBlock> matrix, double scale) {
    return new EquationGroup(List.copyOf(signs), matrix, Optional.empty(), SPACE * scale);
  }

  /** {@return how wide groups are side by side, without the space after the last} */
  static double width(List<EquationGroup> groups) {
    double last = groups.isEmpty() ? 0 : groups.getLast().space();
    return groups.stream().mapToDouble(EquationGroup::width).sum() - last;
  }
}

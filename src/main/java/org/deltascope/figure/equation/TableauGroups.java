package org.deltascope.figure.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.deltascope.figure.TextMeasure;
import org.deltascope.formula.Tableau;

/**
 * Sets the pieces of a matrix equation at one size.
 *
 * @param compositor of captions
 * @param text measures letters
 * @param marking whether what is in use is told apart from the rest
 */
record TableauGroups(Compositor compositor, TextMeasure text, boolean marking) {
  private static final double SPACE = 6;
  private static final Pattern CLOSING = Pattern.compile("^(\\)|‖²)?.*$");

  /**
   * {@return the groups that a line is made of}
   *
   * @param mostColumns how many of a matrix are shown at most
   * @param scale how large everything is
   */
  List<TableauGroup> of(Tableau tableau, int mostColumns, double scale) {
    List<TableauGroup> groups = new ArrayList<>();
    List<SignBlock> signs = new ArrayList<>();
    for (Tableau.Piece piece : tableau.pieces()) {
      switch (piece) {
        case Tableau.Sign(String sign) -> {
          String closing = CLOSING.matcher(sign).replaceFirst("$1");
          String rest = sign.substring(closing.length()).strip();
          if (!closing.isEmpty() && !groups.isEmpty()) {
            groups.add(groups.removeLast().closedBy(new SignBlock(closing, text, scale)));
          }
          if (!rest.isEmpty()) {
            signs.add(new SignBlock(rest, text, scale));
          }
        }
        case Tableau.Operand operand -> {
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

  private static TableauGroup group(
      List<SignBlock> signs, Optional<MatrixBlock> matrix, double scale) {
    return new TableauGroup(List.copyOf(signs), matrix, Optional.empty(), SPACE * scale);
  }

  /** {@return how wide groups are side by side, without the space after the last} */
  static double width(List<TableauGroup> groups) {
    double last = groups.isEmpty() ? 0 : groups.getLast().space();
    return groups.stream().mapToDouble(TableauGroup::width).sum() - last;
  }
}

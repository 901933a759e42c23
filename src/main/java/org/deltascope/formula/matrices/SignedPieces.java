package org.deltascope.formula.matrices;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.formula.matrices.MatrixEquation.Operand;
import org.deltascope.formula.matrices.MatrixEquation.Piece;
import org.deltascope.formula.matrices.MatrixEquation.Sign;

/** Takes a matrix equation down from left to right; signs that meet become one. */
final class SignedPieces {
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder sign = new StringBuilder();

  /** Adds to what stands before the next matrix. */
  void say(String text) {
    sign.append(text);
  }

  void put(Operand operand) {
    endSign();
    pieces.add(operand);
  }

  MatrixEquation end() {
    endSign();
    return new MatrixEquation(pieces);
  }

  private void endSign() {
    String text = sign.toString().strip();
    sign.setLength(0);
    if (!text.isEmpty()) {
      pieces.add(new Sign(text));
    }
  }
}

package org.deltascope.figure.equation.matrix;

import java.util.List;
import java.util.Optional;
import org.deltascope.figure.equation.setting.MarkFlow;

/**
 * Signs, the matrix after them and what closes after that, which are not parted.
 *
 * @param signs before the matrix
 * @param matrix none where signs stand at the end
 * @param closing right after the matrix
 * @param space after the matrix, in units
 */
record EquationGroup(
    List<SignBlock> signs,
    Optional<MatrixBlock> matrix,
    Optional<SignBlock> closing,
    double space) {

  EquationGroup closedBy(SignBlock sign) {
    return new EquationGroup(signs, matrix, Optional.of(sign), space);
  }

  /** {@return the width, with the space after it} */
  double width() {
    return signs.stream().mapToDouble(SignBlock::width).sum()
        + matrix.map(block -> block.width() + space).orElse(0.0)
        + closing.map(SignBlock::width).orElse(0.0);
  }

  /** {@return how far the matrix reaches above and below its middle} */
  double halfHeight() {
    return matrix.map(MatrixBlock::halfHeight).orElse(0.0);
  }

  /** {@return how far the caption reaches above its baseline} */
  double captionAscent() {
    return matrix.map(MatrixBlock::captionAscent).orElse(0.0);
  }

  /**
   * {@return how far matrix and caption reach below the middle}
   *
   * @param ascent of the highest caption of the line
   */
  double depth(double ascent) {
    return matrix
        .map(block -> block.halfHeight() + block.captionHeight() + ascent - block.captionAscent())
        .orElse(0.0);
  }

  /**
   * Draws it around the line where the paper is.
   *
   * @param left where it starts
   * @param half how far the highest matrix of the line reaches up and down
   * @param ascent of the highest caption of the line
   */
  void draw(double left, double half, double ascent, MarkFlow paper) {
    double x = left;
    for (SignBlock sign : signs) {
      sign.draw(x, paper.y(), half, paper);
      x += sign.width();
    }
    if (matrix.isPresent()) {
      matrix.get().draw(x, paper.y(), ascent, paper);
      x += matrix.get().width() + space;
    }
    if (closing.isPresent()) {
      closing.get().draw(x, paper.y(), half, paper);
    }
  }
}

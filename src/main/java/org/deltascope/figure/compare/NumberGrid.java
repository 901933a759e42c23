package org.deltascope.figure.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.CellsMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.formula.number.Digits;
import org.deltascope.matrix.Matrix;

/**
 * A matrix in numbers, or in colours where there is no room for them.
 *
 * @param text measures numbers
 * @param digits how they are rounded
 */
record NumberGrid(TextMeasure text, Digits digits) {

  private static final double SIZE = 11.5;
  private static final double LEAST_SIZE = 8;
  private static final double ROW = 19;
  private static final int MOST_ROWS = 12;
  private static final double AROUND = 8;
  private static final double MOST_HIGH = 150;

  /** {@return how high it is in a width} */
  double height(Matrix matrix, double width) {
    return size(matrix, width).isPresent()
        ? ROW * matrix.rows()
        : Math.min(MOST_HIGH, Math.max(ROW, 3.0 * matrix.rows()));
  }

  /**
   * {@return the matrix}
   *
   * @param box where it stands
   * @param isChange whether its numbers are differences, which have a sign and stand out
   */
  List<Mark> marks(Matrix matrix, Bounds box, boolean isChange) {
    List<Mark> marks = new ArrayList<>();
    OptionalDouble size = size(matrix, box.width());
    if (size.isEmpty()) {
      marks.add(new CellsMark(box, matrix, range(matrix), 0, 1, Subject.none()));
    }
    marks.add(new BoxMark(box, 4, Ink.none(), Ink.of(Role.BORDER), 1, Subject.none()));
    if (size.isPresent()) {
      numbers(matrix, box, isChange, size.getAsDouble(), marks);
    }
    return marks;
  }

  private void numbers(Matrix matrix, Bounds box, boolean isChange, double size, List<Mark> marks) {
    double cell = box.width() / matrix.columns();
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        Bounds at = new Bounds(box.x() + j * cell, box.y() + i * ROW, cell, ROW);
        Span words = span(matrix.get(i, j), isChange);
        marks.add(TextMark.centered(at.center(), words, size, Subject.none()));
      }
    }
  }

  private Span span(double value, boolean isChange) {
    if (!isChange) {
      return Span.of(digits.text(value), FontStyle.REGULAR, Ink.of(Role.TEXT));
    }
    if (value == 0) {
      return Span.of("0", FontStyle.REGULAR, Ink.of(Role.MUTED));
    }
    String signed = value > 0 ? "+" + digits.text(value) : digits.text(value);
    return Span.of(signed, FontStyle.SEMIBOLD, Ink.of(value > 0 ? Role.POSITIVE : Role.NEGATIVE));
  }

  /** {@return the size at which all numbers have room; none where it could not be read} */
  private OptionalDouble size(Matrix matrix, double width) {
    if (matrix.rows() > MOST_ROWS || matrix.columns() * LEAST_SIZE * 2 > width) {
      return OptionalDouble.empty();
    }
    double widest = 1;
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        widest = Math.max(widest, text.width(List.of(span(matrix.get(i, j), true)), SIZE));
      }
    }
    double size = Math.min(SIZE, SIZE * (width / matrix.columns() - AROUND) / widest);
    return size < LEAST_SIZE ? OptionalDouble.empty() : OptionalDouble.of(size);
  }

  private static double range(Matrix matrix) {
    double range = 0;
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        double value = Math.abs(matrix.get(i, j));
        range = Double.isFinite(value) ? Math.max(range, value) : range;
      }
    }
    return range == 0 ? 1 : range;
  }
}

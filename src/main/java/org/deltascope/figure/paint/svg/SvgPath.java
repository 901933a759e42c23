package org.deltascope.figure.paint.svg;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import org.deltascope.figure.paint.common.CompactNumber;

/**
 * Writes shapes as the data of an SVG path, each point relative to the one before. Points are
 * rounded before they are subtracted, so that errors do not add up.
 */
final class SvgPath {
  private final StringBuilder data = new StringBuilder();
  private long x;
  private long y;
  private long startX;
  private long startY;

  /** {@return the data of a path} */
  static String of(Shape shape) {
    return new SvgPath().add(shape).toString();
  }

  SvgPath add(Shape shape) {
    double[] points = new double[6];
    for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
      switch (at.currentSegment(points)) {
        case PathIterator.SEG_MOVETO -> {
          write('m', points, 1);
          startX = x;
          startY = y;
        }
        case PathIterator.SEG_LINETO -> write('l', points, 1);
        case PathIterator.SEG_QUADTO -> write('q', points, 2);
        case PathIterator.SEG_CUBICTO -> write('c', points, 3);
        default -> {
          data.append('z');
          x = startX;
          y = startY;
        }
      }
    }
    return this;
  }

  private void write(char command, double[] points, int count) {
    data.append(data.isEmpty() ? 'M' : command);
    long lastX = x;
    long lastY = y;
    for (int k = 0; k < count; k++) {
      lastX = CompactNumber.hundredths(points[2 * k]);
      lastY = CompactNumber.hundredths(points[2 * k + 1]);
      number(lastX - x);
      number(lastY - y);
    }
    x = lastX;
    y = lastY;
  }

  /** A minus parts numbers as well as a space does. */
  private void number(long hundredths) {
    boolean first = Character.isLetter(data.charAt(data.length() - 1));
    data.append(first || hundredths < 0 ? "" : " ").append(CompactNumber.ofHundredths(hundredths));
  }

  @Override
  public String toString() {
    return data.toString();
  }
}

package org.deltascope.figure;

import java.util.List;

/**
 * A whole picture.
 *
 * @param width in units
 * @param height in units
 * @param marks from the lowest to the topmost
 * @param title what it shows, in a few words
 * @param description what it shows, for someone who does not see it
 */
public record Figure(
    double width, double height, List<Mark> marks, String title, String description) {
  /** Copies the marks. */
  public Figure {
    if (!(width > 0) || !(height > 0)) {
      throw new IllegalArgumentException(
          "figure " + width + " by " + height + ": both must be greater than 0");
    }
    marks = List.copyOf(marks);
  }

  /**
   * {@return this, at least so high: what lies under all of it as its ground goes on below}
   *
   * @param least height, in units
   */
  public Figure atLeast(double least) {
    if (height >= least) {
      return this;
    }
    Bounds higher = new Bounds(0, 0, width, least);
    List<Mark> stretched =
        marks.stream()
            .map(mark -> mark instanceof BoxMark box && isGround(box) ? box.within(higher) : mark)
            .toList();
    return new Figure(width, least, stretched, title, description);
  }

  private boolean isGround(BoxMark box) {
    return box.bounds().equals(bounds());
  }

  /** {@return the rectangle the figure covers} */
  public Bounds bounds() {
    return new Bounds(0, 0, width, height);
  }
}

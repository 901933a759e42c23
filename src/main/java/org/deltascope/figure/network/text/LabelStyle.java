package org.deltascope.figure.network.text;

import java.util.List;

/**
 * A way to write the labels of edges.
 *
 * @param shape how many lines
 * @param size of the letters
 */
public record LabelStyle(LabelFormat shape, double size) {
  /** Above the first line and below the last. */
  public static final double MARGIN = 2;

  /** From the most to the least there may be room for. */
  public static final List<LabelStyle> ALL =
      List.of(
          new LabelStyle(LabelFormat.WIDE, 12.5),
          new LabelStyle(LabelFormat.TALL, 12.5),
          new LabelStyle(LabelFormat.WIDE, 11.5),
          new LabelStyle(LabelFormat.TALL, 11.5),
          new LabelStyle(LabelFormat.WIDE, 10.5),
          new LabelStyle(LabelFormat.TALL, 10.5),
          new LabelStyle(LabelFormat.LOW, 10.5),
          new LabelStyle(LabelFormat.CLOSE, 10.5),
          new LabelStyle(LabelFormat.LOW, 10),
          new LabelStyle(LabelFormat.CLOSE, 10),
          new LabelStyle(LabelFormat.STACK, 11),
          new LabelStyle(LabelFormat.STACK, 10),
          new LabelStyle(LabelFormat.PAIR, 11),
          new LabelStyle(LabelFormat.PAIR, 10),
          new LabelStyle(LabelFormat.NAMED, 11),
          new LabelStyle(LabelFormat.RESULT, 11),
          new LabelStyle(LabelFormat.NAMED, 10),
          new LabelStyle(LabelFormat.RESULT, 10),
          new LabelStyle(LabelFormat.NAMED, 9),
          new LabelStyle(LabelFormat.RESULT, 9),
          new LabelStyle(LabelFormat.VALUE, 11),
          new LabelStyle(LabelFormat.VALUE, 10),
          new LabelStyle(LabelFormat.SHORT, 12),
          new LabelStyle(LabelFormat.SHORT, 10.5),
          new LabelStyle(LabelFormat.BARE, 11.5),
          new LabelStyle(LabelFormat.BARE, 10),
          new LabelStyle(LabelFormat.BARE, 9));

  /** The size of most letters on edges. */
  private static final double USUAL = 10;

  /**
   * {@return ways to write what a step makes of a weight with its name, in larger letters}
   *
   * @param scale how much larger than usual
   */
  public static List<LabelStyle> enlarged(double scale) {
    return ALL.stream()
        .map(LabelStyle::shape)
        .distinct()
        .filter(shape -> shape.hasGradient() && shape != LabelFormat.VALUE)
        .map(shape -> new LabelStyle(shape, USUAL * scale))
        .toList();
  }

  /** {@return whether its letters are that much larger than usual} */
  public boolean isEnlarged(double scale) {
    return size >= USUAL * scale;
  }

  /** The smallest. */
  public static final LabelStyle LEAST = ALL.getLast();

  /** The smallest with a gradient. */
  public static final LabelStyle LEAST_GRADIENT = new LabelStyle(LabelFormat.VALUE, 10);

  /** {@return the height of a label with that many lines} */
  public double height(int lines) {
    return lines * lineHeight() + 2 * MARGIN;
  }

  public double height() {
    return height(shape.lines());
  }

  public double lineHeight() {
    return Math.round(size * 1.34);
  }

  public double padding() {
    return switch (shape) {
      case WIDE, TALL, SHORT -> 6;
      case LOW, CLOSE, STACK, PAIR, RESULT, NAMED -> 5;
      case VALUE, BARE -> 4;
    };
  }
}

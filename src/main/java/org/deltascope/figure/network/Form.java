package org.deltascope.figure.network;

import java.util.List;

/**
 * A way to write the labels of edges.
 *
 * @param shape how many lines
 * @param size of the letters
 */
record Form(Shape shape, double size) {
  /** Above the first line and below the last. */
  static final double MARGIN = 2;

  /** From the most to the least there may be room for. */
  static final List<Form> ALL =
      List.of(
          new Form(Shape.WIDE, 12.5),
          new Form(Shape.TALL, 12.5),
          new Form(Shape.WIDE, 11.5),
          new Form(Shape.TALL, 11.5),
          new Form(Shape.WIDE, 10.5),
          new Form(Shape.TALL, 10.5),
          new Form(Shape.LOW, 10.5),
          new Form(Shape.CLOSE, 10.5),
          new Form(Shape.LOW, 10),
          new Form(Shape.CLOSE, 10),
          new Form(Shape.STACK, 11),
          new Form(Shape.STACK, 10),
          new Form(Shape.PAIR, 11),
          new Form(Shape.PAIR, 10),
          new Form(Shape.SHORT, 12),
          new Form(Shape.SHORT, 10.5),
          new Form(Shape.BARE, 11.5),
          new Form(Shape.BARE, 10),
          new Form(Shape.BARE, 9));

  /** The smallest. */
  static final Form LEAST = ALL.getLast();

  /** The smallest with a gradient. */
  static final Form LEAST_GRADIENT = new Form(Shape.PAIR, 10);

  /** {@return the height of a label with that many lines} */
  double height(int lines) {
    return lines * lineHeight() + 2 * MARGIN;
  }

  double height() {
    return height(shape.lines());
  }

  double lineHeight() {
    return Math.round(size * 1.34);
  }

  double padding() {
    return switch (shape) {
      case WIDE, TALL, SHORT -> 6;
      case LOW, CLOSE, STACK, PAIR -> 5;
      case BARE -> 4;
    };
  }
}

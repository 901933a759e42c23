package org.deltascope.figure.network.text;

/** How the text of an edge is broken into lines. */
public enum LabelFormat {
  /** Name and weight; ∂L/∂w = δ × x = value. */
  WIDE(2, 12),
  /** Name and weight; ∂L/∂w = value; = δ × x. */
  TALL(3, 8),
  /** As wide, with a shorter name of the derivative. */
  LOW(2, 10),
  /** As tall, likewise. */
  CLOSE(3, 6),
  /** Name and weight; its change; ∂w; = δ; × x: for narrow gaps. */
  STACK(5, 5),
  /** Name and weight; ∂w, and once it is made the change in its place. */
  PAIR(2, 4),
  /** Name and weight, or what the step makes of it in its place: where nothing else has room. */
  RESULT(1, 3.5),
  /** The same with the name above the value: where a label has to be narrow. */
  NAMED(2, 2.5),
  /** What the step makes of the weight, or the weight, without its name: where room is shortest. */
  VALUE(1, 2),
  /** Name and weight, with its change. */
  SHORT(1, 6.5),
  /** Name and weight as it is now. */
  BARE(1, 3.5);

  private final int lines;
  private final double leastEm;

  LabelFormat(int lines, double leastEm) {
    this.lines = lines;
    this.leastEm = leastEm;
  }

  /** {@return a width that labels of this shape never fall short of, at letter size 1} */
  public double leastEm() {
    return leastEm;
  }

  int lines() {
    return lines;
  }

  /** {@return what ∂L/∂w is called} */
  String derivative() {
    return switch (this) {
      case WIDE, TALL -> "∂L/∂w";
      case LOW, CLOSE, STACK, PAIR -> "∂w";
      case RESULT, NAMED, VALUE, SHORT, BARE -> "";
    };
  }

  /** {@return what stands between a name and its value} */
  String is() {
    return switch (this) {
      case WIDE, TALL, LOW, CLOSE -> " = ";
      case STACK, PAIR, RESULT, NAMED, VALUE -> " ";
      case SHORT, BARE -> "";
    };
  }

  /** {@return what stands on both sides of an operator} */
  String space() {
    return this == LOW || this == CLOSE ? "\u200A" : " ";
  }

  /** {@return whether the gradient is written as a product} */
  public boolean hasProduct() {
    return hasGradient() && this != PAIR && isLasting();
  }

  public boolean hasGradient() {
    return this != SHORT && this != BARE;
  }

  /** {@return whether it can stand all the time, as it keeps what it says} */
  public boolean isLasting() {
    return this != RESULT && this != NAMED && this != VALUE;
  }
}

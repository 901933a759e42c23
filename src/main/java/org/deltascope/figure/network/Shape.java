package org.deltascope.figure.network;

/** How the text of an edge is broken into lines. */
enum Shape {
  /** Name and weight; ∂L/∂w = δ × x = value. */
  WIDE(2),
  /** Name and weight; ∂L/∂w = value; = δ × x. */
  TALL(3),
  /** Name and weight; its change; ∂w; = δ; × x: for narrow gaps. */
  STACK(5),
  /** Name and weight, with its change. */
  SHORT(1),
  /** Name and weight as it is now. */
  BARE(1);

  private final int lines;

  Shape(int lines) {
    this.lines = lines;
  }

  int lines() {
    return lines;
  }

  boolean hasGradient() {
    return lines > 1;
  }
}

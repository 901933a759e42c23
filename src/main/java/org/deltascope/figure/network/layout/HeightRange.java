package org.deltascope.figure.network.layout;

/**
 * Heights between which centres of neurons stand.
 *
 * @param top the least
 * @param bottom the largest
 */
record HeightRange(double top, double bottom) {

  double length() {
    return Math.max(0, bottom - top);
  }

  /** {@return the part of this that lies in the other} */
  HeightRange within(HeightRange other) {
    return new HeightRange(Math.max(top, other.top), Math.min(bottom, other.bottom));
  }

  /** {@return the middle of this, at most that long} */
  HeightRange atMost(double most) {
    double half = Math.min(length(), most) / 2;
    return new HeightRange(middle() - half, middle() + half);
  }

  double middle() {
    return (top + bottom) / 2;
  }
}

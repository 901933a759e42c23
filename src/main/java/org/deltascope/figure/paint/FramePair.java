package org.deltascope.figure.paint;

/**
 * Two frames in turn: one is shown while the next is painted. Frames are made anew only when the
 * size changes. For one thread at a time.
 */
public final class FramePair {
  private Frame front = new Frame(1, 1);
  private Frame back = new Frame(1, 1);

  /** {@return the frame that is not shown, of that size; what it holds is left over} */
  public Frame back(int width, int height) {
    if (back.width() != width || back.height() != height) {
      back = new Frame(width, height);
    }
    return back;
  }

  /** {@return the frame painted last, which is now to be shown} */
  public Frame flip() {
    Frame painted = back;
    back = front;
    front = painted;
    return painted;
  }
}

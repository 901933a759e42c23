package org.deltascope.figure.paint.pixel;

/**
 * Two frames in turn: one is shown while the next is painted. Frames are made anew only when the
 * size changes. For one thread at a time.
 */
public final class FramePair {
  private PixelFrame front = new PixelFrame(1, 1);
  private PixelFrame back = new PixelFrame(1, 1);

  /** {@return the frame that is not shown, of that size; what it holds is left over} */
  public PixelFrame back(int width, int height) {
    if (back.width() != width || back.height() != height) {
      back = new PixelFrame(width, height);
    }
    return back;
  }

  /** {@return the frame painted last, which is now to be shown} */
  public PixelFrame flip() {
    PixelFrame painted = back;
    back = front;
    front = painted;
    return painted;
  }
}

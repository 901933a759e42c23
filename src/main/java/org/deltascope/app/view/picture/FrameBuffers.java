package org.deltascope.app.view.picture;

import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.deltascope.figure.paint.pixel.PixelFrame;
import org.jspecify.annotations.Nullable;

/**
 * Pixels to paint into while others are on the screen. There are three sets: one is shown, one was
 * shown before and may still be on its way to the screen, and one is free.
 */
final class FrameBuffers {

  private static final int SETS = 3;

  /** So many rows may be left over, so that a figure that is higher the next time finds room. */
  private static final int SPARE = 800;

  private final @Nullable Screen[] screens = new Screen[SETS];
  private int next;

  /** A frame with an image upon its pixels. */
  static final class Screen {
    private final PixelFrame frame;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;

    private Screen(int width, int height) {
      frame = new PixelFrame(width, height);
      buffer =
          new PixelBuffer<>(
              width, height, IntBuffer.wrap(frame.pixels()), PixelFormat.getIntArgbPreInstance());
      image = new WritableImage(buffer);
    }

    PixelFrame frame() {
      return frame;
    }

    WritableImage image() {
      return image;
    }

    private boolean hasRoom(int width, int height) {
      int left = frame.height() - height;
      return frame.width() == width && left >= 0 && left < SPARE;
    }

    /** Says that the pixels of so many columns and rows are new. For the FX thread. */
    void refresh(int width, int height) {
      buffer.updateBuffer(all -> new Rectangle2D(0, 0, width, height));
    }
  }

  /** {@return a free frame of that width, at least that high} For whoever paints; one at a time. */
  Screen free(int width, int height) {
    next = (next + 1) % SETS;
    Screen screen = screens[next];
    if (screen == null || !screen.hasRoom(width, height)) {
      screen = new Screen(width, height);
      screens[next] = screen;
    }
    return screen;
  }
}

package org.deltascope.app.work;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.deltascope.figure.paint.pixel.PixelFrame;

/** Makes images of pixels that will not change, and pixels of images. */
public final class Pictures {
  private Pictures() {}

  /** {@return an image with a copy of a frame's pixels} */
  public static WritableImage image(PixelFrame frame) {
    int width = frame.width();
    int height = frame.height();
    WritableImage image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(
            0, 0, width, height, PixelFormat.getIntArgbPreInstance(), frame.pixels(), 0, width);
    return image;
  }

  /** {@return a frame with a copy of an image's pixels} */
  public static PixelFrame frame(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    PixelFrame frame = new PixelFrame(width, height);
    image
        .getPixelReader()
        .getPixels(
            0,
            0,
            width,
            height,
            PixelFormat.getIntArgbPreInstance(),
            IntBuffer.wrap(frame.pixels()),
            width);
    return frame;
  }
}

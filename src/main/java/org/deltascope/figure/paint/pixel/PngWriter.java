package org.deltascope.figure.paint.pixel;

import java.awt.image.BufferedImage;
import java.awt.image.DirectColorModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.deltascope.figure.Figure;
import org.deltascope.figure.paint.common.FigureWriter;
import org.deltascope.figure.paint.common.UnfitFigureException;
import org.deltascope.figure.style.Theme;

/** Writes figures as PNG: the pixels of the window, without transparency. */
public final class PngWriter {
  /** The largest picture that is written, in pixels. */
  public static final long MOST_PIXELS = 100_000_000;

  private final FramePainter painter;

  /** Writes with that painter. */
  public PngWriter(FramePainter painter) {
    this.painter = painter;
  }

  /** {@return this writer with that many pixels for one unit} */
  public FigureWriter at(double scale) {
    return (figure, theme, out) -> write(figure, theme, scale, out);
  }

  /**
   * Writes a whole figure. The stream stays open.
   *
   * @param figure what to write
   * @param theme its colours
   * @param scale pixels for one unit
   * @param out where
   * @throws UnfitFigureException if the picture would have more than {@link #MOST_PIXELS}; the
   *     message names the largest scale that works
   */
  public void write(Figure figure, Theme theme, double scale, OutputStream out) throws IOException {
    write(image(figure, theme, scale), out);
  }

  /** {@return the picture of a figure, without transparency} As {@link #frame}. */
  BufferedImage image(Figure figure, Theme theme, double scale) {
    return opaque(frame(figure, theme, scale));
  }

  /**
   * {@return the picture of a figure}
   *
   * @param figure what to paint
   * @param theme its colours
   * @param scale pixels for one unit
   * @throws UnfitFigureException if the picture would have more than {@link #MOST_PIXELS}; the
   *     message names the largest scale that works
   */
  public PixelFrame frame(Figure figure, Theme theme, double scale) {
    double pixels = pixels(figure, scale);
    if (!(pixels <= MOST_PIXELS)) {
      throw new UnfitFigureException(
          String.format(
              Locale.ROOT,
              "at scale %s the picture has %.0f megapixels, more than %d: the largest scale for it"
                  + " is %s",
              scale,
              pixels / 1e6,
              MOST_PIXELS / 1_000_000,
              largestScale(figure)));
    }
    PixelFrame frame = new PixelFrame(side(figure.width(), scale), side(figure.height(), scale));
    painter.paint(figure, theme, PaintedPart.scaled(scale), frame);
    return frame;
  }

  /**
   * Writes a frame. The stream stays open.
   *
   * @param frame what to write
   * @param out where
   */
  public static void write(PixelFrame frame, OutputStream out) throws IOException {
    write(opaque(frame), out);
  }

  /** {@return the largest scale, in hundredths, at which a figure can be written} */
  public static double largestScale(Figure figure) {
    double scale =
        Math.floor(100 * Math.sqrt(MOST_PIXELS / (figure.width() * figure.height()))) / 100;
    while (pixels(figure, scale) > MOST_PIXELS) {
      scale = Math.rint(100 * scale - 1) / 100;
    }
    return scale;
  }

  private static double pixels(Figure figure, double scale) {
    return Math.ceil(figure.width() * scale) * Math.ceil(figure.height() * scale);
  }

  private static int side(double units, double scale) {
    return Math.max(1, (int) Math.ceil(units * scale));
  }

  /** {@return the same pixels, seen without their alpha} */
  private static BufferedImage opaque(PixelFrame frame) {
    DirectColorModel rgb = new DirectColorModel(24, 0xFF0000, 0xFF00, 0xFF);
    WritableRaster raster =
        WritableRaster.createPackedRaster(
            frame.image().getRaster().getDataBuffer(),
            frame.width(),
            frame.height(),
            frame.width(),
            rgb.getMasks(),
            null);
    return new BufferedImage(rgb, raster, false, null);
  }

  /** In memory: Java would otherwise look for a temporary folder. */
  static void write(BufferedImage image, OutputStream out) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(image);
    } finally {
      writer.dispose();
    }
  }
}

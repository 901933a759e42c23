package org.deltascope.figure.paint.pixel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.deltascope.figure.Figure;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.paint.common.GlyphCheck;
import org.deltascope.figure.paint.common.UnfitFigureException;
import org.deltascope.figure.style.Theme;

/** Writes figures one after the other as an animated GIF, which begins again at its end. */
public final class GifWriter {
  private static final String METADATA = "javax_imageio_gif_image_1.0";

  /** The block that says how often the pictures are shown: 0 times means for ever. */
  private static final byte[] FOR_EVER = {1, 0, 0};

  private final PngWriter pictures;
  private final TextMeasure text;

  /**
   * Writes with those.
   *
   * @param pictures gives the pixels
   * @param text knows the fonts
   */
  public GifWriter(PngWriter pictures, TextMeasure text) {
    this.pictures = pictures;
    this.text = text;
  }

  /**
   * Writes figures. The stream stays open.
   *
   * @param figures one or more, all of the size of the first; each is asked for when the one before
   *     it has been written
   * @param theme their colours
   * @param scale pixels for one unit
   * @param hundredths how long each is shown, in hundredths of a second
   * @param out where
   * @throws UnfitFigureException if a picture would be too large, or no font has one of its
   *     characters
   * @throws IllegalArgumentException if figures differ in size
   */
  public void write(
      Iterator<Figure> figures, Theme theme, double scale, int hundredths, OutputStream out)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(null);
      Figure first = figures.next();
      Figure figure = first;
      while (true) {
        requireSameSize(first, figure);
        GlyphCheck.require(figure, text);
        var image = pictures.image(figure, theme, scale);
        ImageTypeSpecifier type = ImageTypeSpecifier.createFromRenderedImage(image);
        IIOMetadata metadata = writer.getDefaultImageMetadata(type, null);
        describe(metadata, hundredths);
        writer.writeToSequence(new IIOImage(image, null, metadata), null);
        if (!figures.hasNext()) {
          break;
        }
        figure = figures.next();
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }

  private static void requireSameSize(Figure first, Figure other) {
    if (other.width() != first.width() || other.height() != first.height()) {
      throw new IllegalArgumentException(
          "found a figure of %s by %s after one of %s by %s, expected the same size"
              .formatted(other.width(), other.height(), first.width(), first.height()));
    }
  }

  private static void describe(IIOMetadata metadata, int hundredths) throws IOException {
    IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("delayTime", Integer.toString(hundredths));
    control.setAttribute("transparentColorIndex", "0");
    IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
    loop.setAttribute("applicationID", "NETSCAPE");
    loop.setAttribute("authenticationCode", "2.0");
    loop.setUserObject(FOR_EVER.clone());
    IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
    extensions.appendChild(loop);
    IIOMetadataNode root = new IIOMetadataNode(METADATA);
    root.appendChild(control);
    root.appendChild(extensions);
    metadata.mergeTree(METADATA, root);
  }
}

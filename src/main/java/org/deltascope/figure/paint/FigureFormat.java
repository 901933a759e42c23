package org.deltascope.figure.paint;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.deltascope.figure.Figure;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.paint.common.FigureWriter;
import org.deltascope.figure.paint.common.GlyphCheck;
import org.deltascope.figure.paint.pdf.PdfWriter;
import org.deltascope.figure.paint.pixel.FramePainter;
import org.deltascope.figure.paint.pixel.PngWriter;
import org.deltascope.figure.paint.svg.SvgWriter;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.figure.paint.tikz.TikzWriter;

/** The kinds of files that figures are written as. */
public enum FigureFormat {
  /** Scalable Vector Graphics. */
  SVG,
  /** Portable Document Format. */
  PDF,
  /** Portable Network Graphics. */
  PNG,
  /** A LaTeX document that draws with TikZ. */
  TIKZ;

  /** In a unit, which is a CSS pixel: 72 of 96. */
  private static final double POINTS = 0.75;

  /**
   * {@return a writer of this format}
   *
   * @param text sets labels; only with {@link org.deltascope.figure.measure.Fonts#bundled} does the
   *     file not depend on the machine
   * @param formulas sets formulas
   * @param scale how many times larger than its units a figure is shown; for PNG, pixels for one
   *     unit
   */
  public FigureWriter writer(TextMeasure text, Typesetter formulas, double scale) {
    return switch (this) {
      case SVG -> new SvgWriter(text, formulas).at(scale);
      case PDF -> new PdfWriter(text, formulas).at(scale);
      case PNG -> {
        FigureWriter png = new PngWriter(new FramePainter(text, formulas)).at(scale);
        yield (figure, theme, out) -> {
          GlyphCheck.require(figure, text);
          png.write(figure, theme, out);
        };
      }
      case TIKZ -> new TikzWriter(text, scale);
    };
  }

  /**
   * {@return how large a figure is in this format, such as 1600 × 1000 pixels}
   *
   * @param figure any
   * @param scale how many times larger than its units it is shown
   */
  public String size(Figure figure, double scale) {
    return switch (this) {
      case PNG, SVG -> size(figure, scale, "pixels");
      case PDF, TIKZ -> size(figure, scale * POINTS, "points");
    };
  }

  private static String size(Figure figure, double each, String unit) {
    double width = Math.ceil(figure.width() * each);
    double height = Math.ceil(figure.height() * each);
    return String.format(Locale.ROOT, "%.0f × %.0f %s", width, height, unit);
  }

  /** {@return how files of this format end, such as {@code .svg}} */
  public String ending() {
    return switch (this) {
      case SVG, PDF, PNG -> "." + this;
      case TIKZ -> ".tex";
    };
  }

  /** {@return the format that a file's name ends in} */
  public static Optional<FigureFormat> ofFile(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(format -> small.endsWith(format.ending())).findFirst();
  }

  /** {@return its name on the command line, such as {@code svg}} */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

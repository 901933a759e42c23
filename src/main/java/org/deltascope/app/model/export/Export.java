package org.deltascope.app.model.export;

import java.util.Optional;
import org.deltascope.figure.equation.ChosenWay;
import org.deltascope.figure.moment.FigureKind;
import org.deltascope.figure.paint.FigureFormat;
import org.deltascope.figure.style.Theme;

/**
 * How figures are to be written.
 *
 * @param kind what they show
 * @param format of their files
 * @param theme their colours
 * @param width in units
 * @param scale how many times larger than its units a figure is shown; for PNG, pixels for one unit
 * @param way which way to the loss is drawn in it, if any
 */
public record Export(
    FigureKind kind, FigureFormat format, Theme theme, double width, double scale, ChosenWay way) {

  /** The smallest scale. */
  public static final double LEAST_SCALE = 0.5;

  /** The largest scale. */
  public static final double MOST_SCALE = 10;

  /** Pixels for a unit, so that pictures are sharp on most screens. */
  private static final double SHARP = 2;

  /** {@return what one starts with: the network, for print and the screen alike} */
  public static Export initial() {
    return new Export(
        FigureKind.NETWORK,
        FigureFormat.SVG,
        Theme.LIGHT,
        FigureKind.NETWORK.defaultWidth(),
        usualScale(FigureFormat.SVG),
        ChosenWay.none());
  }

  /** {@return this of something else, as wide as that usually is} */
  public Export of(FigureKind other) {
    return new Export(other, format, theme, other.defaultWidth(), scale, way);
  }

  /** {@return this in another format; a scale that was not chosen is then the other format's} */
  public Export as(FigureFormat other) {
    boolean usual = scale == usualScale(format);
    return new Export(kind, other, theme, width, usual ? usualScale(other) : scale, way);
  }

  private static double usualScale(FigureFormat format) {
    return switch (format) {
      case PNG -> SHARP;
      case SVG, PDF, TIKZ -> 1;
    };
  }

  /** {@return this in other colours} */
  public Export in(Theme other) {
    return new Export(kind, format, other, width, scale, way);
  }

  /** {@return this in another width} */
  public Export wide(double other) {
    return new Export(kind, format, theme, other, scale, way);
  }

  /** {@return this at another scale} */
  public Export at(double other) {
    return new Export(kind, format, theme, width, other, way);
  }

  /** {@return this with a way to the loss} */
  public Export along(ChosenWay other) {
    return new Export(kind, format, theme, width, scale, other);
  }

  /** {@return what keeps it from being written, if anything does} */
  public Optional<String> problem() {
    if (!(width >= kind.leastWidth() && width <= FigureKind.MOST_WIDTH)) {
      return Optional.of(
          "Width: expected %.0f to %.0f.".formatted(kind.leastWidth(), FigureKind.MOST_WIDTH));
    }
    if (!(scale >= LEAST_SCALE && scale <= MOST_SCALE)) {
      return Optional.of("Scale: expected %s to %.0f.".formatted(LEAST_SCALE, MOST_SCALE));
    }
    return Optional.empty();
  }
}

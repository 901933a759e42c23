package org.deltascope.app.model;

import java.util.Optional;
import org.deltascope.figure.Theme;
import org.deltascope.figure.moment.FigureKind;
import org.deltascope.figure.paint.FigureFormat;

/**
 * How figures are to be written.
 *
 * @param kind what they show
 * @param format of their files
 * @param theme their colours
 * @param width in units
 * @param scale how many times larger than its units a figure is shown; for PNG, pixels for one unit
 */
public record Export(
    FigureKind kind, FigureFormat format, Theme theme, double width, double scale) {

  /** The smallest scale. */
  public static final double LEAST_SCALE = 0.5;

  /** The largest scale. */
  public static final double MOST_SCALE = 10;

  private static final double SHARP = 2;

  /** {@return what one starts with: the network, for print and the screen alike} */
  public static Export initial() {
    return new Export(
        FigureKind.NETWORK,
        FigureFormat.SVG,
        Theme.LIGHT,
        FigureKind.NETWORK.defaultWidth(),
        SHARP);
  }

  /** {@return this of something else, as wide as that usually is} */
  public Export of(FigureKind other) {
    return new Export(other, format, theme, other.defaultWidth(), scale);
  }

  /** {@return this in another format} */
  public Export as(FigureFormat other) {
    return new Export(kind, other, theme, width, scale);
  }

  /** {@return this in other colours} */
  public Export in(Theme other) {
    return new Export(kind, format, other, width, scale);
  }

  /** {@return this in another width} */
  public Export wide(double other) {
    return new Export(kind, format, theme, other, scale);
  }

  /** {@return this at another scale} */
  public Export at(double other) {
    return new Export(kind, format, theme, width, other);
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

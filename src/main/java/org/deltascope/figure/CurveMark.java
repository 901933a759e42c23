package org.deltascope.figure;

import java.util.List;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;

/**
 * A line through many points, such as the loss over the updates.
 *
 * @param points in order; a gap where a coordinate is not finite
 * @param width in units
 * @param ink its colour
 * @param style solid, dashed or dotted
 * @param subject what it stands for
 */
public record CurveMark(List<Point> points, double width, Ink ink, LineStyle style, Subject subject)
    implements Mark {
  /** Copies the points. */
  public CurveMark {
    points = List.copyOf(points);
  }
}

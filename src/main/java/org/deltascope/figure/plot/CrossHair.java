package org.deltascope.figure.plot;

import java.util.List;
import java.util.OptionalLong;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;

/**
 * Lines across a plot over updates: where one stands, and which update is pointed at in it or in
 * another plot.
 *
 * @param axes of the plot
 */
public record CrossHair(Axes axes) {

  /**
   * {@return a line where one stands, if that is within the plot}
   *
   * @param update where
   */
  public List<Mark> here(long update) {
    return isInside(update) ? List.of(line(update, new Ink(Role.LOSS, 0.6))) : List.of();
  }

  /**
   * {@return a line where an update is pointed at, if that is within the plot}
   *
   * @param update which, if one is
   */
  public List<Mark> pointed(OptionalLong update) {
    return update.stream()
        .filter(this::isInside)
        .<Mark>mapToObj(at -> line(at, Ink.of(Role.HIGHLIGHT)))
        .toList();
  }

  private boolean isInside(long update) {
    return update >= axes.x().low() && update <= axes.x().high();
  }

  private LineMark line(long update, Ink ink) {
    double x = axes.x().at((double) update);
    return new LineMark(
        new Point(x, axes.area().y()),
        new Point(x, axes.area().bottom()),
        1,
        ink,
        LineStyle.SOLID,
        ArrowHead.NONE,
        Subject.none());
  }
}

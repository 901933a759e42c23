package org.deltascope.figure.boundary;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.DiscMark;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;

/**
 * How samples of a class are drawn: each class has a colour and a shape of its own, so that colours
 * need not be told apart.
 *
 * @param label number of the class, from 0
 * @param classes how many there are
 */
record ClassLook(int label, int classes) {
  private static final List<Role> ROLES =
      List.of(Role.NEGATIVE, Role.POSITIVE, Role.FORWARD, Role.LOSS, Role.BACKWARD, Role.UPDATE);
  private static final int SHAPES = 4;
  private static final double THICK = 2.6;
  private static final double THIN = 1.2;

  /** {@return the colour; a number to be fitted has that of targets} */
  Role role() {
    return classes == 1 ? Role.TARGET : ROLES.get(label % ROLES.size());
  }

  /**
   * {@return a sample}
   *
   * @param at its middle
   * @param radius how far it reaches from there
   * @param held whether it is held back to test on: then it is hollow, or thin
   */
  List<Mark> marks(Point at, double radius, boolean held) {
    Ink ink = Ink.of(role());
    Ink fill = held ? Ink.of(Role.BACKGROUND) : ink;
    Ink rim = held ? ink : Ink.of(Role.BACKGROUND);
    double width = held ? 1.6 : 1;
    return switch (label % SHAPES) {
      case 0 -> List.of(new DiscMark(at, radius, fill, rim, width, Subject.none()));
      case 1 ->
          List.of(
              new BoxMark(
                  Bounds.around(at, 1.8 * radius, 1.8 * radius),
                  0,
                  fill,
                  rim,
                  width,
                  Subject.none()));
      case 2 -> cross(at, radius * 1.15, 0, held);
      default -> cross(at, 0.85 * radius, 0.85 * radius, held);
    };
  }

  /** Two lines: upright and level, or across. */
  private List<Mark> cross(Point at, double along, double aside, boolean held) {
    List<Mark> marks = new ArrayList<>();
    for (Ink ink : List.of(Ink.of(Role.BACKGROUND), Ink.of(role()))) {
      double width = (held ? THIN : THICK) + (ink.role() == Role.BACKGROUND ? 1.6 : 0);
      marks.add(line(at, along, aside, width, ink));
      marks.add(line(at, -aside, along, width, ink));
    }
    return marks;
  }

  private static LineMark line(Point at, double dx, double dy, double width, Ink ink) {
    return LineMark.solid(
        new Point(at.x() - dx, at.y() - dy),
        new Point(at.x() + dx, at.y() + dy),
        width,
        ink,
        Subject.none());
  }
}

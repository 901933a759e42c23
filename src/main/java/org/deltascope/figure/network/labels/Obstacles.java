package org.deltascope.figure.network.labels;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Point;

/** What a label must keep clear of. */
public final class Obstacles {
  private final Bounds area;
  private final boolean beside;
  private final List<Bounds> boxes = new ArrayList<>();
  private final List<Circle> circles = new ArrayList<>();

  private record Circle(Point center, double radius) {}

  /** What they are at one time. */
  record Fixed(Bounds area, boolean beside, List<Bounds> boxes, List<Object> circles) {}

  /** {@return what they are now} */
  Fixed fixed() {
    return new Fixed(area, beside, List.copyOf(boxes), List.copyOf(circles));
  }

  /** Nothing may leave the area, and labels stand on their edges. */
  Obstacles(Bounds area) {
    this(area, false);
  }

  /**
   * Nothing may leave the area.
   *
   * @param beside whether labels may stand above and below level edges
   */
  Obstacles(Bounds area, boolean beside) {
    this.area = area;
    this.beside = beside;
  }

  /** {@return whether labels may stand above and below level edges, for these are short} */
  boolean allowsBeside() {
    return beside;
  }

  public void add(Bounds box) {
    boxes.add(box);
  }

  void addCircle(Point center, double radius) {
    circles.add(new Circle(center, radius));
  }

  /** {@return the same obstacles, to add to} */
  Obstacles copy() {
    Obstacles copy = new Obstacles(area, beside);
    copy.boxes.addAll(boxes);
    copy.circles.addAll(circles);
    return copy;
  }

  /** {@return whether a box lies in the area and touches nothing} */
  public boolean isFree(Bounds box) {
    if (!area.contains(box)) {
      return false;
    }
    for (Bounds other : boxes) {
      if (other.overlaps(box)) {
        return false;
      }
    }
    for (Circle circle : circles) {
      double x = Math.clamp(circle.center.x(), box.x(), box.right());
      double y = Math.clamp(circle.center.y(), box.y(), box.bottom());
      double dx = circle.center.x() - x;
      double dy = circle.center.y() - y;
      if (dx * dx + dy * dy < circle.radius * circle.radius) {
        return false;
      }
    }
    return true;
  }

  /** {@return the same obstacles with that much more room around neurons} */
  Obstacles withAir(double air) {
    Obstacles wider = new Obstacles(area, beside);
    wider.boxes.addAll(boxes);
    circles.forEach(circle -> wider.addCircle(circle.center, circle.radius + air));
    return wider;
  }

  /** {@return the obstacles that reach into a strip of the area} */
  Obstacles between(double left, double right) {
    Obstacles near = new Obstacles(area, beside);
    for (Bounds box : boxes) {
      if (box.right() > left && box.x() < right) {
        near.boxes.add(box);
      }
    }
    for (Circle circle : circles) {
      if (circle.center.x() + circle.radius > left && circle.center.x() - circle.radius < right) {
        near.circles.add(circle);
      }
    }
    return near;
  }
}

package org.deltascope.figure.boundary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Point;
import org.deltascope.matrix.Matrix;

/**
 * The lines on which numbers at the corners of cells are 0, by marching squares: where they change
 * their sign between two corners, a line crosses the side between these.
 */
final class Contour {

  /** The side that leads right or down from a corner. */
  private record Side(int row, int column, boolean down) {}

  private final Matrix corners;
  private final Map<Side, List<Side>> joined = new HashMap<>();

  private Contour(Matrix corners) {
    this.corners = corners;
  }

  /**
   * {@return the lines}
   *
   * @param corners numbers at the corners, the first row at the top
   * @param area that the cells cover
   */
  static List<List<Point>> of(Matrix corners, Bounds area) {
    Contour contour = new Contour(corners);
    for (int i = 0; i + 1 < corners.rows(); i++) {
      for (int j = 0; j + 1 < corners.columns(); j++) {
        if (contour.isFinite(i, j)) {
          contour.cross(i, j);
        }
      }
    }
    return contour.chains().stream()
        .map(chain -> chain.stream().map(side -> contour.point(side, area)).toList())
        .toList();
  }

  /** Where numbers are not finite there is no line. */
  private boolean isFinite(int i, int j) {
    return Double.isFinite(
        0
            * (corners.get(i, j)
                + corners.get(i + 1, j)
                + corners.get(i, j + 1)
                + corners.get(i + 1, j + 1)));
  }

  private void cross(int i, int j) {
    List<Side> crossed = new ArrayList<>();
    for (Side side :
        List.of(
            new Side(i, j, false),
            new Side(i, j + 1, true),
            new Side(i + 1, j, false),
            new Side(i, j, true))) {
      if (isAbove(side.row(), side.column())
          != isAbove(side.row() + (side.down() ? 1 : 0), side.column() + (side.down() ? 0 : 1))) {
        crossed.add(side);
      }
    }
    if (crossed.size() == 2) {
      join(crossed.get(0), crossed.get(1));
    } else if (crossed.size() == 4) { // a saddle: the middle says which corners belong together
      double middle =
          corners.get(i, j)
              + corners.get(i + 1, j)
              + corners.get(i, j + 1)
              + corners.get(i + 1, j + 1);
      boolean around = (middle > 0) == isAbove(i, j);
      join(crossed.get(0), crossed.get(around ? 1 : 3));
      join(crossed.get(2), crossed.get(around ? 3 : 1));
    }
  }

  private boolean isAbove(int i, int j) {
    return corners.get(i, j) > 0;
  }

  private void join(Side one, Side other) {
    joined.computeIfAbsent(one, _ -> new ArrayList<>()).add(other);
    joined.computeIfAbsent(other, _ -> new ArrayList<>()).add(one);
  }

  /** Lines from border to border or in themselves, in an order that follows from the numbers. */
  private List<Deque<Side>> chains() {
    Set<Side> done = new HashSet<>();
    List<Deque<Side>> chains = new ArrayList<>();
    for (Side start : inOrder()) {
      if (done.add(start)) {
        Deque<Side> chain = new ArrayDeque<>();
        chain.add(start);
        while (extend(chain, done, true) || extend(chain, done, false)) {
          // goes on at either end
        }
        Side last = chain.getLast();
        if (chain.size() > 2 && joined.getOrDefault(last, List.of()).contains(chain.getFirst())) {
          chain.addLast(chain.getFirst());
        }
        chains.add(chain);
      }
    }
    return chains;
  }

  private boolean extend(Deque<Side> chain, Set<Side> done, boolean atEnd) {
    for (Side next : joined.getOrDefault(atEnd ? chain.getLast() : chain.getFirst(), List.of())) {
      if (done.add(next)) {
        if (atEnd) {
          chain.addLast(next);
        } else {
          chain.addFirst(next);
        }
        return true;
      }
    }
    return false;
  }

  private List<Side> inOrder() {
    List<Side> sides = new ArrayList<>();
    for (int i = 0; i < corners.rows(); i++) {
      for (int j = 0; j < corners.columns(); j++) {
        for (boolean down : new boolean[] {false, true}) {
          Side side = new Side(i, j, down);
          if (joined.containsKey(side)) {
            sides.add(side);
          }
        }
      }
    }
    return sides;
  }

  /** Where a straight line between the two corners would be 0. */
  private Point point(Side side, Bounds area) {
    double one = corners.get(side.row(), side.column());
    double other =
        corners.get(side.row() + (side.down() ? 1 : 0), side.column() + (side.down() ? 0 : 1));
    double share = one == other ? 0 : Math.clamp(one / (one - other), 0.0, 1.0);
    double across = side.column() + (side.down() ? 0 : share);
    double down = side.row() + (side.down() ? share : 0);
    return new Point(
        area.x() + across * area.width() / (corners.columns() - 1),
        area.y() + down * area.height() / (corners.rows() - 1));
  }
}

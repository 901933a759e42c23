package org.deltascope.figure.network.labels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Point;
import org.deltascope.figure.network.state.Segment;

/**
 * The places that equally large labels could have on their edges. Places of all labels of a gap
 * stand on common verticals, so that labels can stand exactly below each other.
 */
final class Candidates {
  private static final double CLEAR = 4;

  /** So that the edge runs through the label even while that has only one line. */
  private static final double MOST_LIFT = 8;

  private static final int MOST_EDGES_FOR_CROSSINGS = 40;

  /** From an edge to the label beside it, from near to far. */
  private static final double[] BESIDE = {7, 13, 19, 25, 37, 52};

  /** Where along the edge, from its middle. */
  private static final double[] ALONG = {0, -0.12, 0.12, -0.24, 0.24};

  /** Wider than that, a label could be taken for that of the next edge. */
  private static final double MOST_BESIDE = 1.6;

  /** What it costs to stand as far from the usual place as a label is high. */
  private static final double MOVED = 2.2;

  private final List<LabelWish> wishes;
  private final List<Segment> segments;
  private final double width;
  private final double height;

  /** Those of label k: from first[k] to first[k + 1] − 1. */
  private final int[] first;

  private double[] xs = new double[256];
  private double[] ys = new double[256];
  private double[] costs = new double[256];
  private int count;

  /**
   * Has none yet.
   *
   * @param wishes the edges, one for each label
   * @param width of a label
   * @param height of a label
   */
  Candidates(List<LabelWish> wishes, double width, double height) {
    this.wishes = wishes;
    this.segments = wishes.stream().map(LabelWish::segment).toList();
    this.width = width;
    this.height = height;
    this.first = new int[segments.size() + 1];
  }

  /** {@return how many labels there are} */
  int labels() {
    return segments.size();
  }

  /** {@return the first candidate of a label} */
  int from(int label) {
    return first[label];
  }

  /** {@return one more than the last candidate of a label} */
  int to(int label) {
    return first[label + 1];
  }

  double x(int candidate) {
    return xs[candidate];
  }

  double y(int candidate) {
    return ys[candidate];
  }

  /** {@return how much is against a place, whatever the other labels do} */
  double cost(int candidate) {
    return costs[candidate];
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  /** {@return the height from which on labels are clear of each other} */
  double clearHeight() {
    return height + CLEAR;
  }

  /** {@return the height of the middle of a label's edge} */
  double middle(int k) {
    Segment segment = segments.get(k);
    return (segment.from().y() + segment.to().y()) / 2;
  }

  /**
   * {@return whether every label has at least one}
   *
   * @param obstacles what labels keep clear of
   */
  boolean collect(Obstacles obstacles) {
    int steps = segments.size() <= 16 ? 96 : segments.size() <= 64 ? 24 : 18;
    double left = segments.stream().mapToDouble(s -> s.from().x()).min().orElse(0);
    double right = segments.stream().mapToDouble(s -> s.to().x()).max().orElse(0);
    for (int k = 0; k < segments.size(); k++) {
      first[k] = count;
      Segment segment = segments.get(k);
      // On a level edge one sees at once that a label is not in the middle.
      int most = segments.size() <= 40 && !isLevel(segment) ? 1 : 0;
      for (int s = 1; s < steps; s++) {
        double t = (double) s / steps;
        double x = left + t * (right - left);
        if (x <= segment.from().x() || x >= segment.to().x()) {
          continue;
        }
        double y = segment.yAt(x);
        for (int lift = -most; lift <= most; lift++) {
          double dy = lift * Math.min(0.32 * height, MOST_LIFT);
          Bounds box = Bounds.around(new Point(x, y + dy), width + CLEAR, height + CLEAR);
          if (obstacles.isFree(box)) {
            double away = Math.abs(t - 0.5);
            add(x, y + dy, away + 2 * away * away + 0.4 * Math.abs(lift), k);
          }
        }
      }
      addBeside(segment, obstacles, k);
      if (count == first[k]) {
        return false;
      }
    }
    first[segments.size()] = count;
    return true;
  }

  /** Above or below its edge, where edges are too short to carry labels. */
  private void addBeside(Segment segment, Obstacles obstacles, int k) {
    double length = segment.to().x() - segment.from().x();
    if (!isLevel(segment) || width > MOST_BESIDE * length || !obstacles.allowsBeside()) {
      return;
    }
    for (double along : ALONG) {
      double x = segment.from().x() + (0.5 + along) * length;
      for (double away : BESIDE) {
        addBeside(new Point(x, segment.yAt(x) - away - height / 2), along, away, obstacles, k);
        addBeside(new Point(x, segment.yAt(x) + away + height / 2), along, away, obstacles, k);
      }
    }
  }

  private static boolean isLevel(Segment segment) {
    return Math.abs(segment.to().y() - segment.from().y()) < 1;
  }

  private void addBeside(Point at, double along, double away, Obstacles obstacles, int k) {
    Bounds box = Bounds.around(at, width + CLEAR, height + CLEAR);
    if (obstacles.isFree(box)) {
      add(at.x(), at.y(), 1 + Math.abs(along) + away / 60, k);
    }
  }

  private void add(double x, double y, double cost, int k) {
    if (count == xs.length) {
      xs = Arrays.copyOf(xs, 2 * count);
      ys = Arrays.copyOf(ys, 2 * count);
      costs = Arrays.copyOf(costs, 2 * count);
    }
    xs[count] = x;
    ys[count] = y;
    costs[count] = cost + crossings(x, y, k) + moved(x, y, k);
    count++;
  }

  /** What moves from one step to the next has to be looked for anew. */
  private double moved(double x, double y, int k) {
    return wishes
        .get(k)
        .near()
        .map(place -> MOVED * place.distance(new Point(x, y)) / height)
        .orElse(0.0);
  }

  /** A label with another edge behind it could be taken for that edge's. */
  private double crossings(double x, double y, int k) {
    if (segments.size() > MOST_EDGES_FOR_CROSSINGS) {
      return 0;
    }
    double cost = 0;
    for (int m = 0; m < segments.size(); m++) {
      if (m != k) {
        Segment other = segments.get(m);
        double near =
            Math.min(
                Math.abs(other.yAt(x) - y),
                Math.min(
                    Math.abs(other.yAt(x - 0.3 * width) - y),
                    Math.abs(other.yAt(x + 0.3 * width) - y)));
        cost += 1.3 * Math.max(0, 1 - near / (0.5 * height + 18));
      }
    }
    return cost;
  }

  /** {@return how much of two labels is in each other's way, 0 … 1; not 0 for the least bit} */
  double overlap(int a, int b) {
    double dy = height + CLEAR - Math.abs(ys[a] - ys[b]);
    if (dy <= 0) {
      return 0;
    }
    double dx = width + CLEAR - Math.abs(xs[a] - xs[b]);
    return dx <= 0 ? 0 : 0.3 + 0.7 * (dx / (width + CLEAR)) * (dy / (height + CLEAR));
  }

  /** {@return the boxes of chosen candidates, one for each label} */
  List<Bounds> places(int[] chosen) {
    List<Bounds> places = new ArrayList<>();
    for (int candidate : chosen) {
      places.add(Bounds.around(new Point(xs[candidate], ys[candidate]), width, height));
    }
    return places;
  }
}

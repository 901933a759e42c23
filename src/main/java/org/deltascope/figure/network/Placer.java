package org.deltascope.figure.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Point;

/**
 * Finds places for equally large labels on their edges, so that none touches another or an
 * obstacle. A local search that starts from each label's own best place and moves those in
 * conflict; a conflict that stays becomes dearer from round to round, so that the search leaves
 * dead ends. It uses no chance: the same edges always get the same places.
 */
final class Placer {
  private static final double CLEAR = 4;

  /** So that the edge runs through the label even while that has only one line. */
  private static final double MOST_LIFT = 8;

  private static final double APART = 14;
  private static final int SWEEPS = 4;
  private static final int MOST_ALIGNED = 24;
  private static final int ROUNDS = 300;
  private static final int MOST_TRIED = 40_000;
  private static final int MOST_ROUNDS_WITHOUT_GAIN = 20;
  private static final int MOST_EDGES_FOR_CROSSINGS = 40;

  private final List<Segment> segments;
  private final double width;
  private final double height;

  /** Candidates of label k: from first[k] to first[k + 1] − 1. */
  private final int[] first;

  private double[] xs = new double[256];
  private double[] ys = new double[256];
  private double[] costs = new double[256];
  private int count;

  private Placer(List<Segment> segments, double width, double height) {
    this.segments = segments;
    this.width = width;
    this.height = height;
    this.first = new int[segments.size() + 1];
  }

  /**
   * {@return a place for every label, or nothing if there is none or it was not found}
   *
   * @param segments the edges, one for each label
   * @param width of a label
   * @param height of a label
   * @param obstacles what labels keep clear of
   */
  static Optional<List<Bounds>> all(
      List<Segment> segments, double width, double height, Obstacles obstacles) {
    Placer placer = new Placer(segments, width, height);
    if (!placer.collect(obstacles)) {
      return Optional.empty();
    }
    Optional<List<Bounds>> found = placer.search(placer.nothing());
    return found.isEmpty() && segments.size() <= MOST_ALIGNED
        ? placer.search(placer.stacked())
        : found;
  }

  /**
   * {@return a place for one label, if there is one}
   *
   * @param segment its edge
   * @param width of the label
   * @param height of the label
   * @param obstacles what it keeps clear of
   */
  static Optional<Bounds> one(Segment segment, double width, double height, Obstacles obstacles) {
    return all(List.of(segment), width, height, obstacles).map(List::getFirst);
  }

  private boolean collect(Obstacles obstacles) {
    int steps = segments.size() <= 16 ? 96 : segments.size() <= 64 ? 24 : 18;
    int most = segments.size() <= 40 ? 1 : 0;
    double left = segments.stream().mapToDouble(s -> s.from().x()).min().orElse(0);
    double right = segments.stream().mapToDouble(s -> s.to().x()).max().orElse(0);
    for (int k = 0; k < segments.size(); k++) {
      first[k] = count;
      Segment segment = segments.get(k);
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
      if (count == first[k]) {
        return false;
      }
    }
    first[segments.size()] = count;
    return true;
  }

  private void add(double x, double y, double cost, int k) {
    if (count == xs.length) {
      xs = Arrays.copyOf(xs, 2 * count);
      ys = Arrays.copyOf(ys, 2 * count);
      costs = Arrays.copyOf(costs, 2 * count);
    }
    xs[count] = x;
    ys[count] = y;
    costs[count] = cost + crossings(x, y, k);
    count++;
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

  private int[] nothing() {
    int[] chosen = new int[segments.size()];
    Arrays.fill(chosen, -1);
    return chosen;
  }

  /** One below the other, in the order of the edges' middles: where there is hardly any room. */
  private int[] stacked() {
    int n = segments.size();
    List<Integer> order =
        IntStream.range(0, n).boxed().sorted(Comparator.comparingDouble(this::middle)).toList();
    double top = middle(order.getFirst());
    double step = n == 1 ? 0 : (middle(order.getLast()) - top) / (n - 1);
    int[] chosen = nothing();
    for (int place = 0; place < n; place++) {
      int k = order.get(place);
      double y = top + place * step;
      int best = first[k];
      for (int candidate = first[k]; candidate < first[k + 1]; candidate++) {
        best = Math.abs(ys[candidate] - y) < Math.abs(ys[best] - y) ? candidate : best;
      }
      chosen[k] = best;
    }
    return chosen;
  }

  private double middle(int k) {
    Segment segment = segments.get(k);
    return (segment.from().y() + segment.to().y()) / 2;
  }

  private Optional<List<Bounds>> search(int[] chosen) {
    int n = segments.size();
    boolean fresh = n > 0 && chosen[0] < 0;
    double[] weight = new double[n];
    Arrays.fill(weight, 8);
    Shelves shelves = new Shelves(n, height + CLEAR);
    for (int k = 0; k < n; k++) {
      if (!fresh) {
        shelves.put(k, ys[chosen[k]]);
      }
    }
    long tried = 0;
    int fewest = n * n;
    int fewestAt = 0;
    for (int round = 0; round < ROUNDS && tried < MOST_TRIED; round++) {
      boolean moved = false;
      for (int k = 0; k < n; k++) {
        if ((fresh && round < 3) || conflicts(k, chosen, shelves) > 0) {
          int best = best(k, chosen, weight, shelves);
          moved |= best != chosen[k];
          chosen[k] = best;
          shelves.put(k, ys[best]);
          tried += first[k + 1] - first[k];
        }
      }
      int open = 0;
      for (int k = 0; k < n; k++) {
        int conflicts = conflicts(k, chosen, shelves);
        open += conflicts;
        weight[k] += 4 * conflicts;
      }
      if (open == 0 && (round >= 3 || !moved)) {
        align(chosen);
        return Optional.of(result(chosen));
      }
      if (open < fewest) {
        fewest = open;
        fewestAt = round;
      }
      boolean hopeless = round >= 2 && open > 0.7 * n;
      if (hopeless || round - fewestAt > MOST_ROUNDS_WITHOUT_GAIN) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Labels that stand exactly below each other and well apart are calmer to look at. */
  private void align(int[] chosen) {
    if (chosen.length > MOST_ALIGNED) {
      return;
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int k = 0; k < chosen.length; k++) {
        double least = disorder(k, chosen[k], chosen);
        for (int candidate = first[k]; candidate < first[k + 1]; candidate++) {
          double disorder = disorder(k, candidate, chosen);
          if (disorder < least - 1e-9) {
            least = disorder;
            chosen[k] = candidate;
          }
        }
      }
    }
  }

  private double disorder(int k, int candidate, int[] chosen) {
    double disorder = costs[candidate];
    double aligned = 0;
    for (int m = 0; m < chosen.length; m++) {
      if (m != k) {
        if (overlap(candidate, chosen[m]) > 0) {
          return Double.POSITIVE_INFINITY;
        }
        double dx = Math.abs(xs[candidate] - xs[chosen[m]]);
        double dy = Math.abs(ys[candidate] - ys[chosen[m]]);
        double apart = Math.max(dx - width, dy - height);
        disorder += 0.5 * Math.max(0, 1 - apart / APART);
        aligned += dx < 0.5 ? 1 : 0;
      }
    }
    return disorder - 0.08 * Math.min(3, aligned);
  }

  private List<Bounds> result(int[] chosen) {
    List<Bounds> places = new ArrayList<>();
    for (int candidate : chosen) {
      places.add(Bounds.around(new Point(xs[candidate], ys[candidate]), width, height));
    }
    return places;
  }

  private int best(int k, int[] chosen, double[] weight, Shelves shelves) {
    int best = first[k];
    double least = Double.POSITIVE_INFINITY;
    for (int candidate = first[k]; candidate < first[k + 1]; candidate++) {
      double cost = costs[candidate];
      int shelf = shelves.of(ys[candidate]);
      for (int near = shelf - 1; near <= shelf + 1; near++) {
        for (int m = shelves.firstOn(near); m >= 0; m = shelves.after(m)) {
          if (m != k) {
            cost += overlap(candidate, chosen[m]) * (weight[k] + weight[m]);
          }
        }
      }
      if (cost < least) {
        least = cost;
        best = candidate;
      }
    }
    return best;
  }

  private int conflicts(int k, int[] chosen, Shelves shelves) {
    int conflicts = 0;
    int shelf = shelves.of(ys[chosen[k]]);
    for (int near = shelf - 1; near <= shelf + 1; near++) {
      for (int m = shelves.firstOn(near); m >= 0; m = shelves.after(m)) {
        if (m != k && overlap(chosen[k], chosen[m]) > 0) {
          conflicts++;
        }
      }
    }
    return conflicts;
  }

  /** {@return how much of two labels is in each other's way, 0 … 1; not 0 for the least bit} */
  private double overlap(int a, int b) {
    double dy = height + CLEAR - Math.abs(ys[a] - ys[b]);
    if (dy <= 0) {
      return 0;
    }
    double dx = width + CLEAR - Math.abs(xs[a] - xs[b]);
    return dx <= 0 ? 0 : 0.3 + 0.7 * (dx / (width + CLEAR)) * (dy / (height + CLEAR));
  }
}

package org.deltascope.figure.paint.tikz;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BundleMark;
import org.deltascope.figure.CellsMark;
import org.deltascope.figure.paint.common.BundleEdges;
import org.deltascope.figure.paint.common.CoarseCells;
import org.deltascope.figure.paint.common.CompactNumber;
import org.deltascope.figure.style.Role;

/**
 * Writes cells and edges by the thousand: strengths in few steps, all of one step in a few paths,
 * and no more of them than TeX sets in a second or two.
 */
final class TikzCrowd {
  /** Neighbouring steps of a colour can hardly be told apart. */
  private static final int STEPS = 16;

  private static final int MOST_LINES = 2000;
  private static final double LINE_WIDTH = 0.5;

  /** TeX takes longer for one long path than for several short ones. */
  private static final int MOST_IN_PATH = 100;

  private TikzCrowd() {}

  /**
   * Paths of one strength, from the faintest: steps of a sign, then its negative, then the next.
   */
  private static final class Steps {
    private final SortedMap<Integer, List<String>> paths = new TreeMap<>();

    void add(int step, String path) {
      int key = 2 * Math.abs(step) + (step < 0 ? 1 : 0);
      paths.computeIfAbsent(key, _ -> new ArrayList<>()).add(path);
    }

    void write(String kind, double opacity, String options, Tikz out) {
      paths.forEach(
          (key, all) -> {
            String color = out.color(key % 2 == 1 ? Role.NEGATIVE : Role.POSITIVE);
            double cover = opacity * Math.floorDiv(key, 2) / STEPS;
            for (int from = 0; from < all.size(); from += MOST_IN_PATH) {
              List<String> some = all.subList(from, Math.min(all.size(), from + MOST_IN_PATH));
              out.add(
                  "\\path[%s=%s,opacity=%s%s] %s"
                      .formatted(
                          kind, color, CompactNumber.text(cover), options, String.join(" ", some)));
            }
          });
    }
  }

  /** {@return the step of a strength −1 … 1; 0 if it is fainter than any} */
  private static int step(double strength) {
    return (int) Math.rint(strength * STEPS);
  }

  static void write(CellsMark given, Tikz out) {
    CellsMark cells = CoarseCells.of(given);
    if (!cells.values().shape().equals(given.values().shape())) {
      out.remark(
          "each cell is the mean of several of %d by %d"
              .formatted(given.values().rows(), given.values().columns()));
    }
    Steps steps = new Steps();
    int columns = cells.values().columns();
    for (int i = 0; i < cells.values().rows(); i++) {
      int from = 0;
      while (from < columns) {
        int step = step(cells.strength(i, from));
        int to = from + 1;
        while (cells.gap() == 0 && to < columns && step(cells.strength(i, to)) == step) {
          to++;
        }
        if (step != 0) {
          Bounds run = cells.cell(i, from).union(cells.cell(i, to - 1));
          steps.add(
              step, out.at(run.x(), run.y()) + " rectangle " + out.at(run.right(), run.bottom()));
        }
        from = to;
      }
    }
    steps.write("fill", cells.opacity(), "", out);
  }

  static void write(BundleMark bundle, Tikz out) {
    List<BundleEdges.Edge> edges = BundleEdges.strongest(bundle, MOST_LINES);
    long all = bundle.from().size() * (long) bundle.to().size();
    if (edges.size() < all) {
      out.remark("the strongest %d of %d edges".formatted(edges.size(), all));
    }
    Steps steps = new Steps();
    for (BundleEdges.Edge edge : edges) {
      int step = step(edge.strength());
      if (step != 0) {
        steps.add(step, out.at(edge.from()) + " -- " + out.at(edge.to()));
      }
    }
    steps.write("draw", bundle.opacity(), ",line width=" + Tikz.length(LINE_WIDTH), out);
  }
}

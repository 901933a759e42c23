package org.deltascope.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;
import org.deltascope.figure.Figure;

/**
 * Times from a moment to its picture, frame by frame on the clock, because what counts is the
 * slowest frame one notices; painting wholly with Java2D beside it, turn by turn.
 */
final class FigureTable {
  private static final String ROW = "%-22s %10s %10s %10s %10s %8s%n";

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final int frames;

  FigureTable(Duel.Pace pace) {
    this.frames =
        switch (pace) {
          case FULL -> 60;
          case SMOKE -> 20;
        };
  }

  void print() {
    System.out.printf(
        ROW, "ms a frame, 1280×800", "layout", "paint", "Java2D", "ratio", "clock p95");
    for (String network : new String[] {"9-16-16-4", "20-15-13", "100-100", "784-128-10"}) {
      FigureBenchmark bench = new FigureBenchmark();
      bench.network = network;
      bench.setUp();
      row("figure " + network, bench, bench::layOut);
    }
    FigureBenchmark bench = new FigureBenchmark();
    row("500 lines, 200 labels", bench, new Crowd()::next);
  }

  private void row(String name, FigureBenchmark bench, Supplier<Figure> figures) {
    Spread layout = new Spread();
    Spread paint = new Spread();
    Spread both = new Spread();
    Spread java2d = new Spread();
    for (int k = -frames; k < frames; k++) {
      long clock = System.nanoTime();
      long start = THREADS.getCurrentThreadCpuTime();
      Figure figure = figures.get();
      long laidOut = THREADS.getCurrentThreadCpuTime();
      bench.paint(figure);
      long painted = THREADS.getCurrentThreadCpuTime();
      long seen = System.nanoTime();
      bench.paintWithJava2d(figure);
      long end = THREADS.getCurrentThreadCpuTime();
      if (k >= 0) {
        layout.add((laidOut - start) / 1e6);
        paint.add((painted - laidOut) / 1e6);
        both.add((seen - clock) / 1e6);
        java2d.add((end - painted) / 1e6);
      }
    }
    System.out.printf(
        ROW,
        name,
        Spread.format(layout.median()),
        Spread.format(paint.median()),
        Spread.format(java2d.median()),
        Spread.format(java2d.median() / paint.median()),
        Spread.format(both.p95()));
  }
}

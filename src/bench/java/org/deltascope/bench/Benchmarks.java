package org.deltascope.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deltascope.app.DragToWindow;
import org.deltascope.app.KeyToWindow;

/**
 * Runs every contest in a Java of its own and prints a table of ratios, then one of frames, one of
 * the import of a table and one of the window.
 *
 * <p>Arguments: nothing for the whole measurement, {@code smoke} for a short one, {@code mixed} for
 * all contests in one Java, {@code jmh …} for JMH with its own options. Any other word keeps only
 * the contests whose name contains it; {@code figure} is laying out and painting, {@code csv} the
 * import of a table, {@code window} the way from a key press to the painted window.
 */
public final class Benchmarks {
  private static final String ROW = "%-22s %12s %12s %12s %8s %8s%n";

  private Benchmarks() {}

  /**
   * Starts it.
   *
   * @param args see above; {@code only NAME} is how it calls itself
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> words = List.of(args);
    Duel.Pace pace = words.contains("smoke") ? Duel.Pace.SMOKE : Duel.Pace.FULL;
    if (words.contains("jmh")) {
      org.openjdk.jmh.Main.main(Arrays.copyOfRange(args, words.indexOf("jmh") + 1, args.length));
    } else if (words.contains("only")) {
      String name = String.join(" ", words.subList(words.indexOf("only") + 1, words.size()));
      Contest.all().stream().filter(c -> c.name().equals(name)).forEach(c -> run(c, pace));
    } else {
      table(words, pace);
    }
  }

  private static void table(List<String> words, Duel.Pace pace)
      throws IOException, InterruptedException {
    List<String> parts =
        words.stream().filter(w -> !w.equals("smoke") && !w.equals("mixed")).toList();
    System.out.printf(ROW, "", "unit", "Deltascope", "EJML", "ratio", "floor");
    for (Contest contest : Contest.all()) {
      if (parts.isEmpty() || parts.stream().anyMatch(contest.name()::contains)) {
        if (words.contains("mixed")) {
          run(contest, pace);
        } else {
          fork(contest, pace);
        }
      }
    }
    if (parts.isEmpty() || parts.stream().anyMatch("figure"::contains)) {
      new FigureTable(pace).print();
    }
    if (parts.isEmpty() || parts.stream().anyMatch("csv"::contains)) {
      new CsvTable(pace).print();
    }
    if (parts.isEmpty() || parts.stream().anyMatch("window"::contains)) {
      window(pace);
    }
  }

  private static void run(Contest contest, Duel.Pace pace) {
    Duel duel = Duel.of(contest.pair().get(), pace);
    System.out.printf(
        ROW,
        contest.name(),
        contest.unit(),
        "%.2f".formatted(contest.work() / duel.ours()),
        "%.2f".formatted(contest.work() / duel.theirs()),
        "%.2f".formatted(duel.ratio()),
        contest.floor() == 0
            ? ""
            : contest.floor() + (duel.ratio() < contest.floor() ? " MISSED" : ""));
  }

  private static void fork(Contest contest, Duel.Pace pace)
      throws IOException, InterruptedException {
    java(
        Benchmarks.class.getName(),
        pace == Duel.Pace.SMOKE ? "smoke" : "full",
        "only",
        contest.name());
  }

  /** With the program's own options, on JavaFX's platform without a screen. */
  private static void window(Duel.Pace pace) throws IOException, InterruptedException {
    int presses =
        switch (pace) {
          case FULL -> 400;
          case SMOKE -> 40;
        };
    painted(KeyToWindow.class, Integer.toString(presses));
    painted(DragToWindow.class, Integer.toString(presses), "20-15-13");
    painted(DragToWindow.class, Integer.toString(presses), "784-128-10");
  }

  private static void painted(Class<?> what, String... arguments)
      throws IOException, InterruptedException {
    List<String> all =
        new ArrayList<>(
            List.of(
                "@src/launch/java.args",
                "--enable-native-access=ALL-UNNAMED",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                what.getName()));
    all.addAll(List.of(arguments));
    java(all.toArray(String[]::new));
  }

  private static void java(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(arguments));
    int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException(command.getLast() + " ended with exit code " + exit);
    }
  }
}

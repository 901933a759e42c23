package org.deltascope.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.deltascope.matrix.Matrix;
import org.deltascope.trace.Step;

/**
 * Compares what a handout prints with what {@code trace} writes, to the digits that are printed.
 */
final class HandoutCheck {
  private static final int MOST_SAMPLES = 8;
  private static final int LEFT_OUT = -1;
  private static final Set<String> DOTS = Set.of("\\cdots", "\\vdots", "\\ddots");

  /** What is computed along another way than the program's may be off by some roundings. */
  private static final double SLACK = 1e-14;

  private final int digits;
  private final List<TracedNumbers> updates;
  private final List<String> faults = new ArrayList<>();

  HandoutCheck(int digits, List<TracedNumbers> updates) {
    this.digits = digits;
    this.updates = updates;
  }

  /** {@return what is not as it should be} */
  List<String> faults(PrintedHandout handout) {
    handout.sections().stream().filter(s -> !s.tableaux().isEmpty()).forEach(this::check);
    List<Integer> found =
        handout.sections().stream()
            .filter(s -> !s.tableaux().isEmpty())
            .map(PrintedHandout.Section::step)
            .toList();
    for (int step = 1; step <= updates.getFirst().trace().steps().size(); step++) {
      if (Collections.frequency(found, step) != updates.size()) {
        faults.add("step %d is not there once an update".formatted(step));
      }
    }
    return faults;
  }

  private void check(PrintedHandout.Section section) {
    int first = (int) updates.getFirst().trace().update();
    TracedNumbers numbers = updates.get(section.update() - first);
    String where = "update %d, step %d".formatted(section.update(), section.step());
    boolean isStep = section.step() > 0;
    boolean ofBatch = isStep && isOfBatch(numbers.trace().steps().get(section.step() - 1));
    int shown = ofBatch ? numbers.samples() : Math.min(MOST_SAMPLES, numbers.samples());
    boolean apart = isStep && !ofBatch && section.tableaux().size() > 1;
    if (apart && section.tableaux().size() != shown) {
      faults.add(where + ": found %d equations".formatted(section.tableaux().size()));
    }
    for (int k = 0; k < section.tableaux().size(); k++) {
      for (PrintedHandout.Grid grid : section.tableaux().get(k)) {
        numbers
            .matrix(grid.caption(), apart ? k : 0, apart ? 1 : shown)
            .ifPresentOrElse(
                exact -> check(where, grid, exact),
                () -> faults.add(where + ": found a matrix that is not known: " + grid.caption()));
      }
    }
    if (isStep) {
      results(where, section.results(), new WorkedResults(numbers.trace()).of(section.step() - 1));
    }
  }

  private static boolean isOfBatch(Step step) {
    return switch (step) {
      case Step.WeightGradient _, Step.ApplyUpdate _ -> true;
      case Step.WeightedSum _,
          Step.Activate _,
          Step.EvaluateLoss _,
          Step.OutputError _,
          Step.PropagateError _,
          Step.InputGradient _ ->
          false;
    };
  }

  private void check(String where, PrintedHandout.Grid grid, Matrix exact) {
    List<Integer> rows = indices(grid.rows().stream().map(List::getFirst).toList(), exact.rows());
    List<Integer> columns = indices(grid.rows().getFirst(), exact.columns());
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < columns.size(); j++) {
        int row = rows.get(i);
        int column = columns.get(j);
        if (row != LEFT_OUT && column != LEFT_OUT) {
          compare(
              "%s, %s (%d, %d)".formatted(where, grid.caption(), row, column),
              grid.rows().get(i).get(j),
              exact.get(row, column));
        }
      }
    }
  }

  /** Which rows or columns are printed: all, or the first and after a gap the last. */
  private static List<Integer> indices(List<String> line, int count) {
    int gap =
        IntStream.range(0, line.size())
            .filter(i -> DOTS.contains(line.get(i)))
            .findFirst()
            .orElse(count);
    int printed = line.size();
    if (printed != count && gap == count) {
      throw new AssertionError("expected %d entries, found %s".formatted(count, line));
    }
    return IntStream.range(0, printed)
        .mapToObj(i -> i < gap ? i : i == gap ? LEFT_OUT : count - printed + i)
        .toList();
  }

  private void results(String where, List<String> printed, List<Double> exact) {
    if (printed.size() != exact.size()) {
      faults.add(
          "%s: found %d results, expected %d".formatted(where, printed.size(), exact.size()));
      return;
    }
    for (int k = 0; k < printed.size(); k++) {
      compare("%s, result %d".formatted(where, k + 1), printed.get(k), exact.get(k));
    }
  }

  private void compare(String where, String printed, double exact) {
    if (!PrintedNumber.ofLatex(printed).shows(exact, digits, SLACK)) {
      faults.add("%s: found %s, expected %s".formatted(where, printed, exact));
    }
  }
}

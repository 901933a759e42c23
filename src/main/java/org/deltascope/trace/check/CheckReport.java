package org.deltascope.trace.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deltascope.trace.Quantity;

/** Sums up a gradient check: a line for the weights and one for the biases of each layer. */
public final class CheckReport {
  private static final int MOST_LISTED = 20;

  private final CheckScope scope;
  private final Map<String, Line> lines = new LinkedHashMap<>();
  private final List<String> disagreements = new ArrayList<>();
  private long checked;
  private long kinks;
  private long disagree;
  private long undecided;

  private static final class Line {
    private long checked;
    private long kinks;
    private double largest;
  }

  /**
   * Begins with none.
   *
   * @param scope what is compared
   */
  public CheckReport(CheckScope scope) {
    this.scope = scope;
  }

  /** Counts one comparison. */
  public void add(GradientCheck.Entry entry) {
    DerivativeCheck agreement = entry.agreement();
    Line line =
        lines.computeIfAbsent(
            "%5d  %-7s".formatted(entry.gradient().layer(), isWeight(entry) ? "weights" : "bias"),
            name -> new Line());
    switch (agreement.verdict()) {
      case KINK -> {
        line.kinks++;
        kinks++;
      }
      case UNDECIDED -> undecided++;
      case AGREES -> count(line, agreement);
      case DISAGREES -> {
        count(line, agreement);
        disagree++;
        if (disagreements.size() < MOST_LISTED) {
          disagreements.add(describe(entry));
        }
      }
    }
  }

  private void count(Line line, DerivativeCheck agreement) {
    line.checked++;
    checked++;
    line.largest = Math.max(line.largest, agreement.difference()); // NaN stays
  }

  /** {@return whether no derivative disagrees} */
  public boolean isClear() {
    return disagree == 0;
  }

  /** {@return a line for each layer and kind, those that disagree, and the sum of it} */
  public String text() {
    StringBuilder text = new StringBuilder("layer  what     compared  kinks  largest difference\n");
    lines.forEach(
        (name, line) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "%s  %8d  %5d  %18.1e\n",
                    name,
                    line.checked,
                    line.kinks,
                    line.largest)));
    disagreements.forEach(line -> text.append(line).append('\n'));
    if (disagree > disagreements.size()) {
      text.append("… and %d more\n".formatted(disagree - disagreements.size()));
    }
    return text.append(summary()).append('\n').toString();
  }

  /** {@return how many agree, in one or more sentences} */
  public String summary() {
    String skipped =
        kinks == 0
            ? ""
            : " %d skipped: a step of h crosses a kink of the activation there.".formatted(kinks);
    String open =
        undecided == 0
            ? ""
            : " %d undecided: the difference overflows or loses all its digits there."
                .formatted(undecided);
    return verdict() + skipped + open + leftOut();
  }

  private String leftOut() {
    return scope.isSample()
        ? " These were drawn from %d, always the same ones: all would take long."
            .formatted(CheckScope.all(scope.network()).count())
        : "";
  }

  private String verdict() {
    if (checked == 0) {
      return "There is no derivative to compare with a central difference.";
    }
    if (disagree > 0) {
      return checked == 1
          ? "The 1 derivative DISAGREES with its central difference."
          : "%d of %d derivatives %s."
              .formatted(disagree, checked, disagree == 1 ? "DISAGREES" : "DISAGREE");
    }
    return checked == 1
        ? "The 1 derivative agrees with its central difference."
        : "All %d derivatives agree with their central differences.".formatted(checked);
  }

  private static boolean isWeight(GradientCheck.Entry entry) {
    return entry.gradient().kind() == Quantity.Kind.WEIGHT_GRADIENT;
  }

  private static String describe(GradientCheck.Entry entry) {
    String what =
        isWeight(entry)
            ? "weights[%d][%d]".formatted(entry.gradient().row(), entry.gradient().column())
            : "bias[%d]".formatted(entry.gradient().row());
    return "network.layers[%d].%s: backpropagation %s, central difference %s"
        .formatted(
            entry.gradient().layer() - 1,
            what,
            entry.agreement().analytic(),
            entry.agreement().numeric());
  }
}

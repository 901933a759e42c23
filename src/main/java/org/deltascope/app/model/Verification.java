package org.deltascope.app.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deltascope.formula.number.Digits;
import org.deltascope.nn.Experiment;
import org.deltascope.trace.Moment;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;
import org.deltascope.trace.check.DerivativeCheck;
import org.deltascope.trace.check.GradientCheck;

/**
 * Whether what is shown agrees with central differences.
 *
 * @param verdict the worst of the parts that are shown
 * @param headline such as "agrees with finite differences"
 * @param details the difference in figures
 */
public record Verification(DerivativeCheck.Verdict verdict, String headline, String details) {

  /** Each costs two passes through the network, so a large step is checked in part. */
  private static final int MOST_PARTS = 100;

  private static final Digits ROUGHLY = new Digits(2);

  /**
   * {@return what the comparison says, where there is a derivative to compare}
   *
   * @param experiment what is trained
   * @param trace the update
   * @param moment the step and part
   * @param lens which sample
   */
  public static Optional<Verification> of(
      Experiment experiment, Trace trace, Moment moment, SampleSelection lens) {
    GradientCheck check = new GradientCheck(experiment, trace);
    Step step = trace.steps().get(moment.step());
    int from = moment.isWhole() ? 0 : moment.part();
    int to = moment.isWhole() ? Math.min(step.parts().count(), MOST_PARTS) : from + 1;
    List<DerivativeCheck> agreements =
        IntStream.range(from, to)
            .mapToObj(part -> check.of(step, step.parts().get(part), lens))
            .flatMap(Optional::stream)
            .toList();
    return agreements.isEmpty()
        ? Optional.empty()
        : Optional.of(summary(agreements, moment.isWhole() ? step.parts().count() : 1));
  }

  private static Verification summary(List<DerivativeCheck> all, int parts) {
    Optional<DerivativeCheck> wrong =
        all.stream()
            .filter(a -> a.verdict() == DerivativeCheck.Verdict.DISAGREES)
            .max(Comparator.comparingDouble(DerivativeCheck::difference));
    if (wrong.isPresent()) {
      String analytic = Digits.DEFAULT.text(wrong.get().analytic());
      String numeric = Digits.DEFAULT.text(wrong.get().numeric());
      return new Verification(
          DerivativeCheck.Verdict.DISAGREES,
          "disagrees with finite differences",
          "analytic %s, numeric %s".formatted(analytic, numeric));
    }
    List<DerivativeCheck> compared =
        all.stream().filter(a -> a.verdict() == DerivativeCheck.Verdict.AGREES).toList();
    if (compared.isEmpty()) {
      boolean corner = all.stream().anyMatch(a -> a.verdict() == DerivativeCheck.Verdict.KINK);
      return new Verification(
          corner ? DerivativeCheck.Verdict.KINK : DerivativeCheck.Verdict.UNDECIDED,
          "no finite difference here",
          corner
              ? "the activation has a corner at this z"
              : "it overflows or loses all digits at numbers of this size");
    }
    double largest = compared.stream().mapToDouble(DerivativeCheck::difference).max().orElseThrow();
    return new Verification(
        DerivativeCheck.Verdict.AGREES,
        "agrees with finite differences" + which(compared.size(), all, parts),
        "|analytic − numeric| %s %s".formatted(parts == 1 ? "=" : "≤", ROUGHLY.text(largest)));
  }

  /** In which numbers: those without a finite difference have none to agree with. */
  private static String which(int compared, List<DerivativeCheck> all, int parts) {
    int looked = all.size();
    if (parts == 1) {
      return "";
    }
    if (compared < looked) {
      return (compared == 1 ? " in 1 number" : " in %d numbers".formatted(compared))
          + those(all, DerivativeCheck.Verdict.KINK, "at a corner")
          + those(all, DerivativeCheck.Verdict.UNDECIDED, "undecided");
    }
    return (looked < parts ? " in the first %d numbers" : " in all %d numbers").formatted(looked);
  }

  private static String those(
      List<DerivativeCheck> all, DerivativeCheck.Verdict verdict, String what) {
    long count = all.stream().filter(a -> a.verdict() == verdict).count();
    return count == 0 ? "" : ", %d %s %s".formatted(count, count == 1 ? "is" : "are", what);
  }
}

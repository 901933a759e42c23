package org.deltascope.formula.solution;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deltascope.formula.mistake.Diagnosis;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Trace;

/**
 * Judges the numbers of a worked solution, update by update. Each is compared with the true one,
 * and with what comes out when the stated numbers before it are gone on with; so the first wrong
 * one alone is blamed for what follows from it.
 *
 * <p>For one thread: it goes through the updates once.
 */
public final class SolutionCheck {
  private static final int NOISY = 6;

  /** So many times the noise of the few ways that were tried is believed. */
  private static final double SLACK = 4;

  /** What no program that computes in float64 is off by for the size of a number. */
  static final double CLOSE = 1e-9;

  private final Experiment experiment;
  private final Arithmetic arithmetic;
  private final TrainingPath truth;
  private final List<TrainingPath> noisy;
  private Optional<OwnPaths> own = Optional.empty();
  private boolean blamed;

  /** The ways that go on with the stated numbers. */
  private record OwnPaths(TrainingPath exact, List<TrainingPath> noisy) {}

  /**
   * Begins before the first update.
   *
   * @param experiment what is trained
   * @param arithmetic what the stated numbers were computed with
   */
  public SolutionCheck(Experiment experiment, Arithmetic arithmetic) {
    this(experiment, TrainingState.initial(experiment), arithmetic);
  }

  /**
   * Begins where training stands.
   *
   * @param experiment what is trained
   * @param start before the first update that is stated
   * @param arithmetic what the stated numbers were computed with
   */
  public SolutionCheck(Experiment experiment, TrainingState start, Arithmetic arithmetic) {
    this.experiment = experiment;
    this.arithmetic = arithmetic;
    this.truth = TrainingPath.exact(experiment, start);
    this.noisy = TrainingPath.noisy(NOISY, experiment, start, arithmetic.epsilon());
  }

  /**
   * {@return what is to be said of the stated numbers of an update}
   *
   * @param stated of an update after those that were checked before
   */
  public CheckedUpdate check(StatedUpdate stated) {
    truth.skipTo(stated.update());
    own.ifPresent(paths -> skipTo(paths, stated.update()));
    TrainingState start = truth.state();
    Map<SampleRef, StatedNumber> said = new HashMap<>();
    stated.numbers().forEach(number -> said.put(number.at(), number));
    Recorder expected = new Recorder(said);
    truth.next(expected);
    Map<SampleRef, CheckedNumber> checked = new LinkedHashMap<>();
    expected.numbers.forEach(
        (at, value) -> {
          StatedNumber number = requireNonNull(said.get(at));
          NumberStanding standing =
              within(number, value, 0) ? NumberStanding.AGREES : NumberStanding.WRONG;
          checked.put(at, new CheckedNumber(number, value, standing));
        });
    if (areRight(checked) && own.isEmpty()) {
      return result(stated, checked, Optional.empty());
    }
    close(stated.update(), said, expected, checked);
    return follow(stated, start, said, checked);
  }

  private static boolean areRight(Map<SampleRef, CheckedNumber> checked) {
    return checked.values().stream().allMatch(number -> number.standing().isRight());
  }

  /** What rounding on the way explains is right. */
  private void close(
      long update,
      Map<SampleRef, StatedNumber> said,
      Recorder expected,
      Map<SampleRef, CheckedNumber> checked) {
    if (areRight(checked)) {
      return;
    }
    noisy.forEach(path -> path.skipTo(update));
    Map<SampleRef, Double> spread = spread(expected, noisy, said, (path, at, x) -> x);
    checked.replaceAll(
        (at, number) ->
            number.standing() == NumberStanding.WRONG
                    && within(number.stated(), number.expected(), spread.getOrDefault(at, 0.0))
                ? stands(number, NumberStanding.CLOSE)
                : number);
  }

  private CheckedUpdate follow(
      StatedUpdate stated,
      TrainingState start,
      Map<SampleRef, StatedNumber> said,
      Map<SampleRef, CheckedNumber> checked) {
    if (areRight(checked) && own.isEmpty()) {
      return result(stated, checked, Optional.empty());
    }
    OwnPaths paths = own.orElseGet(() -> begin(start));
    own = Optional.of(paths);
    Recorder followed = new Recorder(said);
    Trace trace =
        paths.exact.next(
            (at, x) -> {
              followed.of(at, x);
              StatedNumber number = said.get(at);
              return number == null ? x : number.value();
            });
    Map<SampleRef, Double> spread =
        spread(
            followed,
            paths.noisy,
            said,
            (path, at, x) -> {
              StatedNumber number = said.get(at);
              return number == null ? x : number.value() + number.half() * path.between();
            });
    Optional<CheckedNumber> first = Optional.empty();
    for (Map.Entry<SampleRef, CheckedNumber> entry : checked.entrySet()) {
      CheckedNumber number = entry.getValue();
      if (number.standing() == NumberStanding.WRONG) {
        double value = followed.numbers.getOrDefault(entry.getKey(), number.expected());
        boolean follows = within(number.stated(), value, spread.getOrDefault(entry.getKey(), 0.0));
        CheckedNumber judged = stands(number, standing(follows, number.stated()));
        entry.setValue(judged);
        if (!judged.standing().isRight() && !blamed) {
          blamed = true;
          first = Optional.of(judged);
        }
      }
    }
    return result(stated, checked, first.map(wrong -> new Blamed(wrong, trace, followed.numbers)));
  }

  /** Noise of float32 that has grown over many updates is no rounding that someone did. */
  private NumberStanding standing(boolean follows, StatedNumber stated) {
    if (!follows) {
      return NumberStanding.WRONG;
    }
    if (blamed) {
      return NumberStanding.CARRIED;
    }
    return stated.half() == 0 ? NumberStanding.CLOSE : NumberStanding.ROUNDED;
  }

  private OwnPaths begin(TrainingState start) {
    return new OwnPaths(
        TrainingPath.exact(experiment, start),
        TrainingPath.noisy(NOISY, experiment, start, arithmetic.epsilon()));
  }

  private static void skipTo(OwnPaths paths, long update) {
    paths.exact.skipTo(update);
    paths.noisy.forEach(path -> path.skipTo(update));
  }

  /** A wrong number, and all that was computed on the way to it from what was stated. */
  private record Blamed(CheckedNumber number, Trace own, Map<SampleRef, Double> followed) {}

  private CheckedUpdate result(
      StatedUpdate stated, Map<SampleRef, CheckedNumber> checked, Optional<Blamed> blame) {
    List<CheckedNumber> numbers = new ArrayList<>(checked.values());
    return new CheckedUpdate(
        stated.update(),
        numbers,
        blame.map(Blamed::number),
        blame
            .map(wrong -> new NumberMistakes(wrong.own, numbers, wrong.followed).of(wrong.number))
            .orElse(Diagnosis.none()));
  }

  private static CheckedNumber stands(CheckedNumber number, NumberStanding standing) {
    return new CheckedNumber(number.stated(), number.expected(), standing);
  }

  /** What a way with noise goes on with. */
  @FunctionalInterface
  private interface NoisyChange {
    double of(TrainingPath path, SampleRef at, double computed);
  }

  private static Map<SampleRef, Double> spread(
      Recorder middle,
      List<TrainingPath> paths,
      Map<SampleRef, StatedNumber> said,
      NoisyChange change) {
    Map<SampleRef, Double> spread = new HashMap<>();
    for (TrainingPath path : paths) {
      path.next(
          (at, x) -> {
            if (said.containsKey(at)) {
              double apart = Math.abs(x - middle.numbers.getOrDefault(at, x));
              spread.merge(at, apart + path.epsilon() * Math.abs(x), Math::max);
            }
            return change.of(path, at, x);
          });
    }
    return spread;
  }

  static boolean within(StatedNumber stated, double value, double spread) {
    double x = stated.value();
    if (!Double.isFinite(x) || !Double.isFinite(value)) {
      return Double.compare(x, value) == 0;
    }
    double rounding = stated.half() * (1 + CLOSE);
    return Math.abs(x - value) <= rounding + CLOSE * Math.abs(value) + SLACK * spread;
  }

  /** Keeps the numbers that were stated as they are computed, in that order. */
  private static final class Recorder implements ComputedChange {
    private final Map<SampleRef, StatedNumber> said;
    private final Map<SampleRef, Double> numbers = new LinkedHashMap<>();

    Recorder(Map<SampleRef, StatedNumber> said) {
      this.said = said;
    }

    @Override
    public double of(SampleRef at, double computed) {
      if (said.containsKey(at)) {
        numbers.put(at, computed);
      }
      return computed;
    }
  }
}

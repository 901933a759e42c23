package org.deltascope.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Calculation;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.Unicode;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.GivenNumbers;
import org.deltascope.nn.RandomExperiments;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Moment;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A pocket calculator, which knows nothing but the printed text, agrees with every equals sign.
 * With {@code -Ddeltascope.networks=500} that many networks are tried, at every number of digits.
 */
class CalculatorAgreesTest {
  private static final int FEWEST = 2;
  private static final int MOST = 10;
  private static final int NETWORKS = Integer.getInteger("deltascope.networks", 0);
  private static final int SAMPLE = 20;

  /** More lines than these disagree in no lesson: most equals signs are left as they are. */
  private static final double MOST_APPROXIMATE = 0.05;

  static LongStream seeds() {
    return LongStream.range(0, NETWORKS > 0 ? NETWORKS : SAMPLE);
  }

  @ParameterizedTest
  @MethodSource("org.deltascope.document.Lessons#ids")
  void every_equals_sign_of_a_lesson_is_right(String lesson) throws Exception {
    Document document = Lessons.open(lesson);
    Counter counter = new Counter();
    int[] tried =
        NETWORKS > 0 ? IntStream.rangeClosed(FEWEST, MOST).toArray() : new int[] {2, 3, 4, 7, 10};
    for (Trace trace : traces(document.experiment(), NETWORKS > 0 ? 3 : 1)) {
      for (int digits : tried) {
        check(trace, document.given(), new Digits(digits), "", counter);
      }
    }
    assertThat(counter.equal).isGreaterThan(50);
    assertThat(counter.approximate).isLessThan((int) (MOST_APPROXIMATE * counter.equal));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_equals_sign_of_a_random_network_is_right(long seed) {
    Document document = Document.of("", RandomExperiments.of(seed));
    Trace trace = traces(document.experiment(), 1).getFirst();
    IntStream tried =
        NETWORKS > 0
            ? IntStream.rangeClosed(FEWEST, MOST)
            : IntStream.of(FEWEST + (int) (seed % (MOST - FEWEST + 1)));
    Counter counter = new Counter();
    tried.forEach(
        digits ->
            check(trace, document.given(), new Digits(digits), "seed " + seed + ", ", counter));
    assertThat(counter.equal).as("seed %d", seed).isPositive();
  }

  private static final class Counter {
    private int equal;
    private int approximate;
  }

  private static List<Trace> traces(Experiment experiment, int updates) {
    List<Trace> traces = new ArrayList<>();
    TrainingState state = TrainingState.initial(experiment);
    for (int i = 0; i < updates; i++) {
      traces.add(Backpropagation.trace(experiment, state));
      state = traces.getLast().after();
    }
    return traces;
  }

  private static void check(
      Trace trace, GivenNumbers given, Digits digits, String which, Counter counter) {
    Names names = Names.of(trace.before().network(), List.of());
    for (SampleSelection lens : List.of(SampleSelection.first(), SampleSelection.mean())) {
      Numerals numerals = Numerals.of(digits, given, trace, lens);
      for (int step = 0; step < trace.steps().size(); step++) {
        int parts = trace.steps().get(step).parts().count();
        for (int part = Moment.WHOLE; part < parts; part++) {
          Equation equation = Equations.of(trace, step, part, lens, names);
          String where =
              which + "%s, %s digits, %s".formatted(equation.title(), digits.digits(), lens);
          for (Derivation derivation : equation.derivations()) {
            check(Calculation.of(derivation, numerals), names, where, counter);
          }
        }
      }
    }
  }

  private static void check(Calculation calculation, Names names, String where, Counter counter) {
    List<String> sides = new ArrayList<>();
    List<Calculation.Sign> signs = new ArrayList<>();
    for (Calculation.Line line : calculation.lines()) {
      sides.add(new Unicode(names, line.numerals()).write(line.side()));
      signs.add(line.sign());
    }
    String chain = where + ": " + sides + " " + signs;
    String result = sides.getLast();
    boolean finite = PrintedArithmetic.isArithmetic(result);
    for (int i = 0; i + 1 < sides.size() && finite; i++) {
      boolean right = !PrintedArithmetic.isArithmetic(sides.get(i)) || agrees(sides.get(i), result);
      boolean claimed = signs.get(i + 1) == Calculation.Sign.EQUALS;
      if (PrintedArithmetic.isArithmetic(sides.get(i))) {
        counter.equal += claimed ? 1 : 0;
        counter.approximate += claimed ? 0 : 1;
      }
      assertThat(right || !claimed).as("%s", chain).isTrue();
      assertThat(!claimed || agreesInEveryTerm(sides.get(i), sides.get(i + 1)))
          .as("term by term: %s", chain)
          .isTrue();
    }
    calculation.asides().forEach(aside -> check(aside, names, where, counter));
  }

  /** A sum in which some terms are worked out already says what they come to. */
  private static boolean agreesInEveryTerm(String side, String next) {
    List<String> terms = terms(side);
    List<String> worked = terms(next);
    return terms.size() < 2
        || terms.size() != worked.size()
        || IntStream.range(0, terms.size())
            .allMatch(
                k ->
                    isNumber(terms.get(k))
                        || !isNumber(worked.get(k))
                        || !PrintedArithmetic.isArithmetic(terms.get(k))
                        || agrees(terms.get(k), worked.get(k)));
  }

  private static boolean isNumber(String text) {
    return text.replaceAll("[()]", "").matches("−?[0-9.]+");
  }

  /** {@return what stands between the plus signs that no parentheses hold together} */
  private static List<String> terms(String side) {
    List<String> terms = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int at = 0; at < side.length(); at++) {
      depth += side.charAt(at) == '(' ? 1 : side.charAt(at) == ')' ? -1 : 0;
      if (depth == 0 && side.startsWith(" + ", at)) {
        terms.add(side.substring(from, at));
        from = at + 3;
      }
    }
    terms.add(side.substring(from));
    return terms;
  }

  private static boolean agrees(String side, String result) {
    try {
      BigDecimal value = PrintedArithmetic.of(side);
      return PrintedArithmetic.rounds(value, result);
    } catch (ArithmeticException e) {
      return false;
    }
  }
}

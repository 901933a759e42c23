package org.deltascope.formula.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.formula.Equation;
import org.deltascope.formula.Equations;
import org.deltascope.formula.Experiments;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.nn.Experiment;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;

class CalculationTest {
  private static final Numerals FOUR = Numerals.rounded(Digits.DEFAULT);

  /** A calculation as it is printed, line by line. */
  private static List<String> lines(Calculation calculation, Names names) {
    return calculation.lines().stream()
        .map(line -> new Unicode(names, line.numerals()).write(line.side()))
        .toList();
  }

  @Test
  void no_line_of_any_calculation_repeats_the_one_before_it() {
    List<List<String>> repeated = new ArrayList<>();
    int calculations = 0;
    for (Experiment experiment : Experiments.many()) {
      Trace trace = Experiments.trace(experiment);
      Names names = Names.of(experiment.network(), List.of());
      for (int step = 0; step < trace.steps().size(); step++) {
        for (int part = 0; part < trace.steps().get(step).parts().count(); part++) {
          Equation equation = Equations.of(trace, step, part, SampleSelection.first(), names);
          List<String> lines =
              lines(Calculation.of(equation.derivations().getFirst(), FOUR), names);
          calculations++;
          for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).equals(lines.get(i - 1))) {
              repeated.add(lines);
            }
          }
        }
      }
    }
    assertThat(repeated).isEmpty();
    assertThat(calculations).isGreaterThan(1_000);
  }
}

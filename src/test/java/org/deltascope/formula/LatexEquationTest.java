package org.deltascope.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.BlankPolicy;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;

class LatexEquationTest {

  @Test
  void the_error_of_h1_is_written_as_on_the_board() throws Exception {
    Document document = Lessons.open("two-two-two");
    Trace trace =
        Backpropagation.trace(document.experiment(), TrainingState.initial(document.experiment()));
    Names names = Names.of(document.experiment().network(), document.inputNames());
    Equation equation = Equations.of(trace, 7, 2, SampleSelection.first(), names);

    String latex =
        LatexEquation.of(
            equation,
            names,
            Numerals.of(Digits.DEFAULT, document.given(), trace, SampleSelection.first()),
            BlankPolicy.none());

    assertThat(latex)
        .startsWith("\\begin{align*}\n")
        .contains("\\delta_{h_{1}} &= ")
        .contains("&= 0.03635 \\times 0.2413")
        .contains("&= 0.008771")
        .endsWith("\n\\end{align*}\n")
        .doesNotContain("\\term");
  }
}

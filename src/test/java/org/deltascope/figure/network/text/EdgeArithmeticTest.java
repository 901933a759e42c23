package org.deltascope.figure.network.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.state.EdgeProduct;
import org.deltascope.formula.Experiments;
import org.deltascope.formula.PrintedArithmetic;
import org.deltascope.formula.convention.MatrixConvention;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;

/** What stands beside an edge works out to the gradient of the edge, whatever adds to it. */
class EdgeArithmeticTest {
  private static final double ROUNDED = 1e-4;

  @Test
  void the_line_beside_an_edge_comes_to_its_gradient() {
    List<String> wrong = new ArrayList<>();
    int decayed = 0;
    for (Experiment experiment : Experiments.many()) {
      Trace trace = Experiments.trace(experiment);
      if (trace.batch().size() > 1) {
        continue;
      }
      Numerals numerals = Numerals.rounded(new Digits(6));
      UpdateTexts texts =
          new UpdateTexts(trace, SampleSelection.first(), numerals, MatrixConvention.usual());
      for (int l = 1; l <= trace.depth(); l++) {
        Layer layer = trace.before().network().layer(l);
        decayed += trace.weightGradient(l).decay() == 0 ? 0 : 1;
        for (int k = 0; k < layer.units() * layer.inputs(); k++) {
          int to = k / layer.inputs();
          int from = k % layer.inputs();
          if (layer.edges().isPresent(to, from)) {
            check(texts, new Subject.Edge(l, to, from), trace, wrong);
          }
        }
      }
    }
    assertThat(decayed).isPositive();
    assertThat(wrong).isEmpty();
  }

  private static void check(UpdateTexts texts, Subject.Edge edge, Trace trace, List<String> wrong) {
    EdgeProduct line = EdgeProduct.of(texts.gradient(edge));
    double come = 0;
    double size = 0;
    for (EdgeProduct.Factors factors : line.factors()) {
      double product = number(factors.left()) * number(factors.right());
      come += product;
      size += Math.abs(product);
    }
    double gradient =
        trace.weightGradient(edge.layer()).weightGradient().get(edge.to(), edge.from());
    if (!(Math.abs(come - gradient) <= ROUNDED * size)) {
      wrong.add("%s: %s %s %s".formatted(edge, line.text(" "), line.sign(), line.value()));
    }
  }

  private static double number(String printed) {
    return PrintedArithmetic.of(printed).doubleValue();
  }
}

package org.deltascope.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deltascope.formula.matrices.MatrixEquation;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.Unicode;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Training;
import org.deltascope.trace.Moment;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ln y says nothing any more where y was rounded to 0 or 1. */
class SaturatedLossTest {
  private static final int LOSS = 2;

  private static Experiment experiment(double z) {
    Layer layer =
        new Layer(
            Matrix.of(new double[] {z}),
            Matrix.of(new double[] {0}),
            BiasMode.PER_NEURON,
            Elementwise.SIGMOID);
    return new Experiment(
        new Network(1, List.of(layer)),
        Loss.BINARY_CROSS_ENTROPY,
        new Optimizer.Sgd(0.1),
        new Dataset(Matrix.of(new double[] {1}), Matrix.of(new double[] {0})),
        Training.plain());
  }

  private static Equation equation(double z) {
    Experiment experiment = experiment(z);
    Trace trace = Experiments.trace(experiment);
    Names names = Names.of(experiment.network(), List.of());
    return Equations.of(trace, LOSS, Moment.WHOLE, SampleSelection.first(), names);
  }

  private static String pieces(double z) {
    Unicode text =
        new Unicode(Names.of(experiment(z).network(), List.of()), Numerals.rounded(Digits.DEFAULT));
    StringBuilder all = new StringBuilder();
    for (MatrixEquation.Piece piece : equation(z).tableau().pieces()) {
      all.append(
          switch (piece) {
            case MatrixEquation.Sign(String sign) -> " " + sign + " ";
            case MatrixEquation.Operand operand -> text.write(operand.caption());
          });
    }
    return all.toString();
  }

  @ParameterizedTest
  @ValueSource(doubles = {20, 800})
  void the_matrices_then_add_up_what_each_output_adds(double z) {
    assertThat(pieces(z)).isEqualTo("L = Σ Lᵢ");
    assertThat(equation(z).sentence().text()).contains("computed from z");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-3, 0, 5})
  void elsewhere_they_show_the_logarithms(double z) {
    assertThat(pieces(z)).contains("ln").doesNotContain("Σ");
    assertThat(equation(z).sentence().text()).doesNotContain("computed from z");
  }
}

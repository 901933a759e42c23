package org.deltascope.formula.equation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.formula.Equations;
import org.deltascope.formula.Experiments;
import org.deltascope.formula.naming.Names;
import org.deltascope.nn.Activation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Softmax;
import org.deltascope.trace.Moment;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A matrix is no number because it happens to be 1×1. */
class ShapeLineTest {
  private static final List<BiasMode> MODES = List.of(BiasMode.values());
  private static final int INPUTS = 2;
  private static final int HIDDEN = 3;
  private static final int OUTPUTS = 7;

  static Stream<Arguments> networks() {
    List<Arguments> all = new ArrayList<>();
    for (Loss loss : Loss.values()) {
      for (Activation last : loss.requires().map(List::of).orElse(outputs())) {
        for (int batch : new int[] {1, 5}) {
          for (int k = 0; k < Experiments.OPTIMIZERS.size(); k++) {
            all.add(
                Arguments.of(
                    loss, last, Experiments.OPTIMIZERS.get(k), MODES.get(k % MODES.size()), batch));
          }
        }
      }
    }
    return all.stream();
  }

  private static List<Activation> outputs() {
    return List.of(Elementwise.IDENTITY, Elementwise.SIGMOID, Softmax.SOFTMAX);
  }

  private static List<String> lines(Trace trace) {
    Names names = Names.of(trace.before().network(), List.of());
    return IntStream.range(0, trace.steps().size())
        .mapToObj(i -> Equations.of(trace, i, Moment.WHOLE, SampleSelection.first(), names))
        .map(equation -> equation.shapes().line())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void one_output_has_the_lines_of_many_with_1_in_the_place_of_their_number(
      Loss loss, Activation last, Optimizer optimizer, BiasMode mode, int batch) {
    List<List<String>> lines =
        Stream.of(OUTPUTS, 1)
            .map(
                outputs ->
                    Experiments.random(
                        1,
                        Elementwise.TANH,
                        last,
                        loss,
                        mode,
                        optimizer,
                        batch,
                        INPUTS,
                        HIDDEN,
                        outputs))
            .map(Experiments::trace)
            .map(ShapeLineTest::lines)
            .toList();

    List<String> ofOne = lines.getFirst().stream().map(line -> line.replace("7", "1")).toList();
    assertThat(lines.getLast()).isEqualTo(ofOne);
  }

  @Test
  void a_factor_of_2_and_a_learning_rate_have_no_shape_and_a_difference_keeps_its_brackets() {
    Trace trace =
        Experiments.trace(
            Experiments.random(
                1,
                Elementwise.TANH,
                Elementwise.SIGMOID,
                Loss.SQUARED_ERROR,
                BiasMode.PER_NEURON,
                new Optimizer.Sgd(0.1),
                1,
                1,
                1));

    assertThat(lines(trace))
        .containsExactly(
            "1×1 · 1×1 + 1×1 → 1×1",
            "1×1 → 1×1",
            "‖1×1 − 1×1‖² → 1×1",
            "(1×1 − 1×1) ⊙ 1×1 → 1×1",
            "1×1 ⊗ 1×1 = 1×1 · (1×1)ᵀ → 1×1",
            "1×1 − 1×1 → 1×1");
  }
}

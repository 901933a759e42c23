package org.deltascope.handout.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.deltascope.document.Lessons;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Evaluation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.TraceEnvironment;
import org.deltascope.formula.matrices.MatrixEquation;
import org.deltascope.handout.Handouts;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandoutTest {

  static Stream<String> lessons() {
    return Lessons.ids().stream();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void every_line_of_every_number_evaluates_to_it(String lesson) throws Exception {
    Handout handout = Handouts.ofLesson(lesson, 2);
    for (WorkedUpdate update : handout.updates()) {
      for (WorkedStep step : update.steps()) {
        for (HandoutBlock block : step.blocks()) {
          if (block instanceof HandoutBlock.Numbers(var derivations, var source)) {
            derivations.forEach(derivation -> check(update.trace(), source, derivation));
          }
        }
      }
    }
  }

  private static void check(Trace trace, Source source, Derivation derivation) {
    assertThat(source.update()).isEqualTo(trace.update());
    Evaluation evaluation = new Evaluation(new TraceEnvironment(trace, source.lens()));
    double value = derivation.value().value();
    List<Expr> lines = new ArrayList<>(derivation.names().right());
    lines.add(derivation.names().left());
    lines.addAll(derivation.lines());
    for (Expr line : lines) {
      assertThat(evaluation.number(line))
          .as("%s of update %d", line, trace.update())
          .isCloseTo(value, within(1e-12 * Math.abs(value) + 1e-15));
    }
    derivation.asides().forEach(aside -> check(trace, source, aside));
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void every_number_of_the_trace_stands_in_its_step(String lesson) throws Exception {
    Handout handout = Handouts.ofLesson(lesson, 2);
    for (WorkedUpdate update : handout.updates()) {
      assertThat(update.steps()).hasSameSizeAs(update.trace().steps());
      for (WorkedStep step : update.steps()) {
        assertThat(numbers(step))
            .as("update %d, %s", update.number(), step.shape().name())
            .containsAll(results(update.trace().steps().get(step.index())));
      }
    }
  }

  private static Set<Double> results(Step step) {
    Set<Double> numbers = new HashSet<>();
    Consumer<Matrix> add = matrix -> addAll(matrix, numbers);
    switch (step) {
      case Step.WeightedSum s -> add.accept(s.z());
      case Step.Activate s -> add.accept(s.a());
      case Step.EvaluateLoss s -> numbers.add(s.value());
      case Step.OutputError s -> add.accept(s.delta());
      case Step.PropagateError s -> add.accept(s.delta());
      case Step.InputGradient s -> add.accept(s.gradient());
      case Step.WeightGradient s -> {
        add.accept(s.weightGradient());
        if (s.parameters().biasMode() != BiasMode.NONE) {
          add.accept(s.biasGradient());
        }
      }
      case Step.ApplyUpdate s -> {
        add.accept(s.after().weights());
        if (s.before().biasMode().isTrained()) {
          add.accept(s.after().bias());
        }
      }
    }
    return numbers;
  }

  @ParameterizedTest
  @ValueSource(strings = {"learning-rate", "weight-decay", "momentum-or-adam"})
  void a_layer_without_bias_has_no_word_of_one_and_no_gradient_of_it(String lesson)
      throws Exception {
    for (WorkedUpdate update : Handouts.ofLesson(lesson, 2).updates()) {
      assertThat(update.trace().weightGradient(1).parameters().biasMode()).isEqualTo(BiasMode.NONE);
      for (WorkedStep step : update.steps()) {
        assertThat(step.blocks().toString())
            .as(step.shape().name())
            .doesNotContain("kind=BIAS", "kind=NEW_BIAS", " bias");
      }
    }
  }

  private static Set<Double> numbers(WorkedStep step) {
    Set<Double> numbers = new HashSet<>();
    for (HandoutBlock block : step.blocks()) {
      switch (block) {
        case HandoutBlock.Numbers(var derivations, _) ->
            derivations.forEach(derivation -> numbers.add(derivation.value().value()));
        case HandoutBlock.Matrices(MatrixEquation tableau, _) ->
            tableau.pieces().stream()
                .filter(MatrixEquation.Operand.class::isInstance)
                .map(MatrixEquation.Operand.class::cast)
                .forEach(operand -> addAll(operand.values(), numbers));
        case HandoutBlock.Facts _, HandoutBlock.Paragraph _, HandoutBlock.Formula _ -> {}
      }
    }
    return numbers;
  }

  private static void addAll(Matrix matrix, Set<Double> numbers) {
    for (double[] row : matrix.toArray()) {
      for (double value : row) {
        numbers.add(value);
      }
    }
  }

  @Test
  void a_batch_has_a_column_for_each_sample_and_is_worked_out_for_the_first() throws Exception {
    Handout xor = Handouts.ofLesson("xor", 1);
    WorkedStep z = xor.updates().getFirst().steps().getFirst();
    MatrixEquation tableau =
        z.blocks().stream()
            .filter(HandoutBlock.Matrices.class::isInstance)
            .map(block -> ((HandoutBlock.Matrices) block).tableau())
            .findFirst()
            .orElseThrow();
    MatrixEquation.Operand result = (MatrixEquation.Operand) tableau.pieces().getFirst();
    assertThat(result.values())
        .isEqualTo(xor.updates().getFirst().trace().weightedSum(1).z().transpose());
    assertThat(z.blocks().toString())
        .contains("the bias is added to every column")
        .contains("Worked out for sample 1");
  }
}

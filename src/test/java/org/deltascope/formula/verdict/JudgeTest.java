package org.deltascope.formula.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deltascope.document.Lessons;
import org.deltascope.document.ReadDocument;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.Equations;
import org.deltascope.formula.Experiments;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.mistake.Tag;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.parse.ParsedFormula;
import org.deltascope.formula.writing.Latex;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.Unicode;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Optimizer;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JudgeTest {

  static Stream<String> cases() throws IOException {
    return Files.readAllLines(Path.of("src", "test", "resources", "formulas", "formulas.txt"))
        .stream()
        .filter(line -> !line.isBlank());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void what_people_asked_about_gets_the_verdict_it_deserves(String line) throws DocumentException {
    String[] parts = line.split(" \\| ", 4);
    Judgement judgement = JudgedDocument.open(parts[0]).judge(parts[1]);
    assertThat(judgement.verdict()).map(Verdict::toString).as(line).contains(parts[2]);
  }

  static Stream<String> lessons() {
    return Lessons.ids().stream();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void the_equation_of_every_step_of_every_lesson_is_correct_as_it_is_written(String lesson)
      throws DocumentException {
    requireCorrect(
        JudgedDocument.open(Lessons.PREFIX + lesson),
        Names.of(Lessons.open(lesson).experiment().network(), Lessons.open(lesson).inputNames()));
  }

  private static void requireCorrect(JudgedDocument document, Names names) {
    Numerals numerals = Numerals.rounded(Digits.DEFAULT);
    Trace trace = document.trace();
    for (int s = 0; s < trace.steps().size(); s++) {
      Step step = trace.steps().get(s);
      Statement statement =
          Equations.of(trace, s, Optional.empty(), SampleSelection.mean(), names).formula();
      for (String text :
          new String[] {
            new Unicode(names, numerals).write(statement),
            new Latex(names, numerals).write(statement)
          }) {
        assertThat(document.judge(text).verdict())
            .as("%s: %s\n%s", step.name(), text, document.said(text))
            .contains(Verdict.CORRECT);
      }
    }
  }

  static Stream<Experiment> experiments() {
    return Experiments.many().stream();
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void the_equations_of_all_kinds_of_networks_are_correct_as_they_are_written(
      Experiment experiment) {
    requireCorrect(
        JudgedDocument.of(experiment, java.util.List.of()),
        Names.of(experiment.network(), java.util.List.of()));
  }

  private static JudgedDocument batch(int samples, int... widths) {
    return JudgedDocument.of(
        Experiments.random(
            12,
            Elementwise.SIGMOID,
            Elementwise.SIGMOID,
            Loss.HALF_SQUARED_ERROR,
            BiasMode.PER_NEURON,
            new Optimizer.Sgd(0.5),
            samples,
            widths),
        java.util.List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "dW[1] = delta[1] * x' / m | CORRECT",
        "dW[1] = 1/m * delta[1] * x' | CORRECT",
        "dW[1] = delta[1] * x' | WRONG VALUE",
        "db[1] = sum(delta[1], 2) / m | CORRECT",
        "db[1] = mean(delta[1], 2) | CORRECT",
        "db[1] = delta[1] * ones(m, 1) / m | CORRECT",
        "db[1] = delta[1] | WRONG SHAPE",
        "z[1] = W[1] * x + b[1] | CORRECT",
        "delta[1] = (W[2]' * delta[2]) .* f'(z[1]) | CORRECT",
        "L = mean(sum((y - t).^2, 1)) / 2 | CORRECT",
        "L = sum((y - t).^2) / (2 * m) | CORRECT",
        "dW[1] = 0.25 * delta[1] * x' | ONLY HERE",
        "z[1] = W[1] * x + b[1] * ones(1, 4) | ONLY HERE",
        "dL/dw1 = mean(dh1/dw1 * dL/dh1) | CORRECT"
      })
  void in_a_batch_what_belongs_to_samples_has_a_column_for_each(String formula, String verdict) {
    assertThat(batch(4, 3, 4, 2).judge(formula).verdict())
        .map(Verdict::toString)
        .as(batch(4, 3, 4, 2).said(formula))
        .contains(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "delta[1] = -(W[2]' * delta[2]) .* f'(z[1]) | This is −δ: right where the error is t − y and the update is added.",
        "delta[1] = (delta[2] * W[2]') .* f'(z[1]) | This is right for rows (z = xW).",
        "z[2] = W[2] * a[1] | This is right where the bias is a weight of an input x₀ = 1, and so in"
            + " W.",
        "delta[2] = 2 * (y - t) .* f'(z[2]) | This is right for the loss without ½, Σ(y − t)².",
        "delta[2] = y - t | This is right for the loss binary-cross-entropy."
      })
  void a_formula_that_is_right_in_another_convention_stays_wrong_and_that_is_said(
      String formula, String said) throws DocumentException {
    JudgedDocument lesson = JudgedDocument.open("lesson:four-equations");
    assertThat(lesson.judge(formula).isRight()).isFalse();
    assertThat(lesson.said(formula)).contains(said);
  }

  @Test
  void a_number_that_is_not_finite_here_is_not_put_down_to_a_convention() throws DocumentException {
    assertThat(
            JudgedDocument.open("lesson:two-two-two")
                .said("delta[2] = delta[2] .* (W[1](1,1) - 0.15) ./ (W[1](1,1) - 0.15)"))
        .contains("not every number of the two is finite")
        .doesNotContain("This is right");
  }

  @Test
  void frozen_biases_that_go_by_one_name_are_one_number() throws DocumentException {
    JudgedDocument lesson = JudgedDocument.open("lesson:two-two-two");
    assertThat(lesson.judge("z[1](2) = w3 x1 + w4 x2 + b1").verdict()).contains(Verdict.CORRECT);
    assertThat(lesson.judge("z[1](2) = w3 x1 + w4 x2 + b2").verdict())
        .contains(Verdict.WRONG_VALUE);
  }

  @Test
  void zero_is_not_put_down_to_a_mistake() throws DocumentException {
    JudgedDocument lesson = JudgedDocument.open("lesson:two-two-two");
    assertThat(lesson.judge("dL/dw6 = dL/do2 * do2/dw6").diagnosis().tags()).isEmpty();
    assertThat(lesson.judge("delta[1] = 0 * delta[1]").diagnosis().tags()).isEmpty();
  }

  @Test
  void a_softmax_has_no_slope() throws DocumentException {
    JudgedDocument softmax = JudgedDocument.open("f-233-softmax");
    assertThat(softmax.said("delta[2] = (y - t) .* f'(z[2])"))
        .contains("verdict  WRONG SHAPE: cannot take the Hadamard product of")
        .contains("softmax has no slope");
  }

  @Test
  void what_is_right_for_these_sizes_only_says_which_are_equal() {
    JudgedDocument single = batch(1, 3, 4, 1);
    String said = single.said("delta[1] = (W[2]' .* delta[2]) .* f'(z[1])");
    assertThat(said).contains("ONLY HERE").contains("the output layer has 1 neuron");
  }

  @Test
  void a_formula_without_a_left_side_has_shapes_and_a_value_and_no_verdict()
      throws DocumentException {
    JudgedDocument lesson = JudgedDocument.open("lesson:two-two-two");
    assertThat(lesson.judge("W[2]' * delta[2]").verdict()).isEmpty();
    assertThat(lesson.said("W[2]' * delta[2]"))
        .isEqualTo("shapes   W[2]' 2×2 · delta[2] 2×1 → 2×1\nvalue    [0.03635, 0.04137]ᵀ");
  }

  @Test
  void a_1x1_matrix_counts_as_a_number_and_the_shapes_say_so() throws DocumentException {
    JudgedDocument xor = JudgedDocument.open("lesson:xor");
    assertThat(xor.said("dW[2] = delta[2] * ones(m, 1) * mean(a[1], 2)'")).contains("shapes");
    assertThat(batch(1, 2, 3, 1).said("W[2]' * delta[2]' * x"))
        .doesNotContain("counts as a number");
    assertThat(batch(1, 2, 3, 1).said("delta[2] * W[2]'"))
        .contains("→ 3×1 (1×1 counts as a number)");
  }

  @Test
  void a_derivative_of_an_independent_variable_means_nothing() throws DocumentException {
    JudgedDocument lesson = JudgedDocument.open("lesson:two-two-two");
    Judgement judgement = lesson.judge("dw7/dh1");
    assertThat(judgement.verdict()).contains(Verdict.MEANINGLESS);
    assertThat(judgement.diagnosis().tags()).containsExactly(Tag.DERIVATIVE_OF_WEIGHT);
    assertThat(lesson.judge("dL/deta").verdict()).contains(Verdict.MEANINGLESS);
  }

  @ParameterizedTest
  @CsvSource({"1, 784-128-10", "32, 784-128-10", "32, 12-12-12-12-12-12-12-12-12-12-12-3"})
  void a_verdict_takes_less_than_300_ms_of_computing_whatever_the_network(
      int samples, String sizes) {
    int[] widths = Stream.of(sizes.split("-")).mapToInt(Integer::parseInt).toArray();
    JudgedDocument document = batch(samples, widths);
    String[] formulas = {
      "delta[1] = (W[2]' * delta[2]) .* f'(z[1])",
      "dW[1] = x * delta[1]' / m",
      "dW[1] = 2 * ((W[2]' * delta[2]) .* f'(a[1])) * x' / m"
    };
    for (String formula : formulas) {
      long least = Long.MAX_VALUE;
      for (int i = 0; i < 8; i++) {
        Judge fresh = new Judge(document.trace());
        ParsedFormula parsed = (ParsedFormula) document.parser().parse(formula);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(fresh.judge(parsed).verdict()).isPresent();
        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        least = Math.min(least, took);
      }
      assertThat(least).as(formula).isLessThan(300_000_000L);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "L_3 = 0.5 * sum((y-t).^2) ; CORRECT",
        "L₃ = ½ ‖y − t‖² ; CORRECT",
        "L_{3} = \\frac{1}{2}\\,\\|y - t\\|^{2} ; CORRECT",
        "L_3 = 0.5 * ((y_1-t_1)^2 + (y_2-t_2)^2) ; CORRECT",
        "L_3 = sum((y-t).^2) ; WRONG VALUE",
        "L_3 = 0.5 * (y_1-t_1)^2 ; WRONG VALUE",
        "dL_3/dw1 = dL_3/dh1 * dh1/dw1 ; CORRECT",
        "dL/dw1 = (dL_1/dw1 + dL_2/dw1 + dL_3/dw1 + dL_4/dw1) / m ; CORRECT",
        "dL/dw1 = dL_1/dw1 + dL_2/dw1 + dL_3/dw1 + dL_4/dw1 ; WRONG VALUE",
        "z[1] = dL_1/dw1 * W[1] * x + b[1] ; WRONG VALUE",
        "delta[2] = dL_2/dh1 * delta[2] ; WRONG VALUE",
        "L = (L_1 + L_2 + L_3 + L_4) / m ; CORRECT",
        "L = (L_1 + L_2 + L_3 + L_4) / 4 ; CORRECT",
        "L = L_1 + L_2 + L_3 + L_4 ; WRONG VALUE"
      })
  void the_loss_of_one_sample_of_a_batch_is_judged_by_that_sample(String formula, String verdict)
      throws DocumentException {
    JudgedDocument document = JudgedDocument.open("shared-bias-batch");
    assertThat(document.judge(formula).verdict())
        .map(Verdict::toString)
        .as(document.said(formula))
        .contains(verdict);
  }

  @Test
  void the_loss_of_a_sample_is_the_number_that_its_outputs_and_targets_give()
      throws DocumentException {
    JudgedDocument document = JudgedDocument.open("shared-bias-batch");
    double[] y = document.trace().activate(2).a().toRow(2);
    double loss = 0.5 * ((y[0] - 1) * (y[0] - 1) + (y[1] - 0.2) * (y[1] - 0.2));
    Judgement judgement = document.judge("L_3 = 0.5 * sum((y-t).^2)");
    assertThat(judgement.expected().orElseThrow().get(0, 0)).isCloseTo(loss, within(1e-15));
    assertThat(document.said("L_3 = 0.5 * sum((y-t).^2)")).contains("y 2×1", ", as L_3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "f-2442 | db[1] = ones(4,1) .* delta[1] | 4 is the width of layer 1",
        "f-2442 | db[3] = ones(2,1) .* delta[3] | 2 is the width of the output layer",
        "f-2442 | dW[1] = delta[1] * (ones(2,1) .* x)' | 2 is the width of the input",
        "f-2442 | z[1] = W[1] * x + b[1] .* ones(4,1) | 4 is the width of layer 1",
        "f-2442 | z[2] = W[2]*a[1] + b[2] + 0.25*ones(4,4)*(a[2]-f(z[2])) | 4 is the width of layer 2",
        "shared-bias-batch | db[1] = ones(3,1) * sum(delta[1]) / m | 3 is the width of layer 1"
      })
  void a_number_that_is_right_only_as_the_width_of_a_layer_is_said_to_be_that(
      String name, String formula, String reason) throws DocumentException {
    assertThat(JudgedDocument.open(name).said(formula))
        .contains(
            "ONLY HERE: agrees with these sizes, but not with others; it fits because " + reason)
        .doesNotContain("equally wide");
  }

  @Test
  void two_sizes_that_make_a_formula_fit_only_together_are_joined_by_and()
      throws DocumentException {
    assertThat(
            JudgedDocument.open("f-2442")
                .said("dW[1] = (ones(4,1) .* delta[1]) * (ones(2,1) .* x)'"))
        .contains(
            "it fits because 2 is the width of the input and because 4 is the width of layer 1.");
  }

  @Test
  void a_matrix_that_is_too_large_is_refused_with_how_large_it_may_be() throws DocumentException {
    assertThat(JudgedDocument.open("f-2442").said("delta[1] = ones(100000,100000)"))
        .contains("shapes   ones(100000,100000) does not fit")
        .contains("a matrix of 100000 × 100000 has too many entries, at most 4,000,000");
    assertThat(JudgedDocument.open("f-2442").said("delta[1] = ones(1.5,1)"))
        .contains("ones(r, c) takes two whole numbers from 1, or m");
  }

  @ParameterizedTest
  @CsvSource({"momentum", "rmsprop", "adam"})
  void a_network_without_an_edge_is_judged_with_every_optimizer(String optimizer)
      throws DocumentException, IOException {
    String without =
        Files.readString(Path.of("src", "test", "resources", "formulas", "shared-bias-batch.json"))
            .replace("-0.5,\n", "null,\n")
            .replace("\"sgd\"", '"' + optimizer + '"');
    Experiment experiment = ReadDocument.of(without).experiment();
    JudgedDocument document = JudgedDocument.of(experiment, List.of());
    assertThat(experiment.network().layer(1).edges().isComplete()).isFalse();
    assertThat(document.judge("z[1] = W[1] * x + b[1]").verdict()).contains(Verdict.CORRECT);
    assertThat(document.judge("dW[1] = E[1] .* (delta[1] * x') / m").verdict())
        .contains(Verdict.CORRECT);
    assertThat(document.judge("dW[1] = delta[1] * x' / m").verdict()).contains(Verdict.WRONG_VALUE);
  }

  @ParameterizedTest
  @CsvSource({"f-231-sq", "f-2442", "shared-bias-batch"})
  void a_sum_over_the_samples_at_a_wrong_place_is_judged_like_any_other_formula(String name)
      throws DocumentException {
    JudgedDocument document = JudgedDocument.open(name);
    for (String wrong : List.of("dW[1] = -delta[1] Σₛ x'", "dW[1] = Σₛ x delta[1]'")) {
      assertThat(document.judge(wrong).isRight()).as(wrong).isFalse();
    }
  }
}

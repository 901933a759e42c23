package org.deltascope.formula.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.document.Lessons;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.Experiments;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.probe.Closeness;
import org.deltascope.formula.solution.Arithmetic;
import org.deltascope.formula.solution.CheckedUpdate;
import org.deltascope.formula.solution.SampleRef;
import org.deltascope.formula.solution.SolutionCheck;
import org.deltascope.formula.solution.StatedNumber;
import org.deltascope.formula.solution.StatedUpdate;
import org.deltascope.formula.verdict.Judge;
import org.deltascope.formula.verdict.JudgedDocument;
import org.deltascope.formula.verdict.Judgement;
import org.deltascope.formula.verdict.Verdict;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Optimizer;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MistakesTest {

  /**
   * A well-known mistake as a formula; l is a hidden layer, k the one after it, j the one before.
   */
  private static final List<String> HIDDEN =
      List.of(
          "transpose-left-out | delta[l] = (W[k] * delta[k]) .* f'(z[l])",
          "inverse-for-transpose | delta[l] = (inv(W[k]) * delta[k]) .* f'(z[l])",
          "reading-order | delta[l] = delta[k] * W[k] * f'(z[l])",
          "row-rule | delta[l] = (delta[k] * W[k]') .* f'(z[l])",
          "layer-slip | delta[l] = (W[l]' * delta[k]) .* f'(z[l])",
          "layer-slip | delta[l] = (W[k]' * delta[l]) .* f'(z[l])",
          "slope-left-out | delta[l] = W[k]' * delta[k]",
          "slope-inside | delta[l] = W[k]' * (delta[k] .* f'(z[l]))",
          "slope-at-a | delta[l] = (W[k]' * delta[k]) .* f'(a[l])",
          "slope-twice | delta[l] = (W[k]' * delta[k]) .* f'(z[l]) .* f'(z[l])",
          "updated-weights | delta[l] = (W+[k]' * delta[k]) .* f'(z[l])",
          "activations-summed | delta[l] = W[k]' * a[k]",
          "sign | delta[l] = -(W[k]' * delta[k]) .* f'(z[l])",
          "factor | delta[l] = 2 * (W[k]' * delta[k]) .* f'(z[l])",
          "slope-of-above-left-out | delta[l] = (W[k]' * da[k]) .* f'(z[l])",
          "gradient-transposed | dW[k] = a[l] * delta[k]' {/m}",
          "kron-for-outer | dW[k] = kron(a[k]', delta[k]) {/m}",
          "outputs-for-inputs | dW[k] = delta[k] * a[k]' {/m}",
          "input-of-network | dW[k] = delta[k] * x' {/m}",
          "z-for-a | dW[k] = delta[k] * z[l]' {/m}",
          "input-left-out | dW[k] = delta[k] {/m}",
          "factor | dW[k] = 2 * delta[k] * a[l]' {/m}",
          "bias-multiplied | db[k] = {sum} .* b[k]",
          "bias-forgotten | delta[l] = (W[k]' * delta[k]) .* f'(W[l] * a[j])",
          "bias-forgotten | z[l] = W[l] * a[j]",
          "update-added | W+[k] = W[k] + eta * dW[k]");

  static Stream<Arguments> onLessons() {
    return Lessons.ids().stream()
        .flatMap(lesson -> HIDDEN.stream().map(mistake -> Arguments.of(lesson, mistake)));
  }

  @ParameterizedTest
  @MethodSource("onLessons")
  void a_well_known_mistake_is_named_on_every_lesson_where_it_can_be_told_from_the_truth(
      String lesson, String mistake) throws DocumentException {
    JudgedDocument document = JudgedDocument.open(Lessons.PREFIX + lesson);
    String[] parts = mistake.split(" \\| ", 2);
    for (String formula : formulas(document, parts[1])) {
      Judgement judgement = document.judge(formula);
      if (!judgement.verdict().orElseThrow().equals(Verdict.CORRECT)) {
        assertThat(judgement.diagnosis().tags())
            .extracting(Tag::id)
            .as("%s\n%s", formula, document.said(formula))
            .contains(parts[0]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("onLessons")
  void a_well_known_mistake_is_named_from_its_numbers_where_they_can_be_told_from_the_truth(
      String lesson, String mistake) throws DocumentException {
    JudgedDocument document = JudgedDocument.open(Lessons.PREFIX + lesson);
    Experiment experiment = Lessons.open(lesson).experiment();
    String[] parts = mistake.split(" \\| ", 2);
    for (String formula : formulas(document, parts[1])) {
      Judgement judgement = document.judge(formula);
      Optional<StatedUpdate> stated = stated(judgement);
      if (stated.isPresent()) {
        CheckedUpdate checked =
            new SolutionCheck(experiment, Arithmetic.FLOAT64).check(stated.get());
        assertThat(isNamed(parts[0], checked.diagnosis(), judgement, document.judge()))
            .as("%s: %s is %s", lesson, formula, checked.diagnosis().tags())
            .isTrue();
      }
    }
  }

  /** By its tag, or by a mistake that comes to the same in every network. */
  private static boolean isNamed(String tag, Diagnosis diagnosis, Judgement written, Judge judge) {
    return diagnosis.tags().stream().anyMatch(it -> it.id().equals(tag))
        || diagnosis.alternatives().stream()
            .map(edits -> edits.getLast().tree())
            .anyMatch(
                named ->
                    judge.family().sameSizes(3, List.of(named, written.right())).stream()
                        .allMatch(trial -> trial.agrees(named, written.right())));
  }

  /**
   * The numbers that a formula gives, where they are as many as they should be and others; what is
   * made from itself cannot be worked out.
   */
  private static Optional<StatedUpdate> stated(Judgement judgement) {
    if (judgement.value().isEmpty()
        || !(judgement.left().orElseThrow() instanceof Expr.Symbol(Ref.All(Quantity quantity)))
        || !judgement.value().get().shape().equals(judgement.expected().orElseThrow().shape())
        || Exprs.refs(judgement.right()).anyMatch(ref -> ref.quantity().equals(quantity))
        || Closeness.isClose(judgement.value().get(), judgement.expected().get())) {
      return Optional.empty();
    }
    Matrix value = judgement.value().get();
    boolean ofSample = quantity.kind().isOfSample();
    List<StatedNumber> numbers = new ArrayList<>();
    for (int i = 0; i < value.rows(); i++) {
      for (int j = 0; j < value.columns(); j++) {
        double number = value.get(i, j);
        numbers.add(
            new StatedNumber(
                new SampleRef(quantity.at(i, ofSample ? 0 : j), ofSample ? j : 0),
                number,
                Double.toString(number),
                0));
      }
    }
    return Optional.of(new StatedUpdate(0, numbers));
  }

  /** The formula at every hidden layer; in a batch with its mean or sum over the samples. */
  private static List<String> formulas(JudgedDocument document, String form) {
    int depth = document.trace().depth();
    Model model = Model.of(document.trace());
    String mean = model.isMean() ? " / m" : "";
    List<String> formulas = new ArrayList<>();
    for (int l = 1; l < depth; l++) {
      boolean bias = model.hasBias(l) && model.hasBias(l + 1);
      if (form.contains("b[") || form.contains("* a[j]")) {
        if (!bias) {
          continue;
        }
      }
      String sum =
          model.samples() == 1
              ? "delta[%d]".formatted(l + 1)
              : "(sum(delta[%d], 2)%s)".formatted(l + 1, mean);
      formulas.add(
          form.replace("{/m}", mean)
              .replace("{sum}", sum)
              .replace("[l]", "[" + l + "]")
              .replace("[k]", "[" + (l + 1) + "]")
              .replace("[j]", "[" + (l - 1) + "]"));
    }
    return formulas;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "lesson:two-two-two | slope-cancelled | delta[2] = y - t",
        "lesson:two-two-two | slope-outside | delta[1] = W[2]'*(y-t) .* f'(z[2]) .* f'(z[1])",
        "lesson:two-two-two | slope-at-error | delta[2] = (y-t) .* (1-(y-t))",
        "lesson:two-two-two | slope-at-error | delta[2] = (y-t) .* f'(y-t)",
        "f-231-bce | slope-kept | delta[2] = (y-t) .* f'(z[2])",
        "f-222-tanh | slope-of-other-activation | delta[1] = (W[2]' * delta[2]) .* (a[1] .* (1-a[1]))",
        "f-222-tanh | slope-of-other-activation | delta[1] = (W[2]' * delta[2]) .* (1 - z[1].^2)",
        "case-20 | softmax-diagonal | delta[2] = -(t .* (1-y))",
        "lesson:two-two-two | path-left-out | dL/dw1 = dh1/dw1*do1/dh1*dL/do1",
        "lesson:two-two-two | path-left-out | delta_h1 = w5 * delta_o1 * h1 * (1 - h1)",
        "lesson:two-two-two | sums-multiplied | dL/dw1 = dh1/dw1*(do1/dh1+do2/dh1)*(dL/do1+dL/do2)",
        "lesson:two-two-two | derivative-of-weight | dw7/dh1",
        "lesson:two-two-two | gradients-for-carried | dL/dw1 = (dL/dw5+dL/dw7)*dh1/dw1",
        "f-1111 | activations-for-weights | delta[2] = a[2] * delta[3] * f'(z[2])",
        "case-08 | error-for-weight | delta[2] = f'(z[2]) .* (a[2] - t) * delta[3]",
        "f-2442 | layer-skipped | delta[1] = (W[3]' * delta[3]) .* f'(z[1])",
        "f-231-batch | batch-mean-missing | dW[2] = delta[2] * a[1]'",
        "f-231-batch | bias-not-summed | db[1] = delta[1]",
        "f-231-batch | batch-mean-missing | db[2] = sum(delta[2], 2)",
        "f-231-batch | batch-mean-missing | dW[2] = delta[2] * a[1]' / m / m",
        "lesson:four-equations | bias-frozen | b[1] <- b[1]",
        "lesson:four-equations | bias-shared | db[1] = sum(delta[1]) * ones(4, 1)",
        "lesson:four-equations | update-added | W[1] <- W[1] + eta * dW[1]",
        "f-222-tanh | slope-of-other-activation | delta[1] = (W[2]' * delta[2]) .* (1 - a[1])",
        "f-222-tanh | slope-of-other-activation | delta[1] = (W[2]' * delta[2]) .* (a[1] * (1-a[1]))",
        "f-222-tanh | product-for-hadamard | delta[1] = (W[2]' * delta[2]) .* (a[1] * (1-a[1]))",
        "f-222-tanh | product-for-hadamard | delta[1] = (W[2]' * delta[2]) .* (1 - a[1]*a[1])",
        "f-222-tanh | product-for-hadamard | delta[2] = (y-t) * (1 - y*y)",
        "lesson:two-two-two | product-for-hadamard | delta[1] = W[2]'*delta[2] .* (a[1]*(1-a[1]))",
        "lesson:two-two-two | product-for-hadamard | delta[2] = (y-t) * y * (1-y)",
        "f-232-linear | slope-of-other-activation | delta[2] = (y-t) .* (1-y)",
        "shared-bias-batch | bias-shared | db[1] = mean(delta[1], 2)",
        "shared-bias-batch | bias-shared | db[1] = sum(delta[1], 2)",
        "shared-bias-batch | batch-mean-missing | db[1] = sum(delta[1], 2)",
        "shared-bias-batch | bias-shared | db[2] = mean(delta[2])",
        "shared-bias-batch | bias-shared | db[2] = ones(2,1) * mean(delta[2])",
        "shared-bias-batch | batch-mean-missing | L = 0.5 * sum((y-t).^2)",
        "shared-bias-batch | sign | L_2 = -0.5 * sum((y-t).^2)"
      })
  void mistakes_of_one_kind_of_network_are_named_there(String document, String tag, String formula)
      throws DocumentException {
    JudgedDocument judged = JudgedDocument.open(document);
    Judgement judgement = judged.judge(formula);
    assertThat(judgement.isRight()).as(formula).isFalse();
    assertThat(judgement.diagnosis().tags())
        .extracting(Tag::id)
        .as("%s\n%s", formula, judged.said(formula))
        .contains(tag);
  }

  /** W[2] has a way from h1 to each of 11 neurons. */
  @ParameterizedTest
  @ValueSource(
      strings = {"outer(a[1], delta[2])", "a[1] ⊗ delta[2]", "a[1] * delta[2]'", "(dW[2])'"})
  void an_outer_product_the_wrong_way_round_is_the_gradient_transposed_and_nothing_else(
      String formula) throws DocumentException {
    assertThat(JudgedDocument.open("f-222-tanh").judge("dW[2] = " + formula).diagnosis().tags())
        .containsExactly(Tag.GRADIENT_TRANSPOSED);
  }

  @Test
  void of_two_mistakes_neither_sentence_takes_the_other_for_true() throws DocumentException {
    assertThat(JudgedDocument.open("f-2442").said("delta[2] = delta[3]"))
        .contains("it is W[3]' * delta[3], not delta[3]")
        .contains("W[3]' * delta[3] is ∂L/∂a")
        .doesNotContain("delta[3] is ∂L/∂a;\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "path-left-out | 10",
        "slope-left-out | 11",
      })
  void a_single_number_of_a_wide_layer_has_its_mistake_named(String tag, int ways) {
    Experiment wide =
        Experiments.random(
            7,
            Elementwise.SIGMOID,
            Elementwise.TANH,
            Loss.HALF_SQUARED_ERROR,
            BiasMode.PER_NEURON,
            new Optimizer.Sgd(0.5),
            1,
            12,
            9,
            11);
    String sum =
        IntStream.rangeClosed(1, ways)
            .mapToObj(k -> "W[2](%d,1) * delta[2](%d)".formatted(k, k))
            .collect(Collectors.joining(" + "));
    String slope = ways == 11 ? "" : " * f'(z[1](1))";
    Judgement judgement =
        JudgedDocument.of(wide, List.of()).judge("delta[1](1) = (%s)%s".formatted(sum, slope));
    assertThat(judgement.diagnosis().tags()).extracting(Tag::id).containsExactly(tag);
  }
}

package org.deltascope.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deltascope.document.naming.DocumentNames;
import org.deltascope.document.scene.KeptFormulas;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.naming.Notation;
import org.deltascope.formula.verdict.JudgedDocument;
import org.deltascope.formula.verdict.Judgement;
import org.deltascope.trace.Outline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas that lessons end with, and what their texts say of them. */
class LessonFormulasTest {

  private static JudgedDocument judged(String lesson) throws Exception {
    Document document = Lessons.open(lesson);
    return JudgedDocument.of(document.experiment(), DocumentNames.of(document));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one-layer    | NET_OUTPUT | WRONG SHAPE | kron-for-outer
          two-two-two  | NUMBERED   | MEANINGLESS | derivative-of-weight
          update-first | NUMBERED   | WRONG VALUE | updated-weights
          deep         | LAYERS     | WRONG VALUE | layer-slip
          """)
  void each_ends_with_a_formula_to_judge_in_its_own_notation_whose_mistake_has_a_name(
      String lesson, Notation notation, String verdict, String mistake) throws Exception {
    Document document = Lessons.open(lesson);
    Names names = DocumentNames.of(document);
    assertThat(names.notation()).isEqualTo(notation);

    List<String> kept = KeptFormulas.of(document).texts();
    assertThat(kept).hasSize(1);
    Outline outline = Outline.of(document.experiment());
    String last = outline.entries().getLast().name();
    assertThat(document.lesson().orElseThrow().text().at(last, 7).orElseThrow().body())
        .contains("Judge it yourself", "\n> " + kept.getFirst() + "\n");

    Judgement judgement = judged(lesson).judge(kept.getFirst());
    assertThat(judgement.verdict().orElseThrow()).hasToString(verdict);
    assertThat(judgement.diagnosis().tags()).extracting(tag -> tag.id()).contains(mistake);
  }

  @Test
  void with_the_transpose_of_x_the_kronecker_product_is_the_gradient() throws Exception {
    assertThat(judged("one-layer").judge("∂L/∂W = kron(δ, xᵀ)").isRight()).isTrue();
    assertThat(judged("one-layer").judge("∂L/∂W = kron(δ, x)").isRight()).isFalse();
  }

  /** The published wrong δ¹ of weights that are updated too early. */
  @Test
  void weights_that_are_updated_first_give_the_published_wrong_errors() throws Exception {
    Document document = Lessons.open("update-first");
    Judgement judgement =
        judged("update-first").judge(KeptFormulas.of(document).texts().getFirst());
    assertThat(judgement.value().orElseThrow().get(0, 0)).isBetween(0.0072944575, 0.0072944585);
    assertThat(judgement.value().orElseThrow().get(1, 0)).isBetween(0.0084725915, 0.0084725925);
  }

  @Test
  void what_is_updated_first_is_the_published_network() throws Exception {
    assertThat(Lessons.open("update-first").experiment())
        .isEqualTo(Lessons.open("two-two-two").experiment());
  }
}

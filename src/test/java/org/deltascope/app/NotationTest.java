package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.deltascope.document.scene.ViewStyle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Writes formulas in another way in the real window. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnScreen
class NotationTest {
  private WindowRobot window;

  @BeforeAll
  void open() throws Exception {
    window = WindowRobot.open("two-two-two");
  }

  @AfterAll
  void close() throws Exception {
    window.close();
  }

  private String step(int number) {
    return ((Button) window.node("step-" + number)).getText();
  }

  /** {@return what the Formula lab says of the step at which one stands} */
  private String ownFormula() throws Exception {
    window.settle();
    window.run(() -> ((Button) window.node("lab-own")).fire());
    window.settle();
    return ((TextField) window.node("lab-formula")).getText();
  }

  @Test
  void another_notation_is_an_edit_that_the_document_keeps_and_that_can_be_undone()
      throws Exception {
    window.begin("two-two-two");
    assertThat(step(8)).isEqualTo("δ¹");
    window.perform("notation-layers");
    window.settle();
    assertThat(step(8)).isEqualTo("k₁");
    assertThat(step(1)).isEqualTo("u₁");
    assertThat(ViewStyle.of(window.session().opened().document()).notation()).contains("layers");
    assertThat(window.command("notation-layers").enabled().getAsBoolean()).isFalse();
    window.perform("undo");
    window.settle();
    assertThat(step(8)).isEqualTo("δ¹");
    assertThat(ViewStyle.of(window.session().opened().document()).notation()).isEmpty();
  }

  @Test
  void where_the_error_is_target_minus_output_the_lab_and_the_question_take_its_sign()
      throws Exception {
    window.begin("two-two-two");
    window.perform("error-target-minus-output");
    window.settle();
    window.press(KeyCode.F);
    window.toStep("delta[2]");
    assertThat(ownFormula()).isEqualTo("δ² = (t − a²) ⊙ σ′(z²)");
    assertThat(((Label) window.node("lab-verdict")).getText()).isEqualTo("CORRECT");
    assertThat(window.command("error-target-minus-output").enabled().getAsBoolean()).isFalse();
    window.perform("undo");
  }

  @Test
  void where_vectors_are_rows_the_formula_lab_takes_the_formula_of_rows() throws Exception {
    window.begin("two-two-two");
    window.perform("vectors-row");
    window.settle();
    window.press(KeyCode.F);
    window.toStep("delta[1]");
    assertThat(ownFormula()).isEqualTo("δ¹ = (δ² (W²)ᵀ) ⊙ σ′(z¹)");
    window.perform("vectors-column");
    assertThat(ownFormula()).isEqualTo("δ¹ = ((W²)ᵀ δ²) ⊙ σ′(z¹)");
  }

  @Test
  void where_the_bias_is_the_weight_of_a_1_the_lab_takes_both_as_one_matrix() throws Exception {
    window.begin("two-two-two");
    window.perform("bias-input");
    window.settle();
    window.press(KeyCode.F);
    window.toStep("z[1]");
    assertThat(ownFormula()).isEqualTo("z¹ = W~¹ x~");
    assertThat(((Label) window.node("lab-verdict")).getText()).isEqualTo("CORRECT");
    assertThat(window.command("bias-input").enabled().getAsBoolean()).isFalse();
    window.perform("bias-separate");
    window.settle();
    assertThat(ownFormula()).isEqualTo("z¹ = W¹ x + b¹");
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.F);
  }

  @Test
  void a_lesson_says_what_its_text_is_written_for_where_another_convention_is_chosen()
      throws Exception {
    window.begin("two-two-two");
    assertThat(window.shown().map(Node::getId)).doesNotContain("lesson-convention");
    window.perform("vectors-row");
    window.perform("bias-input");
    window.settle();
    assertThat(window.text("lesson-convention"))
        .contains("written for columns, z = W x, and for a bias that stands apart");
    window.perform("vectors-column");
    window.perform("bias-separate");
    window.settle();
    assertThat(window.shown().map(Node::getId)).doesNotContain("lesson-convention");
  }
}

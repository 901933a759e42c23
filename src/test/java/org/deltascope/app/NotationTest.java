package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import org.deltascope.document.scene.ViewStyle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Writes formulas in another way in the real window. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
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
}

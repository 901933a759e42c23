package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.deltascope.app.model.solution.SolutionRow;
import org.deltascope.cli.CommandLineRun;
import org.deltascope.formula.solution.NumberStanding;
import org.deltascope.nn.Optimizer;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.SampleSelection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks numbers that someone worked out, in the real window. */
@OnScreen
class OwnNumbersTest {

  /** As published for this network by many, with the transpose left out of the hidden errors. */
  private static final String PUBLISHED =
      """
      h1 = 0.593269992
      o1 = 0.75136507
      L = 0.298371109
      delta[2](1) = 0.138498562
      dL/dw5 = 0.082167041
      w5+ = 0.35891648
      delta[1] = 0.0092310, 0.0116205
      dL/dw1 = 0.00046155
      """;

  @TempDir private Path folder;
  private WindowRobot window;

  @BeforeEach
  void open() throws Exception {
    window = WindowRobot.open("two-two-two");
    window.press(KeyCode.C);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private void type(String numbers) throws Exception {
    window.run(() -> ((TextArea) window.node("solution-text")).setText(numbers));
    window.settle();
  }

  private List<SolutionRow> rows() throws Exception {
    return window.onFx(() -> List.copyOf(list().getItems()));
  }

  @SuppressWarnings("unchecked")
  private ListView<SolutionRow> list() {
    return (ListView<SolutionRow>) window.node("solution-rows");
  }

  @Test
  void each_number_is_judged_to_its_digits_and_the_first_wrong_one_is_named_with_its_mistake()
      throws Exception {
    type(PUBLISHED);

    assertThat(rows().stream().map(SolutionRow::standing))
        .containsExactly(
            NumberStanding.AGREES,
            NumberStanding.AGREES,
            NumberStanding.AGREES,
            NumberStanding.AGREES,
            NumberStanding.AGREES,
            NumberStanding.WRONG,
            NumberStanding.WRONG,
            NumberStanding.CARRIED,
            NumberStanding.AGREES);
    assertThat(window.text("solution-summary"))
        .isEqualTo("9 numbers of 1 update: 6 agree, 2 wrong, 1 carried.");
    assertThat(window.text("solution-first"))
        .startsWith("The first wrong number: δₕ₁ = 0.0092310, in line 7; expected 0.0087713");
    assertThat(window.text("solution-mistake")).contains("the transpose left out");
  }

  @Test
  void a_typed_delta_has_the_sign_that_it_has_in_the_document() throws Exception {
    window.perform("error-target-minus-output");
    window.settle();
    type("delta[2] = -0.1385, 0.0381\ndelta[1] = 0.0088, -0.00995");

    assertThat(rows().stream().map(SolutionRow::standing))
        .containsExactly(
            NumberStanding.AGREES,
            NumberStanding.AGREES,
            NumberStanding.WRONG,
            NumberStanding.AGREES);
    assertThat(window.text("solution-first")).contains("δₕ₁ = 0.0088", "expected -0.008771");
  }

  @Test
  void one_press_goes_to_the_step_of_the_first_wrong_number() throws Exception {
    type(PUBLISHED);
    window.fire("solution-first");
    window.settle();

    assertThat(window.session().entry().name()).isEqualTo("delta[1]");
    assertThat(window.session().entry().parts().get(window.session().part()))
        .isEqualTo(new Quantity(Quantity.Kind.ERROR, 1).at(0));
    assertThat(window.isSeen("solution-rows")).isTrue();
  }

  @Test
  void enter_goes_to_the_step_of_the_number_that_is_chosen_in_the_list() throws Exception {
    type(PUBLISHED);
    window.run(
        () -> {
          list().requestFocus();
          list().getSelectionModel().select(1);
        });
    window.press(KeyCode.ENTER);

    assertThat(window.session().entry().name()).isEqualTo("a[2]");
  }

  @Test
  void numbers_of_another_update_and_sample_lead_there() throws Exception {
    window.begin("xor");
    type("update 2, sample 3\nz[1](2) = 7");
    window.fire("solution-first");
    window.settle();

    assertThat(window.session().moment().update()).isEqualTo(2);
    assertThat(window.session().entry().name()).isEqualTo("z[1]");
    assertThat(window.session().lens()).isEqualTo(new SampleSelection.Sample(2));
  }

  @Test
  void what_is_still_being_typed_does_not_hide_what_is_right() throws Exception {
    type("h1 = 0.5933\nfoo = 3");

    assertThat(rows()).hasSize(1);
    assertThat(window.text("solution-unread")).startsWith("line 2: found \"foo\"");
  }

  @Test
  void an_update_far_ahead_is_not_trained_to_for_a_line_that_is_typed() throws Exception {
    type("update 900000000\nh1 = 0.5");

    assertThat(rows()).isEmpty();
    assertThat(window.text("solution-unread")).contains("found update 900000000, expected 0 to");
  }

  @Test
  void what_is_changed_in_the_document_is_judged_by_at_once_and_again_when_it_is_undone()
      throws Exception {
    type("w5+ = 0.3589");
    assertThat(rows().getFirst().standing()).isEqualTo(NumberStanding.AGREES);
    window.run(
        () ->
            window
                .desk()
                .sessions()
                .edit(
                    "η 0.5 → 0.25",
                    it -> it.with(it.opened().document().with(new Optimizer.Sgd(0.25)))));
    window.settle();
    assertThat(rows().getFirst().standing()).isEqualTo(NumberStanding.WRONG);

    window.run(() -> window.desk().sessions().undo());
    assertThat(rows().getFirst().standing()).isEqualTo(NumberStanding.AGREES);
  }

  @Test
  void a_file_that_a_program_wrote_is_checked_by_its_name() throws Exception {
    Path file = folder.resolve("own.jsonl");
    String printed = CommandLineRun.of("trace", "lesson:two-two-two", "--updates", "3").out();
    Files.writeString(file, printed.replaceFirst("0\\.13849856162855698", "0.13"));
    window.willChoose(file);
    window.fire("solution-open");
    window.settle();

    assertThat(window.text("solution-file")).isEqualTo("own.jsonl");
    assertThat(window.isSeen("solution-text")).isFalse();
    assertThat(window.text("solution-summary")).startsWith("117 numbers of 3 updates: ");
    assertThat(window.text("solution-first")).contains("δₒ₁ = 0.13", "in line 1");

    window.fire("solution-put-away");
    window.settle();
    assertThat(rows()).isEmpty();
    assertThat(window.isSeen("solution-text")).isTrue();
  }

  @Test
  void while_a_number_is_asked_for_no_other_numbers_are_judged() throws Exception {
    type(PUBLISHED);
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.P);

    assertThat(window.session().isAsked()).isTrue();
    assertThat(window.onFx(() -> window.command("solution").enabled().getAsBoolean())).isFalse();
    assertThat(window.onFx(() -> window.shown().anyMatch(node -> "solution".equals(node.getId()))))
        .isFalse();
  }
}

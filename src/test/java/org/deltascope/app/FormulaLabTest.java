package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.lab.Completion;
import org.deltascope.document.Document;
import org.deltascope.document.scene.KeptDerivation;
import org.deltascope.document.scene.KeptFormulas;
import org.deltascope.trace.Moment;
import org.deltascope.trace.StepId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tries formulas in the real window. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnScreen
class FormulaLabTest {

  private WindowRobot window;

  @BeforeAll
  void open() throws Exception {
    window = WindowRobot.open("two-two-two");
    window.press(KeyCode.F);
  }

  @AfterAll
  void close() throws Exception {
    window.close();
  }

  @BeforeEach
  void goToTheHiddenError() throws Exception {
    window.begin("chain"); // what was tried before is forgotten with its step
    window.begin("two-two-two");
    go(StepId.error(1));
    click("lab-own");
    window.run(() -> ((ToggleButton) window.node("lab-sizes")).setSelected(false));
    window.settle();
  }

  private void go(StepId step) throws Exception {
    window.run(
        () ->
            window
                .desk()
                .sessions()
                .walk(
                    (Session session) ->
                        session.at(new Moment(0, session.opened().outline().indexOf(step), 0))));
    window.settle();
  }

  private TextField field() {
    return (TextField) window.node("lab-formula");
  }

  private void type(String formula) throws Exception {
    window.run(() -> field().setText(formula));
    window.settle();
  }

  private void click(String id) throws Exception {
    window.fire(id);
    window.settle();
  }

  @Test
  void the_steps_own_formula_stands_there_and_is_correct() throws Exception {
    assertThat(window.onFx(() -> field().getText())).isEqualTo("δ¹ = ((W²)ᵀ δ²) ⊙ σ′(z¹)");
    assertThat(window.text("lab-verdict")).isEqualTo("CORRECT");
    assertThat(window.description("lab-figure"))
        .contains("value    [0.008771, 0.009954]ᵀ", "finite differences [0.008771, 0.009954]ᵀ")
        .doesNotContain("differ.");
  }

  @Test
  void of_a_formula_that_was_wiped_out_before_it_was_judged_nothing_is_said() throws Exception {
    window.run(
        () -> {
          field().setText("δ¹ = W²");
          field().setText("");
        });
    window.settle();
    assertThat(window.onFx(() -> window.node("lab-verdict").getParent().isVisible())).isFalse();
    assertThat(window.isSeen("lab-figure")).isFalse();
  }

  @Test
  void why_not_w_is_two_clicks() throws Exception {
    click("lab-transpose-left-out");

    assertThat(window.onFx(() -> field().getText())).isEqualTo("δ¹ = (W² δ²) ⊙ σ′(z¹)");
    assertThat(window.text("lab-verdict")).isEqualTo("WRONG VALUE");
    assertThat(window.text("lab-sentences"))
        .contains("This is the transpose left out: (W²)ᵀ carries the error back")
        .doesNotContain("W[2]");
    assertThat(window.text("lab-mistakes")).isEqualTo("Mistake: transpose-left-out");
    assertThat(window.description("lab-figure"))
        .contains("value    [0.009231, 0.01162]ᵀ", "2 of the numbers differ");
  }

  @Test
  void where_sizes_differ_the_same_formula_does_not_fit() throws Exception {
    click("lab-transpose-left-out");
    window.run(() -> ((ToggleButton) window.node("lab-sizes")).fire());
    window.settle();

    assertThat(window.text("lab-other-sizes")).startsWith("On ").contains("does not fit: cannot");
  }

  @Test
  void the_transposition_that_would_fit_is_one_click() throws Exception {
    window.begin("four-equations");
    go(StepId.error(1));
    type("δ¹ = (W² δ²) ⊙ σ′(z¹)");
    assertThat(window.text("lab-verdict")).isEqualTo("WRONG SHAPE");
    assertThat(window.text("lab-repair")).isEqualTo("Write (W²)ᵀ in place of W²");

    click("lab-repair");

    assertThat(window.onFx(() -> field().getText())).isEqualTo("δ¹ = ((W²)ᵀ δ²) ⊙ σ′(z¹)");
    assertThat(window.text("lab-verdict")).isEqualTo("CORRECT");
    assertThat(window.isSeen("lab-repair")).isFalse();
  }

  @Test
  void what_cannot_be_read_has_a_caret_under_its_place() throws Exception {
    type("delta[1] = (W[2] * )");

    assertThat(window.text("lab-verdict")).isEqualTo("UNREADABLE");
    List<String> lines = window.text("lab-place").lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1)).isEqualTo(" ".repeat(19) + "^");
    assertThat(window.isSeen("lab-figure")).isFalse();
    assertThat(window.onFx(() -> window.node("lab-save").isDisabled())).isTrue();
    assertThat(window.onFx(() -> window.node("lab-latex").isDisabled())).isTrue();

    type("delta[1] = (W[2] * delta[2])");

    assertThat(window.onFx(() -> window.node("lab-save").isDisabled())).isFalse();
    assertThat(window.onFx(() -> window.node("lab-latex").isDisabled())).isFalse();
  }

  @Test
  void the_network_lights_what_the_formula_reads_for_as_long_as_the_lab_is_open() throws Exception {
    int[] own = network();
    type("δ¹ = ((W²)ᵀ δ²) ⊙ σ′(z¹) + 0 z¹");
    assertThat(network()).as("the same quantities").isEqualTo(own);

    type("δ¹ = ((W¹)ᵀ δ²) ⊙ σ′(z¹)");
    assertThat(network()).as("W¹ in the place of W²").isNotEqualTo(own);
    window.perform("formula-lab");
    window.settle();
    int[] ofStep = network();
    window.perform("formula-lab");
    window.settle();
    assertThat(network()).isNotEqualTo(ofStep);
  }

  @Test
  void formula_numbers_and_verdict_are_written_into_a_file_whose_name_says_the_format(
      @TempDir Path folder) throws Exception {
    type("δ¹ = (W² δ²) ⊙ σ′(z¹)");
    for (String ending : List.of("svg", "pdf", "png", "tex")) {
      Path file = folder.resolve("formula." + ending);
      window.willChoose(file);
      click("lab-save");
      window.await("the figure is written", () -> Files.exists(file));
      assertThat(Files.size(file)).isGreaterThan(1_000);
    }
    String svg = Files.readString(folder.resolve("formula.svg"));
    assertThat(svg)
        .contains("0.009231", "0.008771", "WRONG VALUE", "transpose left out")
        .startsWith("<");

    Path odd = folder.resolve("formula.doc");
    window.willChoose(odd);
    click("lab-save");
    window.await("that is refused", () -> window.isSaid("expected .svg, .pdf, .png or .tex"));
    assertThat(odd).doesNotExist();
  }

  /** The pixels of the network, nothing pointed at. */
  private int[] network() throws Exception {
    window.run(() -> window.node("network").requestFocus());
    window.settle();
    return window.onFx(
        () -> {
          Image image = window.node("network").snapshot(null, null);
          int wide = (int) image.getWidth();
          int high = (int) image.getHeight();
          int[] pixels = new int[wide * high];
          image
              .getPixelReader()
              .getPixels(0, 0, wide, high, PixelFormat.getIntArgbInstance(), pixels, 0, wide);
          return pixels;
        });
  }

  @Test
  void signs_are_put_in_where_the_caret_is() throws Exception {
    type("δ¹ =  δ²");
    window.run(
        () -> {
          field().requestFocus();
          field().positionCaret(5);
        });
    window.run(
        () ->
            window
                .shown()
                .filter(node -> node instanceof Button button && button.getText().equals("⊙"))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .fire());
    window.settle();

    assertThat(window.onFx(() -> field().getText())).isEqualTo("δ¹ = ⊙ δ²");
  }

  @Test
  void a_formula_comes_back_with_its_step() throws Exception {
    type("δ¹ = δ²");
    go(StepId.error(2));
    assertThat(window.onFx(() -> field().getText())).isEqualTo("δ² = (a² − t) ⊙ σ′(z²)");

    go(StepId.error(1));

    assertThat(window.onFx(() -> field().getText())).isEqualTo("δ¹ = δ²");
  }

  @Test
  void formula_numbers_and_verdict_are_copied_as_text_and_the_formula_as_latex() throws Exception {
    click("lab-transpose-left-out");
    click("lab-copy");
    assertThat(copied())
        .startsWith("δ¹ = (W² δ²) ⊙ σ′(z¹)\nshapes   ")
        .contains("\nexpected [0.008771, 0.009954]ᵀ\n", "\nWRONG VALUE: ");

    click("lab-latex");
    assertThat(copied()).contains("\\delta", "\\odot");
  }

  private String copied() throws Exception {
    return window.onFx(() -> Clipboard.getSystemClipboard().getString());
  }

  @Test
  void a_key_goes_back_to_the_explanation() throws Exception {
    window.run(() -> window.node("lab").requestFocus());
    window.press(KeyCode.F);
    assertThat(isShown("equation")).isTrue();
    assertThat(isShown("lab-formula")).isFalse();

    window.press(KeyCode.F);

    assertThat(isShown("lab-formula")).isTrue();
    assertThat(isShown("equation")).isFalse();
    assertThat(window.onFx(() -> field().isFocused())).isTrue();
    window.press(KeyCode.ESCAPE);
    assertThat(window.onFx(() -> field().isFocused())).isFalse();
  }

  @Test
  void a_formula_is_kept_in_the_document_until_that_is_undone() throws Exception {
    List<String> ofLesson = kept();
    click("lab-transpose-left-out");
    click("lab-keep");
    assertThat(kept()).startsWith(ofLesson.toArray(String[]::new)).hasSize(ofLesson.size() + 1);
    assertThat(kept()).endsWith("δ¹ = (W² δ²) ⊙ σ′(z¹)");
    assertThat(window.text("lab-kept")).contains("δ¹ = (W² δ²) ⊙ σ′(z¹)");

    window.run(() -> window.desk().sessions().undo());
    assertThat(kept()).isEqualTo(ofLesson);
    assertThat(window.text("lab-kept")).doesNotContain("δ¹ = (W² δ²) ⊙ σ′(z¹)");
  }

  @Test
  void the_lab_is_closed_while_a_number_is_asked_for() throws Exception {
    window.perform("ask-first");
    assertThat(isShown("lab-formula")).isFalse();
    window.perform("formula-lab");
    assertThat(isShown("lab-formula")).isFalse();

    window.perform("ask-first");
    window.perform("formula-lab");
    assertThat(isShown("lab-formula")).isTrue();
  }

  private List<String> kept() {
    return KeptFormulas.of(window.session().opened().document()).texts();
  }

  @Test
  void a_derivation_is_checked_line_by_line_and_only_the_first_wrong_line_is_blamed()
      throws Exception {
    window.run(() -> ((TitledPane) window.node("lab-derivation")).setExpanded(true));
    window.run(
        () ->
            ((TextArea) window.node("lab-lines"))
                .setText(
                    """
                    delta[2] = (y - t) .* f'(z[2])
                    delta[1] = (W[2] * delta[2]) .* f'(z[1])
                    dW[1] = delta[1] * x'
                    """));
    window.settle();

    assertThat(window.text("lab-checked"))
        .contains("1  given", "2  WRONG", "transpose-left-out", "3  carried");
    assertThat(window.text("lab-summary"))
        .isEqualTo("line 2 is where it goes wrong; line 3 follows from it correctly");
  }

  private void strike(String characters) throws Exception {
    for (String character : characters.codePoints().mapToObj(Character::toString).toList()) {
      window.run(() -> window.type(character));
    }
    window.settle();
  }

  private Optional<ListView<?>> completions() throws Exception {
    return window.onFx(
        () ->
            Window.getWindows().stream()
                .filter(Popup.class::isInstance)
                .flatMap(popup -> ((Popup) popup).getContent().stream())
                .filter(node -> "lab-completions".equals(node.getId()))
                .findFirst()
                .map(node -> (ListView<?>) node));
  }

  @Test
  void after_a_letter_what_may_stand_there_is_offered_and_enter_puts_it_in() throws Exception {
    type("");
    window.run(() -> field().requestFocus());
    strike("del");
    assertThat(completions().orElseThrow().getItems())
        .extracting(item -> ((Completion) item).text())
        .containsExactly("δ¹", "δ²");
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    window.settle();
    assertThat(field().getText()).isEqualTo("δ²");
    assertThat(completions()).isEmpty();
    window.press(KeyCode.ESCAPE);
  }

  @Test
  void ctrl_space_offers_all_that_there_is_and_escape_closes_it_without_leaving_the_field()
      throws Exception {
    type("δ¹ = ");
    window.run(
        () -> {
          field().requestFocus();
          field().end();
        });
    window.press(KeyCode.SPACE, KeyCode.CONTROL);
    assertThat(completions().orElseThrow().getItems())
        .extracting(item -> ((Completion) item).text())
        .contains("W¹", "W²", "δ¹", "δ²", "∂L/∂W²", "σ′(z¹)", "η", "⊙", "⊗", "ᵀ")
        .doesNotContain("W³", "δ³");
    window.press(KeyCode.ESCAPE);
    assertThat(completions()).isEmpty();
    assertThat(window.onFx(() -> field().isFocused())).isTrue();
    window.press(KeyCode.ESCAPE);
    assertThat(window.onFx(() -> field().isFocused())).isFalse();
  }

  @Test
  void in_a_test_signs_appear_only_after_check_all_and_both_versions_are_kept() throws Exception {
    window.run(() -> ((TitledPane) window.node("lab-derivation")).setExpanded(true));
    window.run(() -> ((CheckBox) window.node("lab-test")).setSelected(true));
    TextArea lines = (TextArea) window.node("lab-lines");
    window.run(() -> lines.setText("delta[1] = (W[2] * delta[2]) .* f'(z[1])"));
    window.settle();
    assertThat(window.text("lab-checked")).isEmpty();
    assertThat(window.text("lab-summary")).isEmpty();
    click("lab-check-all");
    assertThat(window.text("lab-checked")).contains("1  WRONG", "transpose-left-out");
    window.run(() -> lines.setText("delta[1] = (W[2]' * delta[2]) .* f'(z[1])"));
    window.settle();
    assertThat(window.text("lab-checked")).isEmpty();
    click("lab-check-all");
    assertThat(window.text("lab-versions"))
        .contains("Version 1: 1 line wrong", "Version 2: all right");
    window.run(
        () ->
            ((Button)
                    ((HBox) ((FlowPane) window.node("lab-versions")).getChildren().get(1))
                        .getChildren()
                        .getFirst())
                .fire());
    assertThat(lines.getText()).contains("(W[2] * delta[2])");
    Document saved = window.session().opened().document();
    assertThat(KeptFormulas.of(saved).derivations())
        .containsExactly(
            new KeptDerivation("delta[1] = (W[2] * delta[2]) .* f'(z[1])", 1),
            new KeptDerivation("delta[1] = (W[2]' * delta[2]) .* f'(z[1])", 0));
    window.run(() -> ((CheckBox) window.node("lab-test")).setSelected(false));
    window.settle();
  }

  @Test
  void the_smallest_network_on_which_a_line_fails_opens_as_a_document_that_keeps_the_line()
      throws Exception {
    window.run(() -> ((TitledPane) window.node("lab-derivation")).setExpanded(true));
    String wrong = "delta[1] = (W[2] * delta[2]) .* f'(z[1])";
    window.run(() -> ((TextArea) window.node("lab-lines")).setText(wrong));
    window.settle();
    click("lab-example-1");
    assertThat(window.session().opened().document().title()).isEqualTo("Where line 1 goes wrong");
    assertThat(kept()).containsExactly(wrong);
    go(StepId.error(1));
    type(wrong);
    assertThat(window.text("lab-verdict")).startsWith("WRONG");
  }

  @Test
  void the_formula_that_a_lesson_leaves_to_the_reader_opens_in_the_lab_from_its_text()
      throws Exception {
    window.press(KeyCode.F);
    go(StepId.update(1));
    List<Button> buttons =
        window.onFx(
            () ->
                ((FlowPane) window.node("lesson-formulas"))
                    .getChildren().stream().map(Button.class::cast).toList());
    assertThat(buttons).hasSize(1);
    window.run(() -> buttons.getFirst().fire());
    window.settle();
    assertThat(field().getText()).isEqualTo(kept().getFirst());
    assertThat(window.text("lab-verdict")).isEqualTo("MEANINGLESS");
  }

  private boolean isShown(String id) throws Exception {
    return window.onFx(() -> window.shown().anyMatch(node -> id.equals(node.getId())));
  }

  @Test
  void every_preset_of_every_step_is_wrong_and_is_named() throws Exception {
    Map<StepId, Integer> seen = new LinkedHashMap<>();
    for (StepId step : List.of(StepId.error(2), StepId.gradient(2), StepId.error(1))) {
      go(step);
      List<String> presets =
          window.onFx(
              () ->
                  window
                      .shown()
                      .filter(node -> node.getStyleClass().contains("lab-preset"))
                      .map(Node::getId)
                      .filter(Objects::nonNull) // what the lesson keeps
                      .filter(id -> !id.equals("lab-own"))
                      .toList());
      seen.put(step, presets.size());
      for (String preset : presets) {
        click(preset);
        assertThat(window.text("lab-verdict")).as(preset).isNotEqualTo("CORRECT");
        assertThat(window.text("lab-mistakes"))
            .as(preset)
            .contains(preset.substring("lab-".length()));
      }
    }
    assertThat(seen.values()).allMatch(count -> count >= 3);
  }
}

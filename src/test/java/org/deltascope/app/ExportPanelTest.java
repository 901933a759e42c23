package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.deltascope.figure.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@OnScreen
class ExportPanelTest {

  private WindowRobot window;

  @TempDir private Path folder;

  @BeforeEach
  void open() throws Exception {
    window = WindowRobot.open("two-two-two");
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  @Test
  void control_e_shows_a_preview_of_the_moment() throws Exception {
    window.press(KeyCode.E, KeyCode.CONTROL);

    assertThat(window.isSeen("export")).isTrue();
    assertThat(window.description("export-preview"))
        .startsWith("The 2-2-2 network: Network, z[1] of update 0.");
    assertThat(window.text("export-size")).isEqualTo("800 × 500 pixels");
  }

  @Test
  void a_page_to_print_is_as_large_as_it_says_in_points() throws Exception {
    window.press(KeyCode.E, KeyCode.CONTROL);

    choose("export-format", 1);

    assertThat(window.text("export-size")).isEqualTo("600 × 375 points");
  }

  @Test
  void the_preview_follows_what_is_chosen() throws Exception {
    window.press(KeyCode.E, KeyCode.CONTROL);

    choose("export-kind", 1);

    assertThat(window.description("export-preview")).contains("Weighted input");
  }

  @Test
  void escape_closes_it() throws Exception {
    window.press(KeyCode.E, KeyCode.CONTROL);
    window.press(KeyCode.ESCAPE);

    assertThat(window.isSeen("export")).isFalse();
  }

  @Test
  void escape_closes_it_while_one_types_a_width() throws Exception {
    window.press(KeyCode.E, KeyCode.CONTROL);
    window.run(() -> window.node("export-width").requestFocus());

    window.press(KeyCode.ESCAPE);

    assertThat(window.isSeen("export")).isFalse();
  }

  @Test
  void a_copy_by_key_is_said_until_one_goes_on() throws Exception {
    window.press(KeyCode.C, KeyCode.CONTROL, KeyCode.SHIFT);
    assertThat(window.isSeen("note")).isTrue();
    assertThat(window.text("note")).isEqualTo("The figure is on the clipboard.");

    window.press(KeyCode.RIGHT);
    assertThat(window.isSeen("note")).isFalse();
  }

  @Test
  void a_copy_by_key_of_what_cannot_be_made_says_why() throws Exception {
    window.press(KeyCode.E, KeyCode.CONTROL);
    window.run(
        () -> {
          window.node("export-width").requestFocus();
          ((TextField) window.node("export-width")).setText("");
        });
    window.press(KeyCode.ESCAPE);

    window.press(KeyCode.C, KeyCode.CONTROL, KeyCode.SHIFT);

    assertThat(window.isSeen("export")).isTrue();
    assertThat(window.text("export-outcome")).isEqualTo("Width: expected 240 to 10000.");
  }

  @Test
  void a_window_that_still_writes_does_not_close() throws Exception {
    window.willChoose(folder);
    window.press(KeyCode.E, KeyCode.CONTROL);

    boolean closes =
        window.onFx(
            () -> {
              ((Button) window.node("export-all")).fire();
              WindowEvent request =
                  new WindowEvent(window.desk().stage(), WindowEvent.WINDOW_CLOSE_REQUEST);
              Event.fireEvent(window.desk().stage(), request);
              return !request.isConsumed() && !window.desk().stage().isShowing();
            });
    window.settle();

    assertThat(closes).isFalse();
    assertThat(window.text("message")).startsWith("Figures are still being written.");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(11);
    }
  }

  @Test
  void an_export_is_not_written_over_the_document_or_its_data() throws Exception {
    Path document = folder.resolve("003-L.svg");
    Path data = Files.writeString(folder.resolve("data.csv"), "x,t\n1,2\n");
    String json =
        """
        {"format": "deltascope", "version": 1,
         "network": {"inputs": 1, "layers": [
           {"units": 1, "activation": "tanh", "weights": [[0.5]]}]},
         "loss": "squared-error", "optimizer": {"name": "sgd", "learningRate": 0.1},
         "data": {"csv": {"file": "data.csv", "inputs": ["x"], "targets": ["t"]}}}
        """;
    Files.writeString(document, json);
    window.run(() -> window.desk().workbench().documents().open(document));
    window.press(KeyCode.E, KeyCode.CONTROL);

    window.willChoose(document);
    window.fire("export-save");
    assertThat(window.text("export-outcome"))
        .startsWith("Not written: " + document + ": found the file that is read as");
    window.willChoose(data);
    window.fire("export-gif");
    assertThat(window.text("export-outcome")).startsWith("Not written: " + data);
    window.willChoose(folder);
    window.fire("export-all");
    assertThat(window.text("export-outcome")).startsWith("Not written: " + document);

    assertThat(document).hasContent(json);
    assertThat(data).hasContent("x,t\n1,2\n");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(document, data);
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void a_pipe_that_nobody_reads_does_not_hold_up_an_export() throws Exception {
    Path pipe = folder.resolve("pipe.svg");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    window.press(KeyCode.E, KeyCode.CONTROL);

    window.willChoose(pipe);
    window.fire("export-save");

    assertThat(window.text("export-outcome"))
        .isEqualTo("Not written: " + pipe + ": found a pipe or a device, expected a file");
  }

  @Test
  void the_figure_is_saved_where_the_user_says() throws Exception {
    Path file = folder.resolve("mine.svg");
    window.willChoose(file);
    window.press(KeyCode.E, KeyCode.CONTROL);

    window.fire("export-save");

    assertThat(file).content().startsWith("<?xml").contains("0.05");
    assertThat(window.text("export-outcome")).isEqualTo("Written: " + file);
    assertThat(window.suggested()).isEqualTo("two-two-two-z1-network.svg");
  }

  @Test
  void a_file_that_cannot_be_written_is_said_and_nothing_is_left() throws Exception {
    Path file = folder.resolve("no such folder").resolve("mine.svg");
    window.willChoose(file);
    window.press(KeyCode.E, KeyCode.CONTROL);

    window.fire("export-save");

    assertThat(window.text("export-outcome"))
        .isEqualTo("Not written: " + file + ": found no such folder, expected one to write into");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void every_step_goes_into_a_folder() throws Exception {
    window.willChoose(folder);
    window.press(KeyCode.E, KeyCode.CONTROL);

    window.fire("export-all");

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(11);
    }
    assertThat(window.text("export-outcome")).isEqualTo("11 files written: " + folder);
  }

  @Test
  void a_phase_becomes_an_animation() throws Exception {
    Path file = folder.resolve("forward.gif");
    window.willChoose(file);
    window.press(KeyCode.E, KeyCode.CONTROL);

    window.fire("export-gif");

    assertThat(file).isNotEmptyFile();
    assertThat(window.text("export-outcome")).isEqualTo("8 pictures in " + file);
  }

  @Test
  void a_width_that_makes_no_sense_is_said_and_nothing_can_be_saved() throws Exception {
    window.press(KeyCode.E, KeyCode.CONTROL);

    window.run(
        () -> {
          TextField width = (TextField) window.node("export-width");
          width.requestFocus();
          width.setText("12");
        });

    assertThat(window.text("export-outcome")).isEqualTo("Width: expected 240 to 10000.");
    assertThat(window.onFx(() -> window.node("export-save").isDisabled())).isTrue();
  }

  @Test
  void the_figure_goes_onto_the_clipboard_as_an_image() throws Exception {
    window.press(KeyCode.C, KeyCode.CONTROL, KeyCode.SHIFT);

    Image image = window.onFx(() -> Clipboard.getSystemClipboard().getImage());
    assertThat(image.getWidth()).isEqualTo(1_600);
    assertThat(image.getHeight()).isEqualTo(1_000);
  }

  @Test
  void the_equation_goes_onto_the_clipboard_as_latex() throws Exception {
    window.press(KeyCode.L, KeyCode.CONTROL, KeyCode.SHIFT);

    assertThat(window.onFx(() -> Clipboard.getSystemClipboard().getString()))
        .contains("\\begin{align*}")
        .contains("z_{h_{1}} &= ");
  }

  @Test
  void a_number_is_copied_with_all_its_digits_and_several_with_their_names() throws Exception {
    window.run(() -> select(new Subject.Edge(2, 0, 0)));
    window.press(KeyCode.C, KeyCode.CONTROL);
    assertThat(copied()).isEqualTo("0.40000000000000002");

    window.look(session -> session.toStep(1));
    window.run(() -> select(new Subject.Neuron(1, 0)));
    window.press(KeyCode.C, KeyCode.CONTROL);
    assertThat(copied()).isEqualTo("zₕ₁ = 0.37750000000000000\nh₁ = 0.59326999210718723");
  }

  @Test
  void the_preview_is_never_larger_than_its_place() throws Exception {
    window.press(KeyCode.E, KeyCode.CONTROL);

    ImageView preview = (ImageView) window.node("export-preview");
    assertThat(window.onFx(() -> preview.getBoundsInParent().getWidth())).isLessThanOrEqualTo(521);
    assertThat(window.onFx(() -> preview.getBoundsInParent().getHeight())).isLessThanOrEqualTo(361);
  }

  private void choose(String id, int item) throws Exception {
    window.run(() -> ((MenuButton) window.node(id)).getItems().get(item).fire());
  }

  private void select(Subject subject) {
    window.desk().sessions().look(session -> session.select(subject));
  }

  private String copied() throws Exception {
    return window.onFx(() -> Clipboard.getSystemClipboard().getString());
  }
}

package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.deltascope.formula.number.Digits;
import org.deltascope.script.Language;
import org.deltascope.script.Script;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the File menu takes home besides figures. */
@OnScreen
class TakingHomeTest {

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

  private void order(String command) throws Exception {
    window.perform(command);
    window.settle();
  }

  @ParameterizedTest
  @CsvSource({
    "handout, html, <!DOCTYPE html>",
    "handout, tex, \\documentclass",
    "worksheet, md, # The 2-2-2 network"
  })
  void a_handout_is_written_as_the_name_of_its_file_ends(
      String command, String ending, String begins) throws Exception {
    Path file = folder.resolve("mine." + ending);
    window.willChoose(file);

    order(command);

    assertThat(Files.readString(file)).contains(begins);
    assertThat(window.text("note")).isEqualTo("Written: " + file);
  }

  @Test
  void a_name_that_ends_otherwise_is_refused_and_nothing_is_written() throws Exception {
    Path file = folder.resolve("mine.docx");
    window.willChoose(file);

    order("handout");

    assertThat(file).doesNotExist();
    assertThat(window.text("message")).contains("mine.docx: expected a name ending in .html");
  }

  @Test
  void a_handout_has_the_numbers_of_the_update_that_is_shown() throws Exception {
    Path file = folder.resolve("mine.md");
    window.willChoose(file);
    window.look(session -> session.toUpdate(3));
    window.settle();

    order("handout");

    Trace trace = window.onFx(() -> window.desk().workbench().shown().orElseThrow().trace());
    double after = trace.applyUpdate(2).after().weights().get(0, 0);
    assertThat(trace.update()).isEqualTo(3);
    assertThat(Files.readString(file))
        .contains("\\mathbf{%s}".formatted(Digits.DEFAULT.text(after)));
  }

  @Test
  void a_script_computes_the_updates_up_to_the_one_that_is_shown() throws Exception {
    Path file = folder.resolve("mine.py");
    window.willChoose(file);
    window.look(session -> session.toUpdate(2));
    window.settle();

    order("script-numpy");

    assertThat(Files.readString(file))
        .isEqualTo(new Script(window.session().opened().document(), Language.NUMPY, 3).text());
  }

  @Test
  void the_check_of_all_derivatives_says_how_many_agree() throws Exception {
    order("check-all");

    assertThat(window.text("note"))
        .isEqualTo("All 12 derivatives agree with their central differences.");
    window.press(KeyCode.RIGHT);
    assertThat(window.isSeen("note")).isFalse();
  }
}

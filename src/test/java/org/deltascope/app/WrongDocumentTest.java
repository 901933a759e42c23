package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.deltascope.app.model.OpenDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnScreen
class WrongDocumentTest {

  private WindowRobot window;
  private OpenDocument open;

  @BeforeAll
  void open() throws Exception {
    window = WindowRobot.open("chain");
    open = window.session().opened();
  }

  @AfterAll
  void close() throws Exception {
    window.close();
  }

  private String message(Path file) throws Exception {
    window.run(() -> window.desk().workbench().documents().open(file.toString()));
    assertThat(window.session().opened()).isSameAs(open);
    assertThat(window.isSeen("message")).isTrue();
    return window.text("message");
  }

  @Test
  void a_file_that_is_not_there(@TempDir Path folder) throws Exception {
    assertThat(message(folder.resolve("gone.json"))).contains("gone.json", "found", "expected");
  }

  @Test
  void a_folder(@TempDir Path folder) throws Exception {
    assertThat(message(folder)).contains(folder.toString(), "found", "folder", "expected");
  }

  @Test
  void a_picture(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("picture.png");
    Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, -1, -2});

    assertThat(message(file)).contains("picture.png", "found", "expected");
  }

  @Test
  void a_file_that_is_too_large(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("huge.json");
    try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
      huge.setLength(5L << 30);
    }

    assertThat(message(file)).contains("huge.json", "found", "expected", "128 MB");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void a_pipe_that_nobody_writes_to(@TempDir Path folder) throws Exception {
    Path pipe = folder.resolve("pipe.json");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThat(message(pipe)).contains("pipe.json: found a pipe or a device, expected a file");
  }

  @Test
  void a_lesson_whose_text_is_nested_a_thousand_deep() throws Exception {
    Path file =
        Path.of(
            Objects.requireNonNull(getClass().getResource("/faults/lesson-quote-1000.json"))
                .toURI());

    assertThat(message(file)).contains("lesson.text: found Markdown nested more than 32 deep");
  }

  @Test
  void a_wrong_value(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("wrong.json");
    Files.writeString(
        file,
        """
        {"format": "deltascope", "version": 1,
         "network": {"inputs": 1, "layers": [
           {"units": 1, "activation": "steep", "weights": [[1]], "bias": [0]}]}}
        """);

    assertThat(message(file))
        .contains("wrong.json", "network.layers[0].activation", "found", "steep", "expected");
  }

  @Test
  void a_long_message_is_all_in_the_window(@TempDir Path folder) throws Exception {
    Path deep = folder;
    for (int k = 0; k < 6; k++) {
      deep = deep.resolve("a-folder-whose-name-is-as-long-as-some-people-like-" + k);
    }

    message(deep.resolve("gone.deltascope.json"));

    Node label = window.node("message");
    Bounds bounds = window.onFx(() -> label.localToScene(label.getBoundsInLocal()));
    assertThat(bounds.getMinX()).isGreaterThan(0);
    assertThat(bounds.getMaxX()).isLessThan(1280);
    assertThat(window.onFx(() -> label.getLayoutBounds().getHeight()))
        .isGreaterThanOrEqualTo(window.onFx(() -> label.prefHeight(bounds.getWidth())) - 0.5);
  }
}

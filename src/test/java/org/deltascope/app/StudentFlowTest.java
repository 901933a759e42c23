package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.deltascope.document.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A student with a textbook: a network of one's own, its weights, own data, and own numbers. */
@OnScreen
class StudentFlowTest {

  @TempDir private Path folder;
  private WindowRobot window;

  @BeforeEach
  void open() throws Exception {
    window = WindowRobot.open("two-two-two");
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  @Test
  void from_the_textbook_to_a_file() throws Exception {
    RecordedFlow flow = RecordedFlow.in(window, "student");
    window.press(KeyCode.N, KeyCode.CONTROL);
    flow.type("2-3-1 relu sigmoid");
    flow.picture("new");
    window.press(KeyCode.ENTER);
    assertThat(window.text("recipe-layers")).isEqualTo("2–3–1");

    window.copy(
        "W1 = np.array([[0.1, 0.2],\n               [0.3, -0.4],\n               [0.5, 0.6]])");
    window.perform("tables");
    window.chooseTable("Weights of layer 1");
    flow.picture("table");
    window.fire("table-paste");
    flow.picture("pasted");
    window.press(KeyCode.ESCAPE);

    Path csv =
        Files.writeString(folder.resolve("own.csv"), "a;b;label\n1,5;0,5;1\n0,5;2,0;0\n1;1;1\n");
    window.willChoose(csv);
    window.press(KeyCode.O, KeyCode.CONTROL);
    flow.picture("csv");
    window.fire("csv-load");
    window.settle();
    flow.picture("own-data");
    assertThat(window.session().opened().document().data().dataset().size()).isEqualTo(3);

    window.press(KeyCode.C);
    window.run(
        () ->
            ((TextArea) window.node("solution-text"))
                .setText("z[1] = 0.25, 0.25, 1.05\na[1](1) = 0.25\na[1](3) = 1.50"));
    window.settle();
    assertThat(window.text("solution-summary"))
        .isEqualTo("5 numbers of 1 update: 4 agree, 1 wrong, 0 carried.");
    assertThat(window.text("solution-first")).contains("h₃ = 1.50, in line 3; expected 1.05");
    flow.picture("own-numbers");

    window.willChoose(folder.resolve("homework.deltascope"));
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.S, KeyCode.CONTROL);
    flow.picture("saved");
    assertThat(Document.open(folder.resolve("homework.deltascope")).toJson())
        .contains("[0.1, 0.2]", "1.5");
  }
}

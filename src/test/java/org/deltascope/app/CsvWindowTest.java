package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.deltascope.document.Document;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Softmax;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes samples over from tables in the real window. */
@OnScreen
class CsvWindowTest {

  private static final String FLOWERS =
      """
      sepal;petal;species
      5,1;1,4;setosa
      6,8;3,3;versicolor
      7,5;5,4;virginica
      """;

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

  private Document document() {
    return window.session().opened().document();
  }

  private void open(String name, String text) throws Exception {
    window.willChoose(Files.writeString(folder.resolve(name), text));
    window.press(KeyCode.O, KeyCode.CONTROL);
  }

  @Test
  void a_table_is_opened_as_it_is_likely_meant() throws Exception {
    open("flowers.csv", FLOWERS);

    assertThat(window.isSeen("csv")).isTrue();
    assertThat(window.text("csv-delimiter")).isEqualTo("semicolon ;");
    assertThat(window.text("csv-comma")).isEqualTo("decimal comma 0,5");
    assertThat(window.text("csv-header")).isEqualTo("first row: names");
    assertThat(window.text("csv-role-3")).isEqualTo("target, classes");
    assertThat(window.text("csv-summary")).isEqualTo("3 columns: 2 for inputs, 1 for targets");
  }

  @Test
  void its_samples_names_and_classes_are_taken_over_as_one_change() throws Exception {
    open("flowers.csv", FLOWERS);
    window.fire("csv-load");

    assertThat(window.isSeen("csv")).isFalse();
    assertThat(document().inputNames()).containsExactly("sepal", "petal");
    assertThat(document().outputNames()).containsExactly("setosa", "versicolor", "virginica");
    assertThat(document().data().dataset().inputs().get(1, 0)).isEqualTo(6.8);
    assertThat(document().network().layers().getLast().activation()).isEqualTo(Softmax.SOFTMAX);
    assertThat(document().loss()).isEqualTo(Loss.CROSS_ENTROPY);
    assertThat(window.desk().sessions().undoable()).contains("3 samples from flowers.csv");

    window.press(KeyCode.Z, KeyCode.CONTROL);
    assertThat(window.text("recipe-layers")).isEqualTo("2–2–2");
  }

  @Test
  void a_bad_cell_is_named_by_row_and_column_and_nothing_is_taken_over() throws Exception {
    open("numbers.csv", "a,b,y\n1,2,3\n4,five,6\n");
    window.choose("csv-role-2", "input");
    window.fire("csv-load");

    assertThat(window.text("csv-reason")).contains("line 3", "b", "five");
    assertThat(window.isSeen("csv")).isTrue();
    assertThat(window.desk().sessions().undoable()).isEmpty();
  }

  @Test
  void roles_names_and_scaling_are_chosen_for_each_column() throws Exception {
    open("numbers.csv", "a,b,y\n0,2,3\n10,5,6\n");
    window.choose("csv-role-2", "not used");
    window.choose("csv-scaling-1", "scaled to 0 … 1");
    window.run(() -> ((TextField) window.node("csv-name-1")).setText("height"));
    window.run(() -> window.node("csv-name-1").requestFocus());
    window.press(KeyCode.ENTER);
    window.fire("csv-load");

    assertThat(window.text("recipe-layers")).isEqualTo("1–2–1");
    assertThat(document().data().dataset().inputs().get(1, 0)).isEqualTo(1);
    assertThat(document().inputNames()).containsExactly("height");
  }

  @Test
  void another_delimiter_reads_the_table_anew() throws Exception {
    open("flowers.csv", FLOWERS);
    window.choose("csv-delimiter", "tab");

    assertThat(window.text("csv-summary")).startsWith("1 columns");
    window.fire("csv-load");
    assertThat(window.text("csv-reason")).contains("expected 1 or more for inputs and for targets");
  }

  @Test
  void a_large_table_is_stopped_and_leaves_all_as_it_was() throws Exception {
    StringBuilder rows = new StringBuilder("a,b,y\n");
    for (int i = 0; i < 400_000; i++) {
      rows.append(i).append(",0.5,1\n");
    }
    open("large.csv", rows.toString());
    window.onFx(
        () -> {
          ((Button) window.node("csv-load")).fire();
          ((Button) window.node("csv-stop")).fire();
          return true;
        });
    window.settle();

    assertThat(window.text("csv-reason")).isEqualTo("Stopped: nothing was taken over.");
    assertThat(window.desk().sessions().undoable()).isEmpty();
  }

  @Test
  void a_file_that_is_no_text_says_so() throws Exception {
    window.willChoose(
        Files.write(folder.resolve("bytes.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0}));
    window.press(KeyCode.O, KeyCode.CONTROL);

    assertThat(window.text("csv-reason")).contains("bytes.csv", "UTF-8");
  }
}

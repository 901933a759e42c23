package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.deltascope.document.Document;
import org.deltascope.trace.SampleSelection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Types and pastes into the tables of the real window. */
@OnScreen
class TableWindowTest {

  private WindowRobot window;

  @BeforeEach
  void open() throws Exception {
    window = WindowRobot.open("xor");
    window.press(KeyCode.T, KeyCode.CONTROL);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private Document document() {
    return window.session().opened().document();
  }

  private String undoable() {
    return window.desk().sessions().undoable().orElse("");
  }

  private TableView<?> grid() {
    return (TableView<?>) window.node("table");
  }

  private void select(int row, int column) throws Exception {
    window.run(
        () -> {
          TableView<?> grid = grid();
          grid.requestFocus();
          selectCell(grid, row, column);
        });
  }

  private static <T> void selectCell(TableView<T> grid, int row, int column) {
    grid.getSelectionModel().clearAndSelect(row, grid.getColumns().get(column + 1));
    grid.getFocusModel().focus(row, grid.getColumns().get(column + 1));
  }

  private void paste(String text) throws Exception {
    window.copy(text);
    window.press(KeyCode.V, KeyCode.CONTROL);
  }

  @Test
  void a_cell_is_opened_by_enter_typed_and_taken_by_enter() throws Exception {
    select(2, 1);
    window.press(KeyCode.ENTER);
    window.run(() -> ((TextField) window.node("table-field")).setText("1/4"));
    window.press(KeyCode.ENTER);

    assertThat(document().data().dataset().inputs().get(2, 1)).isEqualTo(0.25);
    assertThat(undoable()).isEqualTo("x₂ of sample 3 1 → 0.25");
  }

  @Test
  void escape_lets_go_of_the_cell_first_and_then_of_the_tables() throws Exception {
    select(0, 0);
    window.press(KeyCode.F2);
    window.run(() -> ((TextField) window.node("table-field")).setText("9"));
    window.press(KeyCode.ESCAPE);
    assertThat(window.isSeen("tables")).isTrue();
    assertThat(undoable()).isEmpty();

    window.press(KeyCode.ESCAPE);
    assertThat(window.isSeen("tables")).isFalse();
  }

  @Test
  void a_sample_is_added_after_the_selected_one_and_removed_again() throws Exception {
    select(1, 0);
    window.fire("table-add-row");
    assertThat(document().data().dataset().size()).isEqualTo(5);
    assertThat(document().data().dataset().inputs().get(2, 0)).isZero();
    assertThat(grid().getItems()).hasSize(5);

    select(2, 0);
    window.fire("table-remove-row");
    assertThat(document().data().dataset().size()).isEqualTo(4);
  }

  @Test
  void an_input_is_added_as_a_column() throws Exception {
    select(0, 1);
    window.fire("table-add-column");

    assertThat(window.text("recipe-layers")).isEqualTo("3–3–1");
    assertThat(grid().getColumns()).hasSize(5);
  }

  @Test
  void numpy_text_takes_the_place_of_the_weights() throws Exception {
    window.chooseTable("Weights of layer 1");
    paste("array([[0.10, 0.20], [0.30, 0.40], [0.50, 0.60]])");

    assertThat(document().toJson()).contains("[0.10, 0.20]", "[0.50, 0.60]");
    assertThat(undoable()).isEqualTo("weights of layer 1 replaced");
  }

  @Test
  void a_transposed_matrix_is_refused_with_both_shapes_and_offered() throws Exception {
    window.chooseTable("Weights of layer 1");
    paste("[0.1 0.3 0.5; 0.2 0.4 0.6]");

    assertThat(window.text("table-reason"))
        .isEqualTo("found 2×3 for the weights of layer 1, expected 3×2");
    window.fire("table-instead");
    assertThat(document().network().layers().getFirst().weights().get(2, 1)).isEqualTo(0.6);
  }

  @Test
  void a_few_numbers_go_into_the_cells_from_the_selected_one_on() throws Exception {
    window.chooseTable("Weights of layer 1");
    select(1, 0);
    paste("7\t8");

    assertThat(document().network().layers().getFirst().weights().get(1, 1)).isEqualTo(8);
    assertThat(document().network().layers().getFirst().weights().get(0, 0)).isEqualTo(0.8);
  }

  @Test
  void rows_of_inputs_and_targets_take_the_place_of_all_samples() throws Exception {
    paste("0.5\t0.25\t1\n0.75\t1\t0");

    assertThat(document().data().dataset().size()).isEqualTo(2);
    assertThat(undoable()).isEqualTo("2 samples taken over");
  }

  @Test
  void samples_in_columns_are_refused_and_offered_turned() throws Exception {
    paste("1 2 3 4 5\n6 7 8 9 10\n0 1 0 1 0");

    assertThat(window.text("table-reason"))
        .isEqualTo("found 3×5, expected 3 columns: 2 for inputs and 1 for targets");
    window.fire("table-instead");
    assertThat(document().data().dataset().size()).isEqualTo(5);
    assertThat(document().data().dataset().inputs().get(4, 1)).isEqualTo(10);
  }

  @Test
  void samples_of_other_widths_offer_another_network() throws Exception {
    paste("1 2 3 0\n4 5 6 1");

    window.fire("table-instead");
    assertThat(window.text("recipe-layers")).isEqualTo("3–3–1");
  }

  @Test
  void what_is_no_matrix_says_why() throws Exception {
    paste("hello");

    assertThat(window.text("table-reason"))
        .isEqualTo("row 1, column 1: found \"hello\", expected a number");
    assertThat(undoable()).isEmpty();
  }

  @Test
  void an_emptied_weight_takes_its_edge_away_and_a_number_brings_it_back() throws Exception {
    window.chooseTable("Weights of layer 1");
    type(0, 0, "");
    assertThat(document().network().layers().getFirst().options().edges().isPresent(0, 0))
        .isFalse();

    type(0, 0, "0.5");
    assertThat(document().network().layers().getFirst().weights().get(0, 0)).isEqualTo(0.5);
    assertThat(document().network().layers().getFirst().options().edges().isComplete()).isTrue();
  }

  @Test
  void names_are_typed() throws Exception {
    window.chooseTable("Names");
    type(1, 0, "left");

    assertThat(document().inputNames().getFirst()).isEqualTo("left");
  }

  @Test
  void any_sample_is_looked_at() throws Exception {
    select(2, 0);
    window.fire("table-look");

    assertThat(window.isSeen("tables")).isFalse();
    assertThat(window.session().lens()).isEqualTo(new SampleSelection.Sample(2));
    assertThat(window.session().moment().update()).isZero();
  }

  private void type(int row, int column, String text) throws Exception {
    select(row, column);
    window.press(KeyCode.ENTER);
    window.run(() -> ((TextField) window.node("table-field")).setText(text));
    window.press(KeyCode.ENTER);
  }
}

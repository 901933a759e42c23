package org.deltascope.document.paste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.deltascope.document.number.NumberTable;
import org.deltascope.matrix.Matrix;
import org.deltascope.matrix.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedMatrixTest {

  private static final Matrix TWO_BY_TWO =
      Matrix.of(new double[] {0.15, 0.2}, new double[] {0.25, 0.3});

  private static NumberTable read(String text) throws UnreadableMatrixException {
    return PastedMatrix.read(text).readings().getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.15\t0.2\n0.25\t0.3\n", // spreadsheet
        "0,15\t0,2\r\n0,25\t0,3\r\n", // spreadsheet with decimal commas
        "array([[.15, .2], [.25, .3]])",
        "array([[0.15, 0.2 ],\n       [0.25, 0.3 ]])",
        "array([[0.15, 0.2 ],\n       [0.25, 0.3 ]], dtype=float32)",
        "W1 = np.array([[0.15, 0.2], [0.25, 0.3]], dtype=np.float64)",
        "[[0.15 0.2 ]\n [0.25 0.3 ]]", // print(W) of NumPy
        "tensor([[0.1500, 0.2000],\n        [0.2500, 0.3000]])",
        "tensor([[0.1500, 0.2000],\n        [0.2500, 0.3000]], requires_grad=True)",
        "tensor([[0.15, 0.2], [0.25, 0.3]], dtype=torch.float64, grad_fn=<AddBackward0>)",
        "tensor([[0.15, 0.2], [0.25, 0.3]], device='cuda:0', dtype=torch.float64)",
        "Parameter containing:\ntensor([[0.1500, 0.2000],\n        [0.2500, 0.3000]],"
            + " requires_grad=True)",
        "[[0.15, 0.2], [0.25, 0.3]]",
        "[[0.15, 0.2],\n [0.25, 0.3],\n]",
        "[.15 .2; .25 .3]", // MATLAB
        "W = [.15 .2; .25 .3];",
        "W = [.15, .2\n     .25, .3];",
        "[.15 .25; .2 .3]'",
        "np.array([[.15, .25], [.2, .3]]).T",
        "W =\n\n    0.1500    0.2000\n    0.2500    0.3000\n\n", // what MATLAB shows
        "W =\n\n   1.0e-01 *\n\n    1.5000    2.0000\n    2.5000    3.0000\n",
        "{{0.15, 0.2}, {0.25, 0.3}}",
        "0.15 0.2\n0.25 0.3",
        "  0.15   0.2  \n\n  0.25   0.3  \n",
        "0.15, 0.2\n0.25, 0.3",
        "0.15,0.2\n0.25,0.3",
        "0,15 0,2\n0,25 0,3",
        "0,15; 0,2\n0,25; 0,3",
        "0.15 0.2; 0.25 0.3",
      })
  void a_matrix_is_read_from_what_other_programs_write(String text)
      throws UnreadableMatrixException {
    assertThat(read(text).numbers()).isEqualTo(TWO_BY_TWO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "array([1., 2., 3.])|1×3",
        "[1 2 3]|1×3",
        "[1; 2; 3]|3×1",
        "tensor([0.35, 0.35], requires_grad=True)|1×2",
        "0.35|1×1",
        "[[1], [2], [3]]|3×1",
        "[[-1/3, 2*0.4]]|1×2",
      })
  void a_vector_is_a_matrix_of_one_row_or_column(String text, String shape)
      throws UnreadableMatrixException {
    assertThat(read(text).shape()).hasToString(shape);
  }

  @Test
  void a_row_that_numpy_has_wrapped_is_one_row() throws UnreadableMatrixException {
    assertThat(read("[0.1 0.2 0.3\n 0.4 0.5]").shape()).isEqualTo(new Shape(1, 5));
    assertThat(read("[[0.1 0.2 0.3\n  0.4]\n [0.5 0.6 0.7\n  0.8]]").shape())
        .isEqualTo(new Shape(2, 4));
  }

  @Test
  void numbers_keep_the_text_they_were_pasted_with() throws UnreadableMatrixException {
    NumberTable table = read("0,40\t1\n5e-1\t-0.50");

    assertThat(table.at(0, 0).text()).isEqualTo("0.40");
    assertThat(table.at(0, 1).text()).isEqualTo("1");
    assertThat(table.at(1, 0).text()).isEqualTo("5e-1");
    assertThat(table.transposed().at(1, 1).text()).isEqualTo("-0.50");
  }

  @ParameterizedTest
  @CsvSource({"2×1, 0.5", "2×2, 0"})
  void where_commas_can_be_read_both_ways_the_wanted_shape_decides(String shape, double first)
      throws UnreadableMatrixException {
    NumberTable table =
        PastedMatrix.read("0,5\n1,5\n").fitting(each -> each.toString().equals(shape));

    assertThat(table.shape()).hasToString(shape);
    assertThat(table.numbers().get(0, 0)).isEqualTo(first);
  }

  @Test
  void where_only_a_transpose_fits_it_is_left_to_the_user() throws UnreadableMatrixException {
    NumberTable table =
        PastedMatrix.read("1 2 3\n4 5 6").fitting(each -> each.equals(new Shape(3, 2)));

    assertThat(table.shape()).isEqualTo(new Shape(2, 3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|found nothing, expected numbers",
        "1 2; 3|row 2: found 1 number, expected 2 as in row 1",
        "[1 2; 3]|row 2: found 1 number, expected 2 as in row 1",
        "[[1, 2], [3, x]]|row 2, column 2: found \"x\", expected a number",
        "[[1, 2], [3, nan]]|row 2, column 2: found \"nan\", expected a number",
        "[[0.1 ... 0.3]]|row 1, column 2: found ..., where numbers are left out; expected all of",
        "[[[1, 2]]]|found brackets three deep, expected a matrix: rows of numbers",
        "[[1, 2], [3, 4]|found a bracket that is not closed, expected ] for each [",
        "[[1, 2], 3]|found \", 3\" between rows in brackets, expected rows only",
        "[1 2] [3 4]|found \"[3 4]\" after the matrix, expected one matrix",
        "[]|found no number, expected rows of numbers",
        "a b|row 1, column 1: found \"a\", expected a number",
      })
  void what_is_no_matrix_is_refused_with_row_and_column(String text, String message) {
    assertThatThrownBy(() -> PastedMatrix.read(text))
        .isInstanceOf(UnreadableMatrixException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void an_empty_cell_of_a_spreadsheet_is_named() {
    assertThatThrownBy(() -> PastedMatrix.read("1\t\n3\t4"))
        .isInstanceOf(UnreadableMatrixException.class)
        .hasMessage("row 1, column 2: found \"\", expected a number");
  }
}

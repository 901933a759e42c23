package org.deltascope.document.solution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.document.scene.ViewStyle;
import org.deltascope.formula.solution.StatedNumber;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedSolutionTest {

  private static TypedSolution read(String lesson, String text) throws Exception {
    Document document = Lessons.open(lesson);
    return TypedSolution.of("mine", text, document);
  }

  private static List<StatedNumber> numbers(String text) throws Exception {
    TypedSolution solution = read("two-two-two", text);
    assertThat(solution.wrong()).isEmpty();
    return solution.updates().stream()
        .flatMap(update -> update.stated().numbers().stream())
        .toList();
  }

  private static Ref.One only(String text) throws Exception {
    List<StatedNumber> numbers = numbers(text);
    assertThat(numbers).hasSize(1);
    return numbers.getFirst().at().ref();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "h1 = 0.5933 | ACTIVATION | 1 | 0 | 0",
        "h₂ ≈ 0,5969 | ACTIVATION | 1 | 1 | 0",
        "o2: 0.7729 | ACTIVATION | 2 | 1 | 0",
        "z[1](2) 0.3925 | WEIGHTED_INPUT | 1 | 1 | 0",
        "delta[1](1) = 0.0088 | ERROR | 1 | 0 | 0",
        "δ_h1 = 0.0088 | ERROR | 1 | 0 | 0",
        "dL/dz[2](1) = 0.1385 | ERROR | 2 | 0 | 0",
        "∂L/∂h₁ = 0.0554 − 0.0190 = 0.03635 | CARRIED | 1 | 0 | 0",
        "dL/do1 = 0.7414 | CARRIED | 2 | 0 | 0",
        "f'(z[1])(1) = 0.2413 | SLOPE | 1 | 0 | 0",
        "dL/dw5 = 8.2e-2 | WEIGHT_GRADIENT | 2 | 0 | 0",
        "dW[2](1,2) = 0.0827 | WEIGHT_GRADIENT | 2 | 0 | 1",
        "w5+ = 0.3589 | NEW_WEIGHTS | 2 | 0 | 0",
        "w₅⁺ := 0.3589 | NEW_WEIGHTS | 2 | 0 | 0",
        "w5 = 0.3589 | NEW_WEIGHTS | 2 | 0 | 0",
        "L = 0.2984 # the loss | LOSS | 0 | 0 | 0"
      })
  void a_number_is_called_as_the_window_or_the_command_line_calls_it(
      String line, Kind kind, int layer, int row, int column) throws Exception {
    assertThat(only(line)).isEqualTo(new Quantity(kind, layer).at(row, column));
  }

  @Test
  void a_matrix_is_written_as_any_program_writes_it_and_over_several_lines() throws Exception {
    List<StatedNumber> rows = numbers("dW[2] = [0.1 0.2; 0.3 0.4]");

    assertThat(rows.stream().map(StatedNumber::text)).containsExactly("0.1", "0.2", "0.3", "0.4");
    assertThat(rows.get(1).at().ref()).isEqualTo(new Quantity(Kind.WEIGHT_GRADIENT, 2).at(0, 1));
    assertThat(numbers("dW[2] = array([[0.1, 0.2],\n   [0.3, 0.4]])\nL = 1/4")).hasSize(5);
    assertThat(numbers("delta[1] = 0.0088, 0.0100").stream().map(it -> it.at().ref()))
        .containsExactly(
            new Quantity(Kind.ERROR, 1).at(0, 0), new Quantity(Kind.ERROR, 1).at(1, 0));
  }

  @Test
  void the_digits_that_were_typed_say_how_exactly_a_number_is_meant() throws Exception {
    assertThat(numbers("h1 = 0.590").getFirst().half()).isEqualTo(0.0005);
    assertThat(numbers("h1 = 0").getFirst().half()).isZero();
    assertThat(numbers("h1 = 0.000").getFirst().half()).isEqualTo(0.0005);
  }

  @Test
  void a_given_weight_that_was_copied_out_is_no_result() throws Exception {
    assertThat(numbers("w5 = 0.40\nw6 = 0.450\nh1 = 0.59")).hasSize(1);
    assertThat(only("w5+ = 0.40")).isEqualTo(new Quantity(Kind.NEW_WEIGHTS, 2).at(0, 0));
  }

  @Test
  void updates_and_samples_are_named_above_their_numbers() throws Exception {
    TypedSolution solution =
        read("xor", "sample 2\nz[1](1) = 1\nupdate 3, sample 4:\nz[1](1) = 2\nL3 = 0.1");

    assertThat(solution.wrong()).isEmpty();
    assertThat(solution.updates().stream().map(update -> update.stated().update()))
        .containsExactly(0L, 3L);
    assertThat(solution.updates().getFirst().stated().numbers().getFirst().at().sample())
        .isEqualTo(1);
    List<StatedNumber> later = solution.updates().getLast().stated().numbers();
    assertThat(later.getFirst().at().sample()).isEqualTo(3);
    assertThat(later.getLast().at().ref()).isEqualTo(Quantity.of(Kind.SAMPLE_LOSS).at(2));
  }

  @Test
  void a_column_for_each_sample_of_the_batch_is_that_of_each_sample() throws Exception {
    TypedSolution solution = read("xor", "delta[2] = [1 2 3 4]");

    assertThat(solution.wrong()).isEmpty();
    assertThat(
            solution.updates().getFirst().stated().numbers().stream().map(it -> it.at().sample()))
        .containsExactly(0, 1, 2, 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense | line 1: found \"nonsense\", expected a name and a number",
        "foo = 3 | line 1: found \"foo\", expected a name such as W[1]",
        "h1 = many | line 1: found \"many\", expected a number such as 0.0088",
        "h1 + h2 = 3 | line 1: found the formula \"h1 + h2\", expected the name of one number",
        "x1 = 0.05 | line 1: found a number that is given, or that is not checked",
        "dW[1] = 1, 2, 3 | line 1: found 1×3 numbers, expected 2×2",
        "h1 = 1\\nh1 = 2 | line 2: found h1 once more, expected it once, as in line 1",
        "sample 2 | line 1: found sample 2, expected 1 to 1, of this batch",
        "# nothing | found no number, expected a name and a number on each line"
      })
  void a_line_that_cannot_be_read_says_so_and_the_others_stand(String text, String message)
      throws Exception {
    TypedSolution solution = read("two-two-two", text.replace("\\n", "\n") + "\n");

    assertThat(solution.wrong()).hasSize(1);
    assertThat(solution.wrong().getFirst()).hasMessageStartingWith("mine: " + message);
    assertThat(read("two-two-two", text.replace("\\n", "\n") + "\nL = 0.3").updates()).isNotEmpty();
  }

  @Test
  void a_number_is_called_as_the_notation_of_the_document_calls_it() throws Exception {
    Document document = Lessons.open("deep");
    Document layers = ViewStyle.of(document).withNotation("layers").in(document).orElseThrow();
    TypedSolution solution = TypedSolution.of("mine", "k_{2,1} = -0.03342\nz₁,₂ = 0.3775", layers);
    assertThat(solution.wrong()).isEmpty();
    assertThat(solution.updates().getFirst().stated().numbers().stream().map(it -> it.at().ref()))
        .containsExactly(
            new Quantity(Kind.ERROR, 2).at(0, 0), new Quantity(Kind.ACTIVATION, 1).at(1, 0));
  }
}

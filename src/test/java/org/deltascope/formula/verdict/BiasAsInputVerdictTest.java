package org.deltascope.formula.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.naming.WritingStyle;
import org.deltascope.formula.parse.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Judges formulas of documents whose biases are weights of an input that is always 1. */
class BiasAsInputVerdictTest {

  private static JudgedDocument open(String name, String vectors) throws DocumentException {
    return JudgedDocument.open(name)
        .in(
            WritingStyle.of(
                Optional.empty(), Optional.of(vectors), Optional.empty(), Optional.of("input")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          f-2442 | column | z[1] = W~[1] * x~ | CORRECT
          f-2442 | column | z² = W̃² ã¹ | CORRECT
          f-2442 | column | z[2] = \\tilde{W}^{2}\\,\\tilde{a}^{1} | CORRECT
          f-2442 | column | dW~[2] = delta[2] * a~[1]' | CORRECT
          f-2442 | column | ∂L/∂W̃² = δ² ⊗ ã¹ | CORRECT
          f-2442 | column | W~[2] <- W~[2] - eta * dW~[2] | CORRECT
          f-2442 | column | W~[2] <- W~[2] - eta * delta[2] * a~[1]' | CORRECT
          f-2442 | column | delta[1] = (W[2]' * delta[2]) .* f'(z[1]) | CORRECT
          f-2442 | column | z[2] = W[2] * a[1] + b[2] | CORRECT
          f-2442 | row | z[1] = x~ * W~[1] | CORRECT
          f-2442 | row | dW~[2] = a~[1]' * delta[2] | CORRECT
          f-231-batch | column | z[1] = W~[1] * x~ | CORRECT
          f-231-batch | column | dW~[2] = delta[2] * a~[1]' / m | CORRECT
          f-2442 | column | z[2] = W~[2] * a[1] | WRONG SHAPE
          f-2442 | column | z[2] = W[2] * a[1] | WRONG VALUE
          f-2442 | column | delta[1] = (W~[2]' * delta[2]) .* f'(z[1]) | WRONG SHAPE
          f-2442 | column | dW~[2] = a~[1] * delta[2]' | WRONG SHAPE
          f-2442 | column | W~[2] <- W~[2] + eta * dW~[2] | WRONG VALUE
          f-2442 | row | z[1] = W~[1] * x~ | WRONG SHAPE
          """)
  void what_is_right_where_the_bias_is_the_weight_of_a_1_is_correct_and_the_rest_is_not(
      String name, String vectors, String formula, String verdict) throws DocumentException {
    assertThat(open(name, vectors).judge(formula).verdict().orElseThrow()).hasToString(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          f-231-batch | batch-mean-missing | dW~[2] = delta[2] * a~[1]'
          f-2442 | update-added | W~[2] <- W~[2] + eta * dW~[2]
          f-2442 | outputs-for-inputs | dW~[2] = delta[2] * a~[2]'
          f-2442 | sign | dW~[2] = -delta[2] * a~[1]'
          """)
  void a_mistake_made_with_a_tilde_has_the_name_that_it_has_without(
      String name, String tag, String formula) throws DocumentException {
    assertThat(open(name, "column").judge(formula).diagnosis().tags())
        .extracting(it -> it.id())
        .contains(tag);
  }

  @Test
  void an_error_carried_back_to_the_1_is_told_what_carries_errors() throws DocumentException {
    assertThat(open("f-2442", "column").said("delta[1] = (W~[2]' * delta[2]) .* f'(z[1])"))
        .contains("W~[2]' 5×4 · delta[2] 4×1")
        .contains("what carries errors back is W, which is W~ without its column 0");
    assertThat(open("f-2442", "row").said("delta[1] = (delta[2] * W~[2]') .* f'(z[1])"))
        .contains("W~ without its row 0");
  }

  @Test
  void a_tilde_above_what_has_no_bias_beside_it_is_not_read() throws DocumentException {
    assertThat(open("f-2442", "column").parser().parse("delta~[1]"))
        .isInstanceOfSatisfying(
            Unreadable.class,
            wrong -> assertThat(wrong.message()).contains("a tilde above W of a layer"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          column | W~[1](2,0) = b[1](2)
          column | W~[1](2,1) = W[1](2,1)
          column | W̃¹₂₀ = b[1](2)
          column | dW~[1](2,0) = delta[1](2) * x~(0)
          column | dW~[1](2,1) = delta[1](2) * x~(1)
          column | dL/dW~[1](2,0) = delta[1](2)
          column | dW~[2](3,0) = delta[2](3) * a~[1](0)
          column | z[1](2) = W~[1](2,0)*x~(0) + W~[1](2,1)*x~(1) + W~[1](2,2)*x~(2)
          row | W~[1](0,2) = b[1](2)
          row | W~[1](1,2) = W[1](1,2)
          row | dW~[1](0,2) = x~(0) * delta[1](2)
          """)
  void an_entry_of_a_letter_with_a_tilde_is_a_bias_where_it_belongs_to_the_input_0(
      String vectors, String formula) throws DocumentException {
    assertThat(open("f-2442", vectors).judge(formula).verdict()).contains(Verdict.CORRECT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "W~[1](5,0) | an entry of one of the 4 neurons",
        "W~[1](2,3) | an entry (i,j) with i up to 4 and j up to 2",
        "W[1](2,0) | an entry (i,j) with i up to 4 and j up to 2"
      })
  void an_entry_that_is_not_there_is_refused_with_those_that_are(String text, String expected)
      throws DocumentException {
    assertThat(open("f-2442", "column").parser().parse(text))
        .isInstanceOfSatisfying(
            Unreadable.class,
            wrong -> {
              assertThat(wrong.expected()).isEqualTo(expected);
              assertThat(wrong.found()).isEqualTo('"' + text + '"');
            });
  }
}

package org.deltascope.formula.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.naming.WritingStyle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Judges formulas of documents whose vectors are rows. */
class RowVectorsTest {

  private static JudgedDocument open(String name, Optional<String> notation)
      throws DocumentException {
    JudgedDocument columns = JudgedDocument.open(name);
    return columns.in(
        WritingStyle.of(notation, Optional.of("row"), Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          f-2442 | delta[1] = (delta[2] * W[2]') .* f'(z[1]) | CORRECT
          f-2442 | z[2] = a[1] * W[2] + b[2] | CORRECT
          f-2442 | dW[2] = a[1]' * delta[2] | CORRECT
          f-2442 | dW[2] = outer(a[1], delta[2]) | CORRECT
          f-2442 | dW[2] = a[1] ⊗ delta[2] | CORRECT
          f-2442 | dW[2](1,2) = a[1](1) * delta[2](2) | CORRECT
          f-2442 | W[2] <- W[2] - eta * dW[2] | CORRECT
          f-2442 | delta[1]' = (W[2] * delta[2]') .* f'(z[1])' | CORRECT
          f-231-batch | dW[2] = a[1]' * delta[2] / m | CORRECT
          f-231-batch | db[2] = sum(delta[2], 1) / m | CORRECT
          f-231-batch | z[1] = x * W[1] + b[1] | CORRECT
          f-2442 | delta[1] = (W[2]' * delta[2]) .* f'(z[1]) | WRONG SHAPE
          f-2442 | dW[2] = delta[2] * a[1]' | WRONG SHAPE
          lesson:two-two-two | delta[1] = (delta[2] * W[2]) .* f'(z[1]) | WRONG VALUE
          lesson:two-two-two | dW[2] = delta[2]' * a[1] | WRONG VALUE
          """)
  void what_is_right_for_rows_is_correct_and_the_rest_is_not(
      String name, String formula, String verdict) throws DocumentException {
    assertThat(open(name, Optional.empty()).judge(formula).verdict().orElseThrow())
        .hasToString(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          transpose-left-out | delta[1] = (delta[2] * W[2]) .* f'(z[1])
          slope-left-out | delta[1] = delta[2] * W[2]'
          slope-inside | delta[1] = (delta[2] .* f'(z[1])) * W[2]'
          inverse-for-transpose | delta[1] = (delta[2] * inv(W[2])) .* f'(z[1])
          gradient-transposed | dW[2] = delta[2]' * a[1]
          kron-for-outer | dW[1] = kron(delta[1], x')'
          input-of-network | dW[2] = x' * delta[2]
          row-rule | delta[1] = (W[2]' * delta[2]) .* f'(z[1])
          updated-weights | delta[1] = (delta[2] * W+[2]') .* f'(z[1])
          """)
  void a_mistake_made_with_rows_has_its_name(String tag, String formula) throws DocumentException {
    JudgedDocument document = open("lesson:two-two-two", Optional.empty());
    assertThat(document.judge(formula).diagnosis().tags()).extracting(it -> it.id()).contains(tag);
  }
}

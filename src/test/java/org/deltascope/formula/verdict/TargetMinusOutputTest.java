package org.deltascope.formula.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.naming.WritingStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Judges formulas of documents whose error is target minus output. */
class TargetMinusOutputTest {

  private static JudgedDocument open(String name, String vectors) throws DocumentException {
    return JudgedDocument.open(name)
        .in(
            WritingStyle.of(
                Optional.empty(),
                Optional.of(vectors),
                Optional.of("target-minus-output"),
                Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          f-2442 | column | delta[3] = (t-y) .* f'(z[3]) | CORRECT
          f-2442 | column | delta[1] = (W[2]' * delta[2]) .* f'(z[1]) | CORRECT
          f-2442 | column | dW[2] = -delta[2] * a[1]' | CORRECT
          f-2442 | column | W[2] <- W[2] + eta * delta[2] * a[1]' | CORRECT
          f-2442 | column | W[2] <- W[2] - eta * dW[2] | CORRECT
          f-2442 | column | b[2] <- b[2] + eta * delta[2] | CORRECT
          f-2442 | column | dz[2] = -delta[2] | CORRECT
          f-2442 | column | ∂L/∂z² = −δ² | CORRECT
          f-2442 | column | da[1] = -W[2]' * delta[2] | CORRECT
          f-2442 | column | delta[1](2) = (W[2](1,2)*delta[2](1) + W[2](2,2)*delta[2](2) + W[2](3,2)*delta[2](3) + W[2](4,2)*delta[2](4)) * f'(z[1](2)) | CORRECT
          f-2442 | row | delta[1] = (delta[2] * W[2]') .* f'(z[1]) | CORRECT
          f-2442 | row | W[2] <- W[2] + eta * a[1]' * delta[2] | CORRECT
          f-231-batch | column | W[2] <- W[2] + eta * delta[2] * a[1]' / m | CORRECT
          f-2442 | column | delta[3] = (y-t) .* f'(z[3]) | WRONG VALUE
          f-2442 | column | dW[2] = delta[2] * a[1]' | WRONG VALUE
          f-2442 | column | W[2] <- W[2] - eta * delta[2] * a[1]' | WRONG VALUE
          f-2442 | column | delta[1] = (W[2] * delta[2]) .* f'(z[1]) | WRONG VALUE
          """)
  void what_is_right_for_target_minus_output_is_correct_and_the_rest_is_not(
      String name, String vectors, String formula, String verdict) throws DocumentException {
    assertThat(open(name, vectors).judge(formula).verdict().orElseThrow()).hasToString(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          transpose-left-out | delta[1] = (W[2] * delta[2]) .* f'(z[1])
          slope-left-out | delta[1] = W[2]' * delta[2]
          slope-inside | delta[1] = W[2]' * (delta[2] .* f'(z[1]))
          inverse-for-transpose | delta[1] = (inv(W[2]) * delta[2]) .* f'(z[1])
          gradient-transposed | dW[2] = -a[1] * delta[2]'
          sign | dW[2] = delta[2] * a[1]'
          sign | delta[2] = (y-t) .* f'(z[2])
          slope-cancelled | delta[2] = t-y
          updated-weights | delta[1] = (W+[2]' * delta[2]) .* f'(z[1])
          """)
  void a_mistake_made_with_target_minus_output_has_its_name(String tag, String formula)
      throws DocumentException {
    assertThat(open("lesson:two-two-two", "column").judge(formula).diagnosis().tags())
        .extracting(it -> it.id())
        .contains(tag);
  }

  @Test
  void a_sign_the_other_way_round_is_told_as_this_document_has_it() throws DocumentException {
    assertThat(open("lesson:two-two-two", "column").said("delta[2] = (y-t) .* f'(z[2])"))
        .contains("it is (t - y) .* f'(z[2]), not (y - t) .* f'(z[2])")
        .contains("right where the error is ∂L/∂z and the update is subtracted");
  }
}

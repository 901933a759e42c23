package org.deltascope.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.document.scene.ViewStyle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptNotationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          two-two-two | indexed    | z¹ = W¹x + b¹       | ∂L/∂W² = δ²(a¹)ᵀ
          two-two-two | textbook   | z¹ = w¹x + b¹       | ∂L/∂w² = δ²(a¹)ᵀ
          two-two-two | layers     | u₁ = W₁x + b₁       | ∂L/∂W₂ = k₂(z₁)ᵀ
          one-layer   | net-output | net = Wx + b        | ∂L/∂W = δxᵀ
          deep        | layers     | uₗ = Wₗzₗ₋₁ + bₗ    | ∂L/∂Wₗ = kₗ(zₗ₋₁)ᵀ
          deep        | net-output | netˡ = Wˡ outputˡ⁻¹ + bˡ | ∂L/∂Wˡ = δˡ(outputˡ⁻¹)ᵀ
          """)
  void the_formulas_beside_the_code_are_in_the_document_s_notation(
      String lesson, String notation, String sum, String gradient) throws Exception {
    Document document = Lessons.open(lesson);
    Document styled = ViewStyle.of(document).withNotation(notation).in(document).orElseThrow();
    assertThat(new Script(styled, Language.NUMPY, 1).text())
        .contains("# " + sum + "\n")
        .contains("# " + gradient);
  }

  @ParameterizedTest
  @CsvSource({"textbook", "layers", "net-output"})
  void a_notation_changes_no_line_of_code(String notation) throws Exception {
    Document document = Lessons.open("deep");
    Document styled = ViewStyle.of(document).withNotation(notation).in(document).orElseThrow();
    assertThat(code(styled)).isEqualTo(code(document));
  }

  private static String code(Document document) {
    return new Script(document, Language.NUMPY, 1).text().replaceAll("(?m)#.*$", "");
  }
}

package org.deltascope.formula.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatexTextTest {

  @Test
  void what_tex_would_obey_is_shown_instead() {
    assertThat(LatexText.text("\\input{x} 100% a_b & c#d $e$ f^g ~ \"h\" `i'"))
        .isEqualTo(
            "\\textbackslash{}input\\{x\\} 100\\% a\\_b \\& c\\#d $\\mathdollar$e$\\mathdollar$ f\\textasciicircum{}g"
                + " \\textasciitilde{} \\symbol{34}h\\symbol{34} \\`{}i\\textquoteright{}");
    assertThat(LatexText.text("<script>")).isEqualTo("$<$script$>$");
  }

  @Test
  void every_printable_ascii_character_has_latex_with_balanced_braces() {
    StringBuilder all = new StringBuilder();
    for (char c = ' '; c <= '~'; c++) {
      all.append(c);
    }
    for (String latex :
        new String[] {LatexText.text(all.toString()), LatexText.math(all.toString())}) {
      String bare = latex.replaceAll("\\\\.", "");
      assertThat(bare.chars().filter(c -> c == '{').count())
          .isEqualTo(bare.chars().filter(c -> c == '}').count());
      assertThat(bare).doesNotContain("%", "#", "&", "~", "\\");
    }
  }

  @Test
  void hyphens_and_commas_are_not_joined_to_other_signs() {
    assertThat(LatexText.text("a--b,,c")).isEqualTo("a-{}-b,{},c");
  }

  @Test
  void spaces_stay_as_many_as_they_are() {
    assertThat(LatexText.text(" a  b ")).isEqualTo("\\ a \\ b\\ ");
    assertThat(LatexText.text("Shapes  ")).isEqualTo("Shapes \\ ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "δ|$\\delta$",
        "∂L/∂w₅|$\\partial$L/$\\partial$w$_{5}$",
        "σ′(z₁₂)|$\\sigma^{\\prime}$(z$_{12}$)",
        "−4.386·10⁻⁵|$-$4.386$\\cdot$10$^{-5}$",
        "W²₁|W$^{2}_{1}$",
        "Wᵀδᴸ|W$^{\\mathsf{T}}\\delta^{L}$",
        "zₕ₁|z$_{h1}$",
        "a ⊙ b ⊗ c|a $\\odot$ b $\\otimes$ c",
        "w ← w ± ½ → ∞|w $\\leftarrow$ w $\\pm$ $\\frac{1}{2}$ $\\rightarrow$ $\\infty$",
        "Σ√≤≈×–—…|$\\Sigma\\surd{\\leq}{\\approx}{\\times}$\\textendash{}\\textemdash{}\\dots{}",
        "‹δ›|\\raisebox{.2ex}{$\\scriptscriptstyle<$}$\\delta$\\raisebox{.2ex}{$\\scriptscriptstyle>$}",
        "Größe, naïve Ærø|Gr\\\"{o}\\ss{}e, na\\\"{\\i}ve \\AE{}r\\o{}",
        "Łódź ė|\\L{}\\'{o}d\\'{z} \\.{e}",
        "m̂|\\^{m}",
        "ά|$\\acute{\\alpha}$",
        "a\u200ab, 1\u2009000|a\\hspace{.1em}b, 1\\hspace{.2em}000",
        "a\u200a→\u200ab|a\\hspace{.1em}$\\rightarrow$\\hspace{.1em}b"
      })
  void signs_and_accents_become_commands(String text, String latex) {
    assertThat(LatexText.text(text)).isEqualTo(latex);
  }

  @Test
  void a_decomposed_letter_is_the_same_as_a_composed_one() {
    assertThat(LatexText.text("e\u0301")).isEqualTo(LatexText.text("\u00e9"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "w|w",
        "age|\\mathit{age}",
        "δₒ₂|\\delta_{o2}",
        "1,12|1{,}12",
        "∂L/∂δx|\\partial L/\\partial\\delta x",
        "a + b|a\\ {+}\\ b",
        "f′²|f^{\\prime2}",
        "50%|50\\mbox{\\%}",
        "w\u200aδ|w\\hspace{.1em}\\delta"
      })
  void in_mathematics_letters_are_variables_and_words_hold_together(String text, String latex) {
    assertThat(LatexText.math(text)).isEqualTo(latex);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "½ Σ(y − t)²|\\frac{1}{2} \\sum(y - t)^{2}",
        "−Σ(t ln y + (1 − t) ln(1 − y))|-\\sum(t \\ln y + (1 - t) \\ln(1 - y))",
        "2×3 · 3×1 → 2×1|2{\\times}3 \\cdot 3{\\times}1 \\rightarrow 2{\\times}1",
        "0.5 × 0.25 = 0.125|0.5 \\times 0.25 = 0.125"
      })
  void a_formula_is_written_as_a_person_writes_it(String text, String latex) {
    assertThat(LatexText.formula(text)).isEqualTo(latex);
  }

  @Test
  void everything_is_ascii() {
    assertThat(LatexText.text("Größe ‹δ› −½ «Łódź» …")).matches("\\p{ASCII}*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "权", "ש", "م", "😀", "\n", "\t", "\u0000", "\u202e", "\u200b", "đ", "\ud800", "x\u0338"
      })
  void what_the_standard_fonts_lack_is_refused(String wrong) {
    String last = "U+%04X".formatted(wrong.codePointBefore(wrong.length()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LatexText.text("name " + wrong + " here"))
        .withMessageContaining(last)
        .withMessageContaining("name ")
        .withMessageNotContainingAny("\n", "\u202e", "\u0000");
  }

  @Test
  void the_refusal_names_the_character_and_the_text() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LatexText.text("weight 权"))
        .withMessage(
            "\"weight 权\": found U+6743 (CJK UNIFIED IDEOGRAPHS 6743), which LaTeX's standard fonts"
                + " do not have; expected Latin or Greek letters or mathematical signs");
  }
}

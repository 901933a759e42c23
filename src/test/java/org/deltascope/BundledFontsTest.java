package org.deltascope;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fonts that come with the program have the characters it sets. */
class BundledFontsTest {
  /** Letters of formulas, indices, operators and signs that stand in running text. */
  private static final String SYMBOLS =
      "δσηαβεθλμφΔΣ∂∇∑√⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ᴸˡᵀ₀₁₂₃₄₅₆₇₈₉₊₋ᵢⱼₖₙₘ⊙⊗×−±½·′″←→↑↓⟵⟶≤≥≠≈…⋯∈∞ℓ✓✗";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Inter-Regular",
        "Inter-Medium",
        "Inter-SemiBold",
        "Inter-Bold",
        "Inter-Italic",
        "Inter-SemiBoldItalic",
        "DejaVuSans"
      })
  void running_text_can_be_set_without_another_font(String name) throws Exception {
    assertThat(lacks(load(name), SYMBOLS)).isEmpty();
  }

  @Test
  void variables_and_derivatives_can_be_set_with_serifs() throws Exception {
    assertThat(lacks(load("Symbols-Italic"), "abhijklmnoptwxyzLWXδσηαβθ∂∇Σ′⁰¹²³ˡⁱʲᵏ₀₁₂₃ᵢⱼₖₗₘₙ"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Inter-Regular", "Inter-SemiBold", "Inter-Bold", "Inter-SemiBoldItalic"})
  void a_number_does_not_move_when_its_digits_change(String name) throws Exception {
    FontRenderContext context = new FontRenderContext(null, true, true);
    Font font = load(name).deriveFont(1000f);

    assertThat("0123456789".chars().mapToDouble(c -> width(font, Character.toString(c), context)))
        .containsOnly(width(font, "0", context));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Inter-Regular", "Inter-SemiBold", "Inter-Bold", "Symbols-Italic"})
  void latin_letters_and_digits_are_in_the_font_itself(String name) throws Exception {
    Font font = load(name);

    assertThat(IntStream.rangeClosed('!', '~')).allMatch(font::canDisplay);
    assertThat("äöüßéèñçŷδση×−′½²".codePoints()).allMatch(font::canDisplay);
  }

  private static List<String> lacks(Font font, String text) {
    return text.codePoints()
        .filter(c -> !font.canDisplay(c))
        .mapToObj(c -> "U+%04X %s".formatted(c, Character.toString(c)))
        .toList();
  }

  private static double width(Font font, String text, FontRenderContext context) {
    return font.getStringBounds(text, context).getWidth();
  }

  private static Font load(String name) throws Exception {
    try (InputStream in = BundledFontsTest.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
      assertThat(in).as(name).isNotNull();
      return Font.createFont(Font.TRUETYPE_FONT, in);
    }
  }
}

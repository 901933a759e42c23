package org.deltascope;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.InputStream;
import java.util.stream.IntStream;
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
        "STIXTwoText-Italic"
      })
  void a_font_or_the_fallback_has_every_symbol(String name) throws Exception {
    Font font = load(name);
    Font fallback = load("DejaVuSans");

    assertThat(SYMBOLS.codePoints())
        .allSatisfy(
            c ->
                assertThat(font.canDisplay(c) || fallback.canDisplay(c))
                    .as("U+%04X %s", c, Character.toString(c))
                    .isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Inter-Regular", "Inter-SemiBold", "Inter-Bold", "STIXTwoText-Italic"})
  void latin_letters_and_digits_are_in_the_font_itself(String name) throws Exception {
    Font font = load(name);

    assertThat(IntStream.rangeClosed('!', '~')).allMatch(font::canDisplay);
    assertThat("äöüßéèñçŷδση×−′½²".codePoints()).allMatch(font::canDisplay);
  }

  private static Font load(String name) throws Exception {
    try (InputStream in = BundledFontsTest.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
      assertThat(in).as(name).isNotNull();
      return Font.createFont(Font.TRUETYPE_FONT, in);
    }
  }
}

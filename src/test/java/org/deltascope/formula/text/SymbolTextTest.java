package org.deltascope.formula.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.document.lesson.Lesson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SymbolTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "w₁ and w₃ lead into h₁ | w₁ w₃ h₁",
        "a matrix, I think, of A's | ''",
        "the slope of h₁'s own sigmoid | h₁",
        "∂L/∂w₅ = δ(o₁)·a(h₁) | ∂L ∂w₅ δ o₁ a h₁",
        "row i of W² holds the weights | i W²",
        "L is a sum | L",
        "e.g. in a 2-layer net, an L-shaped one | ''",
        "(W²)ᵀδ² ⊙ σ′(z¹) | W² δ² σ′ z¹",
        "w·δ = 0.40 | w δ",
        "z(h₁) = w₁x₁ + w₂x + b₁ | z h₁ w₁x₁ w₂x b₁",
        "Wⱼₖ is multiplied by aₖ | Wⱼₖ aₖ",
        "a mean of δ ⊗ a and of a + b | δ a a b",
        "the words w₁and stay words | ''",
        "press T, or F for the lab | ''",
        "each weight stands in one net only, network and output | ''",
        "net₁ = W₁₁x₁ and output₂, but ∂L/∂net or ∂netᵢ | net₁ W₁₁x₁ output₂ ∂L ∂net ∂netᵢ",
        "one word | ''"
      })
  void symbols_are_told_from_words(String text, String symbols) {
    String found =
        SymbolText.of(text).stream()
            .filter(SymbolText.Piece::isSymbol)
            .map(SymbolText.Piece::text)
            .collect(joining(" "));

    assertThat(found).isEqualTo(symbols);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "δ = (output − t) · σ′(net) | δ output t σ′ net",
        "∂L/∂w = mean of δ² h | ∂L ∂w δ² h",
        "net 0.4000 | net",
        "network | ''"
      })
  void names_in_the_place_of_letters_are_symbols_of_a_formula(String text, String symbols) {
    String found =
        SymbolText.ofFormula(text).stream()
            .filter(SymbolText.Piece::isSymbol)
            .map(SymbolText.Piece::text)
            .collect(joining(" "));

    assertThat(found).isEqualTo(symbols);
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void nothing_of_a_text_is_lost(String id) throws Exception {
    Document document = Lessons.open(id);
    String text = document.lesson().map(Lesson::summary).orElse("") + document.title();

    assertThat(SymbolText.of(text).stream().map(SymbolText.Piece::text).collect(joining()))
        .isEqualTo(text);
  }

  static Iterable<String> lessons() {
    return Lessons.ids();
  }
}

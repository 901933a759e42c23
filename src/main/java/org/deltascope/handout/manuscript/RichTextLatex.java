package org.deltascope.handout.manuscript;

import java.util.function.UnaryOperator;
import org.deltascope.formula.prose.RichText;
import org.deltascope.formula.text.LatexText;

/** Writes sentences whose names are mathematics, between dollars where nothing else is said. */
final class RichTextLatex {
  private RichTextLatex() {}

  /**
   * {@return a sentence; names that touch are one formula}
   *
   * @param prose the sentence
   * @param words writes what stands between names
   */
  static String of(RichText prose, UnaryOperator<String> words) {
    return of(prose, words, latex -> "$" + latex + "$");
  }

  /**
   * {@return a sentence; names that touch are one formula}
   *
   * @param prose the sentence
   * @param words writes what stands between names
   * @param mathematics writes a formula within a line
   */
  static String of(RichText prose, UnaryOperator<String> words, UnaryOperator<String> mathematics) {
    StringBuilder text = new StringBuilder();
    StringBuilder names = new StringBuilder();
    for (RichText.Piece piece : prose.pieces()) {
      switch (piece) {
        case RichText.Named(String prefix, var name, _) ->
            names.append(LatexText.math(prefix)).append(' ').append(name.latex());
        case RichText.Words(String said) -> {
          end(names, text, mathematics);
          text.append(said.startsWith(" ") ? " " : "");
          text.append(words.apply(said.strip()));
          text.append(said.isBlank() || !said.endsWith(" ") ? "" : " ");
        }
        case RichText.Formula(String formula) ->
            names.append(LatexText.formula(formula)).append(' ');
      }
    }
    end(names, text, mathematics);
    return text.toString();
  }

  private static void end(
      StringBuilder names, StringBuilder text, UnaryOperator<String> mathematics) {
    if (!names.isEmpty()) {
      text.append(mathematics.apply(names.toString().strip()));
      names.setLength(0);
    }
  }
}

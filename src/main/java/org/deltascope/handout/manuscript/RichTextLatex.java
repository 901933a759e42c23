package org.deltascope.handout.manuscript;

import java.util.function.UnaryOperator;
import org.deltascope.formula.prose.RichText;
import org.deltascope.formula.text.LatexText;

/** Writes sentences whose names are mathematics between dollars. */
final class RichTextLatex {
  private RichTextLatex() {}

  /**
   * {@return a sentence; names that touch are one formula}
   *
   * @param prose the sentence
   * @param words writes what stands between names
   */
  static String of(RichText prose, UnaryOperator<String> words) {
    StringBuilder text = new StringBuilder();
    StringBuilder names = new StringBuilder();
    for (RichText.Piece piece : prose.pieces()) {
      switch (piece) {
        case RichText.Named(String prefix, var name, _) ->
            names.append(LatexText.math(prefix)).append(' ').append(name.latex());
        case RichText.Words(String said) -> {
          end(names, text);
          text.append(said.startsWith(" ") ? " " : "");
          text.append(words.apply(said.strip()));
          text.append(said.isBlank() || !said.endsWith(" ") ? "" : " ");
        }
        case RichText.Formula(String formula) ->
            names.append(LatexText.formula(formula)).append(' ');
      }
    }
    end(names, text);
    return text.toString();
  }

  private static void end(StringBuilder names, StringBuilder text) {
    if (!names.isEmpty()) {
      text.append('$').append(names.toString().strip()).append('$');
      names.setLength(0);
    }
  }
}

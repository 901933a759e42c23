package org.deltascope.handout;

import java.util.function.UnaryOperator;
import org.deltascope.formula.LatexText;
import org.deltascope.formula.Prose;

/** Writes sentences whose names are mathematics between dollars. */
final class ProseLatex {
  private ProseLatex() {}

  /**
   * {@return a sentence; names that touch are one formula}
   *
   * @param prose the sentence
   * @param words writes what stands between names
   */
  static String of(Prose prose, UnaryOperator<String> words) {
    StringBuilder text = new StringBuilder();
    StringBuilder names = new StringBuilder();
    for (Prose.Piece piece : prose.pieces()) {
      switch (piece) {
        case Prose.Named(String prefix, var name, _) ->
            names.append(LatexText.math(prefix)).append(' ').append(name.latex());
        case Prose.Words(String said) -> {
          end(names, text);
          text.append(words.apply(said));
        }
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

package org.deltascope.formula.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns text, such as a title or a name from a document, into LaTeX that shows its characters and
 * does nothing else. The LaTeX is ASCII and needs no package, so that pdflatex, lualatex and
 * xelatex read it in a document of any input or font encoding.
 */
public final class LatexText {
  private LatexText() {}

  /**
   * {@return a text as it stands between words: letters upright, signs such as δ or w₁'s subscript
   * as mathematics between dollars}
   *
   * @param text one line
   * @throws IllegalArgumentException if LaTeX's standard fonts lack a character; the message names
   *     it and the text
   */
  public static String text(String text) {
    LatexPen pen = LatexPen.ofText();
    glyphs(text).forEach(pen::write);
    return pen.finish();
  }

  /**
   * {@return a text as it stands in mathematics, without dollars: letters slanted, words of several
   * letters held together, signs without space around them}
   *
   * @param text one line
   * @throws IllegalArgumentException if LaTeX's standard fonts lack a character; the message names
   *     it and the text
   */
  public static String math(String text) {
    LatexPen pen = LatexPen.ofMathematics();
    glyphs(text).forEach(pen::write);
    return pen.finish();
  }

  /**
   * {@return a formula as one writes it in mathematics, without dollars: spaces are left to LaTeX,
   * ln and exp are functions, and Σ is the sign of a sum}
   *
   * @param text one line
   * @throws IllegalArgumentException if LaTeX's standard fonts lack a character
   */
  public static String formula(String text) {
    LatexPen pen = LatexPen.ofFormula();
    glyphs(text.replace('Σ', '∑')).forEach(pen::write);
    return pen.finish();
  }

  /** {@return whether a word of a formula is a function that LaTeX has a command for} */
  public static boolean isFunction(String word) {
    return LatexPen.FUNCTIONS.contains(word);
  }

  private static List<LatexGlyph> glyphs(String given) {
    String text = Normalizer.normalize(given, Normalizer.Form.NFC);
    List<LatexGlyph> glyphs = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = text.offsetByCodePoints(at, 1);
      while (end < text.length() && LatexGlyph.isMark(text.codePointAt(end))) {
        end = text.offsetByCodePoints(end, 1);
      }
      String cluster = text.substring(at, end);
      glyphs.add(
          LatexGlyph.of(cluster)
              .orElseThrow(() -> new IllegalArgumentException(refusal(cluster, given))));
      at = end;
    }
    return glyphs;
  }

  private static String refusal(String cluster, String text) {
    int wrong =
        cluster
            .codePoints()
            .filter(c -> LatexGlyph.of(Character.toString(c)).isEmpty())
            .findFirst()
            .orElseGet(() -> cluster.codePointBefore(cluster.length()));
    return "\"%s\": found U+%04X (%s), which LaTeX's standard fonts do not have; expected Latin or Greek letters or mathematical signs"
        .formatted(Escaped.of(text), wrong, name(wrong));
  }

  private static String name(int codePoint) {
    String name = Character.getName(codePoint);
    return name == null ? "no character" : name;
  }
}

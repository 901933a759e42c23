package org.deltascope.formula.text;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/**
 * One character as LaTeX.
 *
 * @param kind where its LaTeX may stand
 * @param latex what shows it
 */
record LatexGlyph(Kind kind, String latex) {

  enum Kind {
    /** An ASCII letter, which mathematics slants. */
    LETTER,
    /** What shows itself in text and in mathematics: digits and some signs. */
    EITHER,
    /** What only text can show. */
    TEXT,
    /** A space. */
    SPACE,
    /** What only mathematics can show. */
    MATHEMATICS,
    /** The same, and mathematics puts space around it. */
    OPERATOR,
    /** What stands raised behind what is before it. */
    SUPER,
    /** What stands lowered behind what is before it. */
    SUB
  }

  private static final String THEMSELVES = "0123456789.()[]/!?@,:;+=*";

  private static final Map<Integer, String> TEXT_ACCENTS =
      Map.ofEntries(
          Map.entry(0x300, "`"),
          Map.entry(0x301, "'"),
          Map.entry(0x302, "^"),
          Map.entry(0x303, "~"),
          Map.entry(0x304, "="),
          Map.entry(0x306, "u"),
          Map.entry(0x307, "."),
          Map.entry(0x308, "\""),
          Map.entry(0x30A, "r"),
          Map.entry(0x30B, "H"),
          Map.entry(0x30C, "v"),
          Map.entry(0x323, "d"),
          Map.entry(0x327, "c"),
          Map.entry(0x331, "b"));

  private static final Map<Integer, String> MATHEMATICAL_ACCENTS =
      Map.ofEntries(
          Map.entry(0x300, "grave"),
          Map.entry(0x301, "acute"),
          Map.entry(0x302, "hat"),
          Map.entry(0x303, "tilde"),
          Map.entry(0x304, "bar"),
          Map.entry(0x306, "breve"),
          Map.entry(0x307, "dot"),
          Map.entry(0x308, "ddot"),
          Map.entry(0x30C, "check"),
          Map.entry(0x20D7, "vec"));

  /** {@return whether a character stands upon the one before it} */
  static boolean isMark(int codePoint) {
    return Character.getType(codePoint) == Character.NON_SPACING_MARK;
  }

  /** {@return one character with the marks upon it, if LaTeX's standard fonts can show it} */
  static Optional<LatexGlyph> of(String cluster) {
    int first = cluster.codePointAt(0);
    int length = Character.charCount(first);
    if (cluster.length() == length) {
      Optional<LatexGlyph> known = plain(first);
      if (known.isPresent()) {
        return known;
      }
    }
    String apart = Normalizer.normalize(cluster, Normalizer.Form.NFD);
    int base = apart.codePointAt(0);
    Optional<LatexGlyph> glyph =
        apart.equals(cluster) && length == cluster.length() ? Optional.empty() : plain(base);
    int at = Character.charCount(base);
    while (at < apart.length()) {
      int mark = apart.codePointAt(at);
      glyph = glyph.flatMap(g -> g.accented(mark));
      at += Character.charCount(mark);
    }
    return glyph;
  }

  private static Optional<LatexGlyph> plain(int codePoint) {
    if (codePoint < 0x80 && Character.isLetter(codePoint)) {
      return glyph(Kind.LETTER, Character.toString(codePoint));
    }
    if (THEMSELVES.indexOf(codePoint) >= 0) {
      return glyph(Kind.EITHER, Character.toString(codePoint));
    }
    if (codePoint == ' ') {
      return glyph(Kind.SPACE, " ");
    }
    return Optional.ofNullable(LatexSigns.ALL.get(codePoint));
  }

  private static Optional<LatexGlyph> glyph(Kind kind, String latex) {
    return Optional.of(new LatexGlyph(kind, latex));
  }

  private Optional<LatexGlyph> accented(int mark) {
    return switch (kind) {
      case LETTER, TEXT ->
          Optional.ofNullable(TEXT_ACCENTS.get(mark))
              .map(accent -> new LatexGlyph(Kind.TEXT, "\\" + accent + "{" + dotless() + "}"));
      case MATHEMATICS, OPERATOR ->
          Optional.ofNullable(MATHEMATICAL_ACCENTS.get(mark))
              .map(accent -> new LatexGlyph(Kind.MATHEMATICS, "\\" + accent + "{" + latex + "}"));
      case EITHER, SPACE, SUPER, SUB -> Optional.empty();
    };
  }

  private String dotless() {
    return latex.equals("i") || latex.equals("j") ? "\\" + latex : latex;
  }
}

package org.deltascope.formula.text;

import org.deltascope.formula.text.LatexGlyph.Kind;

/** Writes glyphs one after another and keeps track of where mathematics begins and ends. */
final class LatexPen {
  /** Mathematics puts space around these, which the text itself has where it wants it. */
  private static final String SPACED = ",:;+=*";

  private final boolean onlyMathematics;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder word = new StringBuilder();
  private final StringBuilder raised = new StringBuilder();
  private final StringBuilder lowered = new StringBuilder();
  private boolean inMathematics;

  private LatexPen(boolean onlyMathematics) {
    this.onlyMathematics = onlyMathematics;
    this.inMathematics = onlyMathematics;
  }

  static LatexPen ofText() {
    return new LatexPen(false);
  }

  static LatexPen ofMathematics() {
    return new LatexPen(true);
  }

  void write(LatexGlyph glyph) {
    switch (glyph.kind()) {
      case SUPER -> script(raised, glyph.latex());
      case SUB -> script(lowered, glyph.latex());
      case MATHEMATICS -> {
        endScripts();
        endWord();
        enter();
        append(glyph.latex());
      }
      case LETTER, EITHER, TEXT, SPACE -> {
        endScripts();
        if (onlyMathematics) {
          inMathematics(glyph);
        } else {
          leave();
          inText(glyph);
        }
      }
    }
  }

  /** {@return all that was written} */
  String finish() {
    endScripts();
    endWord();
    leave();
    String written = out.toString();
    boolean dropped = !onlyMathematics && written.endsWith(" ") && !written.endsWith("\\ ");
    return dropped ? written.substring(0, written.length() - 1) + "\\ " : written;
  }

  /**
   * TeX takes several spaces for one and drops those at either end, and joins hyphens to dashes.
   */
  private void inText(LatexGlyph glyph) {
    char last = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
    if (glyph.kind() == Kind.SPACE && last == ' ') {
      out.append('\\');
    } else if (last == '-' || last == ',') {
      out.append(glyph.latex().charAt(0) == last ? "{}" : "");
    }
    out.append(glyph.latex());
  }

  private void inMathematics(LatexGlyph glyph) {
    if (glyph.kind() == Kind.LETTER) {
      word.append(glyph.latex());
      return;
    }
    endWord();
    switch (glyph.kind()) {
      case SPACE -> append("\\ ");
      case TEXT -> append("\\mbox{" + glyph.latex() + "}");
      case EITHER ->
          append(SPACED.contains(glyph.latex()) ? "{" + glyph.latex() + "}" : glyph.latex());
      case LETTER, MATHEMATICS, SUPER, SUB -> append(glyph.latex());
    }
  }

  private void script(StringBuilder script, String latex) {
    endWord();
    enter();
    separate(script, latex);
    script.append(latex);
  }

  private void endScripts() {
    if (!raised.isEmpty()) {
      out.append("^{").append(raised).append('}');
    }
    if (!lowered.isEmpty()) {
      out.append("_{").append(lowered).append('}');
    }
    raised.setLength(0);
    lowered.setLength(0);
  }

  private void endWord() {
    if (word.length() == 1) {
      append(word.toString());
    } else if (word.length() > 1) {
      append("\\mathit{" + word + "}");
    }
    word.setLength(0);
  }

  private void append(String latex) {
    separate(out, latex);
    out.append(latex);
  }

  /** The name of a command ends where no letter follows. */
  private static void separate(StringBuilder before, String next) {
    int at = before.length();
    while (at > 0 && Character.isLetter(before.charAt(at - 1))) {
      at--;
    }
    boolean command = at > 0 && at < before.length() && before.charAt(at - 1) == '\\';
    if (command && Character.isLetter(next.charAt(0))) {
      before.append(' ');
    }
  }

  private void enter() {
    if (!inMathematics) {
      out.append('$');
      inMathematics = true;
    }
  }

  private void leave() {
    if (inMathematics && !onlyMathematics) {
      out.append('$');
      inMathematics = false;
    }
  }
}

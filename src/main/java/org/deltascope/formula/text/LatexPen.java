package org.deltascope.formula.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.deltascope.formula.text.LatexGlyph.Kind;

/** Writes glyphs one after another and keeps track of where mathematics begins and ends. */
final class LatexPen {
  /** Mathematics puts space around these, too. */
  private static final String SPACED = ",:;+=*";

  /** Between dollars of its own, a sign has no space around it anyway. */
  private static final Pattern ALONE = Pattern.compile("\\$\\{([^{}]+)}\\$");

  private static final String TIMES = "\\times";

  static final Set<String> FUNCTIONS = Set.of("exp", "ln", "log");

  /** What is written. */
  private enum Manner {
    /** Words, with mathematics between dollars. */
    TEXT,
    /** A text in mathematics: space is where the text has it, and nowhere else. */
    MATHEMATICS,
    /** A formula: space is where mathematics puts it, and nowhere else. */
    FORMULA
  }

  private final Manner manner;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder word = new StringBuilder();
  private final StringBuilder raised = new StringBuilder();
  private final StringBuilder lowered = new StringBuilder();
  private boolean inMathematics;

  private LatexPen(Manner manner) {
    this.manner = manner;
    this.inMathematics = onlyMathematics();
  }

  static LatexPen ofText() {
    return new LatexPen(Manner.TEXT);
  }

  static LatexPen ofMathematics() {
    return new LatexPen(Manner.MATHEMATICS);
  }

  static LatexPen ofFormula() {
    return new LatexPen(Manner.FORMULA);
  }

  private boolean onlyMathematics() {
    return manner != Manner.TEXT;
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
      case OPERATOR -> {
        endScripts();
        endWord();
        enter();
        operator(glyph.latex());
      }
      case LETTER, EITHER, TEXT, SPACE -> {
        endScripts();
        if (onlyMathematics()) {
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
    String written = ALONE.matcher(out).replaceAll("\\$$1\\$");
    boolean dropped = !onlyMathematics() && written.endsWith(" ") && !written.endsWith("\\ ");
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
      case SPACE -> append(manner == Manner.FORMULA ? " " : "\\ ");
      case TEXT -> append("\\mbox{" + glyph.latex() + "}");
      case EITHER -> {
        if (SPACED.contains(glyph.latex())) {
          operator(glyph.latex());
        } else {
          append(glyph.latex());
        }
      }
      case LETTER, MATHEMATICS, OPERATOR, SUPER, SUB -> append(glyph.latex());
    }
  }

  /** Braces keep mathematics from putting space around it, as in the shape 2×3 of a formula. */
  private void operator(String latex) {
    boolean spaced =
        manner == Manner.FORMULA && (!latex.equals(TIMES) || out.toString().endsWith(" "));
    append(spaced ? latex : "{" + latex + "}");
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
    } else if (manner == Manner.FORMULA && FUNCTIONS.contains(word.toString())) {
      append("\\" + word);
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
    if (inMathematics && !onlyMathematics()) {
      out.append('$');
      inMathematics = false;
    }
  }
}

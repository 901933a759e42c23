package org.deltascope.figure.paint.tikz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.deltascope.figure.FormulaMark;
import org.deltascope.figure.Span;
import org.deltascope.figure.Term;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.paint.common.CompactNumber;
import org.deltascope.figure.paint.common.UnfitFigureException;
import org.deltascope.figure.paint.tex.TermMarkup;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.ScriptLevel;
import org.deltascope.formula.text.LatexText;

/** Writes labels and formulas as LaTeX. */
final class TikzText {
  private final Tikz out;

  TikzText(Tikz out) {
    this.out = out;
  }

  /** {@return the ink of most of a label, which its node has} */
  static Ink ink(TextMark label) {
    return label.spans().isEmpty() ? Ink.none() : label.spans().getFirst().ink();
  }

  /** {@return a label's text, coloured where its ink is not that of the whole} */
  String latex(TextMark label) {
    List<Span> spans = joined(label.spans());
    StringBuilder latex = new StringBuilder();
    int at = 0;
    while (at < spans.size()) {
      int end = at + 1;
      while (end < spans.size() && spans.get(end).script() != ScriptLevel.NORMAL) {
        end++;
      }
      Span base = spans.get(at);
      String piece = piece(spans.subList(at, end));
      String cut = bold(base.style()) ? "\\dsbold{" + piece + "}" : piece;
      latex.append(coloured(base.ink(), ink(label), cut));
      at = end;
    }
    return latex.toString();
  }

  /** {@return the spans, those joined that differ in nothing but their text} */
  private static List<Span> joined(List<Span> spans) {
    List<Span> joined = new ArrayList<>();
    for (Span span : spans) {
      if (!joined.isEmpty() && continues(joined.getLast(), span)) {
        joined.add(Span.of(joined.removeLast().text() + span.text(), span.style(), span.ink()));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  private static boolean continues(Span before, Span next) {
    return before.script() == ScriptLevel.NORMAL
        && next.script() == ScriptLevel.NORMAL
        && before.style() == next.style()
        && before.ink().equals(next.ink());
  }

  /** What stands on the line, with what stands above and below it. */
  private String piece(List<Span> spans) {
    Span base = spans.getFirst();
    if (base.script() != ScriptLevel.NORMAL) {
      return "$" + scripts(spans, base.ink()) + "$";
    }
    String scripts = scripts(spans.subList(1, spans.size()), base.ink());
    if (isVariable(base.style())) {
      return "$" + shown(LatexText::math, base) + scripts + "$";
    }
    return shown(LatexText::text, base) + (scripts.isEmpty() ? "" : "$" + scripts + "$");
  }

  private String scripts(List<Span> spans, Ink around) {
    StringBuilder raised = new StringBuilder();
    StringBuilder lowered = new StringBuilder();
    for (Span span : spans) {
      String text = coloured(span.ink(), around, shown(LatexText::math, span));
      (span.script() == ScriptLevel.SUPER ? raised : lowered).append(text);
    }
    return (raised.isEmpty() ? "" : "^{" + raised + "}")
        + (lowered.isEmpty() ? "" : "_{" + lowered + "}");
  }

  private static String shown(UnaryOperator<String> writer, Span span) {
    try {
      return writer.apply(span.text());
    } catch (IllegalArgumentException e) {
      throw new UnfitFigureException(String.valueOf(e.getMessage()));
    }
  }

  private String coloured(Ink ink, Ink around, String latex) {
    return ink.equals(around) ? latex : "{\\color{" + mixed(ink, around) + "}" + latex + "}";
  }

  /** Within one node opacity cannot change; a mixture with the ground looks the same upon it. */
  private String mixed(Ink ink, Ink around) {
    double share = around.opacity() > 0 ? Math.min(1, ink.opacity() / around.opacity()) : 1;
    String color = out.color(ink.role());
    return share < 1
        ? color + "!" + CompactNumber.text(100 * share) + "!" + out.color(Role.BACKGROUND)
        : color;
  }

  private static boolean isVariable(FontStyle style) {
    return switch (style) {
      case MATH, ITALIC -> true;
      case REGULAR, SEMIBOLD, BOLD -> false;
    };
  }

  private static boolean bold(FontStyle style) {
    return switch (style) {
      case SEMIBOLD, BOLD, ITALIC -> true;
      case REGULAR, MATH -> false;
    };
  }

  /** {@return a formula's LaTeX, its terms coloured} */
  String latex(FormulaMark formula) {
    String latex =
        TermMarkup.of(
                formula.latex(),
                (number, parent) -> {
                  Ink ink = ink(formula, number);
                  return ink.equals(ink(formula, parent))
                      ? "{"
                      : "{\\color{" + mixed(ink, formula.ink()) + "}";
                })
            .latex();
    return "$\\displaystyle " + latex + "$";
  }

  private static Ink ink(FormulaMark formula, int number) {
    return formula.terms().stream()
        .filter(term -> term.number() == number)
        .findFirst()
        .map(Term::ink)
        .orElse(formula.ink());
  }
}

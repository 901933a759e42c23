package org.deltascope.handout;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.deltascope.formula.Derivation;
import org.deltascope.formula.Latex;
import org.deltascope.formula.LatexText;
import org.deltascope.formula.Prose;

/** Writes a handout as a LaTeX article that pdflatex compiles as it is. */
final class LatexWriter {
  /** An equation that is wider than the page is made smaller instead of running off it. */
  private static final String PREAMBLE =
      """
      \\documentclass[11pt]{article}
      \\usepackage[a4paper,margin=2.4cm]{geometry}
      \\usepackage{amsmath}
      \\usepackage{graphicx}
      \\setlength{\\parindent}{0pt}
      \\setlength{\\parskip}{0.6ex plus 0.3ex}
      \\newsavebox{\\equationbox}
      \\newcommand{\\fitted}[1]{%
        \\sbox{\\equationbox}{$\\displaystyle #1$}%
        \\ifdim\\wd\\equationbox>\\linewidth
          \\resizebox{\\linewidth}{!}{\\usebox{\\equationbox}}%
        \\else
          \\usebox{\\equationbox}%
        \\fi}

      """;

  private final Sheet sheet;
  private final Appendable out;

  LatexWriter(Sheet sheet, Appendable out) {
    this.sheet = sheet;
    this.out = out;
  }

  void write() throws IOException {
    Handout handout = sheet.handout();
    out.append(PREAMBLE);
    out.append("\\begin{document}\n\n");
    if (!handout.title().isBlank()) {
      line("{\\LARGE\\bfseries " + text(handout.title()) + "\\par}");
    }
    blocks(handout.about());
    for (WorkedUpdate update : handout.updates()) {
      line("\\section*{Update %,d}".formatted(update.number()));
      blocks(update.given());
      for (WorkedStep step : update.steps()) {
        line(
            "\\subsection*{Step %d of %d: %s}"
                .formatted(step.index() + 1, update.steps().size(), prose(step.title())));
        blocks(step.blocks());
      }
    }
    if (!sheet.answers().isEmpty()) {
      line("\\clearpage\n\\section*{Answers}");
      for (Answers answers : sheet.answers()) {
        answers(answers);
      }
    }
    out.append("\\end{document}\n");
  }

  static Optional<String> refusal(String text) {
    try {
      text(text);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static String text(String text) {
    return LatexText.text(OneLine.of(text));
  }

  private void blocks(List<Block> blocks) throws IOException {
    for (Block block : blocks) {
      switch (block) {
        case Block.Facts(List<Block.Fact> facts) -> facts(facts);
        case Block.Paragraph(Prose text) -> line(prose(text));
        case Block.Formula formula -> formula(formula);
        case Block.Matrices matrices ->
            display(LatexMath.of(sheet, matrices.source()).tableau(matrices.tableau()));
        case Block.Numbers numbers -> {
          LatexMath math = LatexMath.of(sheet, numbers.source());
          for (Derivation derivation : numbers.derivations()) {
            display(math.derivation(derivation));
          }
        }
      }
    }
  }

  private void facts(List<Block.Fact> facts) throws IOException {
    StringBuilder list = new StringBuilder("\\begin{itemize}\n");
    list.append("\\setlength{\\itemsep}{0pt}\n");
    for (Block.Fact fact : facts) {
      list.append(
          "\\item[$\\bullet$] \\textbf{%s:} %s\n".formatted(fact.label(), prose(fact.text())));
    }
    line(list.append("\\end{itemize}").toString());
  }

  private void formula(Block.Formula formula) throws IOException {
    Latex latex = new Latex(sheet.handout().names(), sheet.handout().digits());
    display(latex.write(formula.statement()));
    line("\\emph{Shapes:} $" + LatexText.math(formula.shapes().line()) + "$");
  }

  private void answers(Answers answers) throws IOException {
    line(
        "\\textbf{%s}\\\\\n%s"
            .formatted(prose(answers.title()), LatexMath.answers(sheet.handout(), answers)));
  }

  private static String prose(Prose prose) {
    return ProseLatex.of(prose, LatexText::text);
  }

  private void display(String latex) throws IOException {
    line("\\[\\fitted{" + latex + "}\\]");
  }

  private void line(String text) throws IOException {
    out.append(text).append("\n\n");
  }
}

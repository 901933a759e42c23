package org.deltascope.handout.manuscript;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.prose.RichText;
import org.deltascope.formula.text.LatexText;
import org.deltascope.handout.work.HandoutBlock;
import org.deltascope.handout.work.OneLine;

/** A LaTeX article that pdflatex compiles as it is. */
public final class LatexManuscript implements Manuscript {
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

  /** {@return why LaTeX's fonts cannot set a text, if they cannot} */
  public static Optional<String> refusal(String text) {
    try {
      LatexText.text(OneLine.of(text));
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public String begin() {
    return PREAMBLE + "\\begin{document}\n\n";
  }

  @Override
  public String end() {
    return "\\end{document}\n";
  }

  @Override
  public String title(String title) {
    return "{\\LARGE\\bfseries " + LatexText.text(title) + "\\par}";
  }

  @Override
  public String name(Optional<String> student) {
    return "\\textbf{Name:} " + student.map(LatexText::text).orElse("\\underline{\\hspace{7cm}}");
  }

  @Override
  public String heading(String heading) {
    return "\\section*{" + heading + "}";
  }

  @Override
  public String newPage() {
    return "\\clearpage\n";
  }

  @Override
  public String step(String heading) {
    return "\\subsection*{" + heading + "}";
  }

  @Override
  public String answers() {
    return newPage() + heading("Answers");
  }

  @Override
  public String line(RichText prose) {
    return RichTextLatex.of(prose, LatexText::text);
  }

  @Override
  public String paragraph(String line) {
    return line;
  }

  @Override
  public String facts(List<HandoutBlock.Fact> facts) {
    StringBuilder list = new StringBuilder("\\begin{itemize}\n");
    list.append("\\setlength{\\itemsep}{0pt}\n");
    for (HandoutBlock.Fact fact : facts) {
      list.append(
          "\\item[$\\bullet$] \\textbf{%s:} %s\n".formatted(fact.label(), line(fact.text())));
    }
    return list.append("\\end{itemize}").toString();
  }

  @Override
  public String inline(String latex) {
    return "$" + latex + "$";
  }

  @Override
  public String display(String latex) {
    return "\\[\\fitted{" + latex + "}\\]";
  }

  @Override
  public String shapes(String latex) {
    return "\\emph{Shapes:} $" + latex + "$";
  }

  @Override
  public String answers(String title, String latex) {
    return "\\textbf{%s}\\\\\n%s".formatted(title, latex);
  }
}

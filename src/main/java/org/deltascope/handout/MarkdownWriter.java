package org.deltascope.handout;

import java.io.IOException;
import java.util.List;
import org.deltascope.formula.Derivation;
import org.deltascope.formula.Latex;
import org.deltascope.formula.LatexText;
import org.deltascope.formula.Prose;

/**
 * Writes a handout as Markdown with mathematics between dollars, as GitHub and Jupyter show it. A
 * display stands in a paragraph of its own, and no line of it begins like a list or a heading.
 */
final class MarkdownWriter {
  private final Sheet sheet;
  private final Appendable out;

  MarkdownWriter(Sheet sheet, Appendable out) {
    this.sheet = sheet;
    this.out = out;
  }

  void write() throws IOException {
    Handout handout = sheet.handout();
    if (!handout.title().isBlank()) {
      line("# " + MarkdownText.literal(OneLine.of(handout.title())));
    }
    blocks(handout.about());
    for (WorkedUpdate update : handout.updates()) {
      line("## Update %,d".formatted(update.number()));
      blocks(update.given());
      for (WorkedStep step : update.steps()) {
        line("### " + heading(update, step));
        blocks(step.blocks());
      }
    }
    if (!sheet.answers().isEmpty()) {
      line("## Answers");
      for (Answers answers : sheet.answers()) {
        answers(answers);
      }
    }
  }

  private String heading(WorkedUpdate update, WorkedStep step) {
    return "Step %d of %d: %s"
        .formatted(step.index() + 1, update.steps().size(), prose(step.title()));
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
    StringBuilder list = new StringBuilder();
    for (Block.Fact fact : facts) {
      list.append("- **%s:** %s\n".formatted(fact.label(), prose(fact.text())));
    }
    line(list.toString().stripTrailing());
  }

  private void formula(Block.Formula formula) throws IOException {
    Latex latex = new Latex(sheet.handout().names(), sheet.handout().digits());
    display(latex.write(formula.statement()));
    line("Shapes: $" + LatexText.math(formula.shapes().line()) + "$");
  }

  private void answers(Answers answers) throws IOException {
    line(
        "**%s**  \n%s"
            .formatted(prose(answers.title()), LatexMath.answers(sheet.handout(), answers)));
  }

  private static String prose(Prose prose) {
    return ProseLatex.of(prose, MarkdownText::literal);
  }

  private void display(String latex) throws IOException {
    line("$$\n" + latex + "\n$$");
  }

  private void line(String text) throws IOException {
    out.append(text).append("\n\n");
  }
}

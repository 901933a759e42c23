package org.deltascope.handout.manuscript;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.deltascope.formula.prose.RichText;
import org.deltascope.handout.work.HandoutBlock;

/**
 * Markdown with mathematics between dollars, as GitHub and Jupyter show it. A display stands in a
 * paragraph of its own, and no line of it begins like a list or a heading.
 */
public final class MarkdownManuscript implements Manuscript {

  @Override
  public String begin() {
    return "";
  }

  @Override
  public String end() {
    return "";
  }

  @Override
  public String title(String title) {
    return "# " + MarkdownText.literal(title);
  }

  @Override
  public String name(Optional<String> student) {
    return "**Name:** " + student.map(MarkdownText::literal).orElse("\\_".repeat(30));
  }

  @Override
  public String heading(String heading) {
    return "## " + heading;
  }

  @Override
  public String newPage() {
    return "";
  }

  @Override
  public String step(String heading) {
    return "### " + heading;
  }

  @Override
  public String answers() {
    return "## Answers";
  }

  @Override
  public String line(RichText prose) {
    return RichTextLatex.of(prose, MarkdownText::literal);
  }

  @Override
  public String paragraph(String line) {
    return line;
  }

  @Override
  public String facts(List<HandoutBlock.Fact> facts) {
    return facts.stream()
        .map(fact -> "- **%s:** %s".formatted(fact.label(), line(fact.text())))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String inline(String latex) {
    return "$" + latex + "$";
  }

  @Override
  public String display(String latex) {
    return "$$\n" + latex + "\n$$";
  }

  @Override
  public String shapes(String latex) {
    return "Shapes: $" + latex + "$";
  }

  @Override
  public String answers(String title, String latex) {
    return "**%s**  \n%s".formatted(title, latex);
  }
}

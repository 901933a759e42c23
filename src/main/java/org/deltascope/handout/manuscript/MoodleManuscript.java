package org.deltascope.handout.manuscript;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.deltascope.formula.prose.RichText;
import org.deltascope.formula.text.XmlText;
import org.deltascope.handout.work.HandoutBlock;

/**
 * HTML for a learning platform, with mathematics in LaTeX between the delimiters that MathJax looks
 * for there. Nothing in it can be taken for an answer field, which begins with a brace and a
 * number.
 */
public final class MoodleManuscript implements Manuscript {
  private static final Pattern FIELD = Pattern.compile("\\{(?=\\d*:)");

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
    return heading(words(title));
  }

  @Override
  public String name(Optional<String> student) {
    return student.map(name -> paragraph("Name: " + words(name))).orElse("");
  }

  @Override
  public String heading(String heading) {
    return "<h4>" + heading + "</h4>";
  }

  @Override
  public String newPage() {
    return "";
  }

  @Override
  public String step(String heading) {
    return "<h5>" + heading + "</h5>";
  }

  @Override
  public String answers() {
    return heading("Answers");
  }

  @Override
  public String paragraph(String line) {
    return "<p>" + line + "</p>";
  }

  @Override
  public String line(RichText prose) {
    return RichTextLatex.of(prose, MoodleManuscript::words, this::inline);
  }

  /** {@return one line of text as it is, whatever it looks like} */
  public static String words(String text) {
    return XmlText.literal(text)
        .replace("{", "&#123;")
        .replace("}", "&#125;")
        .replace("@", "&#64;")
        .replace("\\", "&#92;")
        .replace("$", "&#36;");
  }

  @Override
  public String facts(List<HandoutBlock.Fact> facts) {
    return facts.stream()
        .map(
            fact ->
                "<li><strong>%s:</strong> %s</li>"
                    .formatted(words(fact.label()), line(fact.text())))
        .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
  }

  @Override
  public String inline(String latex) {
    return "\\(" + mathematics(latex) + "\\)";
  }

  @Override
  public String display(String latex) {
    return "<p>\\[" + mathematics(latex) + "\\]</p>";
  }

  private static String mathematics(String latex) {
    return XmlText.inElement(FIELD.matcher(latex).replaceAll("{{}"));
  }

  @Override
  public String shapes(String latex) {
    return "<p>Shapes: " + inline(latex) + "</p>";
  }

  @Override
  public String answers(String title, String latex) {
    return "<p><strong>%s</strong><br>%s</p>".formatted(title, latex);
  }
}

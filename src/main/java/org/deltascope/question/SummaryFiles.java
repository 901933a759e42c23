package org.deltascope.question;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import org.deltascope.question.QuizSummary.Ending;

/**
 * Writes what came of a quiz, without anybody's name.
 *
 * @param title of the document
 * @param summary what came of it
 */
public record SummaryFiles(String title, QuizSummary summary) {
  private static final List<String> HEAD =
      List.of("place", "number", "ending", "answers", "sureness", "assessment", "remark", "helps");

  /** {@return it as Markdown} */
  public String markdown() {
    StringBuilder text = new StringBuilder("# %s: asked first\n\n".formatted(title));
    text.append("%d asked".formatted(summary.rows().size()));
    for (Ending ending : Ending.values()) {
      if (summary.count(ending) > 0) {
        text.append(", %d %s".formatted(summary.count(ending), ending.label()));
      }
    }
    text.append(".\n\n| place | number | | answers | how sure | remark | help |\n");
    text.append("| --- | --- | --- | --- | --- | --- | --- |\n");
    for (QuizSummary.Row row : summary.rows()) {
      text.append(
          "| %s | %s | %s | %s | %s | %s | %s |\n"
              .formatted(
                  row.place(),
                  row.number(),
                  row.ending().label(),
                  escaped(String.join(", ", row.answers())),
                  row.sureness(),
                  escaped(row.said()),
                  row.helps() == 0 ? "" : Integer.toString(row.helps())));
    }
    return text.toString();
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|").replace("*", "\\*");
  }

  /** {@return it as a table of comma-separated values, a line for each question} */
  public String csv() {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(HEAD);
      for (QuizSummary.Row row : summary.rows()) {
        csv.writeRecord(
            row.place(),
            row.number(),
            row.ending().label(),
            String.join(" ", row.answers()),
            row.sureness(),
            row.assessment(),
            row.said(),
            Integer.toString(row.helps()));
      }
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    return text.toString();
  }
}

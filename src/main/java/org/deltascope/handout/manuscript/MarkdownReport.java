package org.deltascope.handout.manuscript;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.deltascope.figure.Figure;
import org.deltascope.handout.report.TrainingReport;

/** Writes the report of a training in Markdown; its pictures are files of their own. */
public final class MarkdownReport {
  private final TrainingReport report;
  private final List<String> pictures;
  private final MarkdownManuscript manuscript = new MarkdownManuscript();

  /**
   * Writes nothing yet.
   *
   * @param report what is written
   * @param pictures names of the files of its figures, beside that of the report
   */
  public MarkdownReport(TrainingReport report, List<String> pictures) {
    this.report = report;
    this.pictures = List.copyOf(pictures);
  }

  /** {@return the whole text} */
  public String text() {
    return String.join(
        "\n\n",
        manuscript.title(report.heading()),
        MarkdownText.literal(report.summary()),
        manuscript.facts(report.about().lines()),
        "## Losses",
        picture(0),
        table(),
        "## The network it came to",
        picture(1),
        "```text\n" + String.join("\n\n", report.parameters()) + "\n```\n");
  }

  private String picture(int index) {
    Figure figure = report.figures().get(index);
    return "![%s](<%s>)"
        .formatted(
            MarkdownText.literal(figure.description().lines().collect(Collectors.joining(" "))),
            pictures.get(index));
  }

  private String table() {
    List<String> heads = report.results().heads();
    return row(heads)
        + "\n"
        + row(Collections.nCopies(heads.size(), "---:"))
        + report.results().rows().stream()
            .map(MarkdownReport::row)
            .collect(Collectors.joining("\n", "\n", ""));
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }
}

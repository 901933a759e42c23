package org.deltascope.handout.html;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.formula.text.XmlText;
import org.deltascope.handout.report.ResultTable;
import org.deltascope.handout.report.TrainingReport;

/** Writes the report of a training as one HTML page that needs nothing from anywhere. */
public final class HtmlReport {
  private final TrainingReport report;
  private final InlineFigures figures;

  /**
   * Writes nothing yet.
   *
   * @param report what is written
   * @param text measured its figures
   * @param formulas typeset them
   */
  public HtmlReport(TrainingReport report, TextMeasure text, Typesetter formulas) {
    this.report = report;
    this.figures = new InlineFigures(text, formulas);
  }

  /** {@return the whole page} */
  public String text() throws IOException {
    String title = XmlText.literal(report.heading());
    String body =
        String.join(
            "\n",
            "<p>" + XmlText.literal(report.summary()) + "</p>",
            HtmlMath.of(report.names()).facts(report.about()),
            "<h2>Losses</h2>",
            picture(0),
            table(report.results()),
            "<h2>The network it came to</h2>",
            picture(1),
            report.parameters().stream()
                .map(XmlText::literal)
                .collect(Collectors.joining("\n\n", "<pre tabindex=\"0\">", "</pre>")));
    String style = "\n" + PageThemes.css() + figures.fontRules() + Asset.text("report.css");
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    %s<meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>%s</title>
    <style>%s</style>
    </head>
    <body>
    <main>
    <h1 dir="auto">%s</h1>
    %s
    </main>
    </body>
    </html>
    """
        .formatted(ContentPolicy.withoutScript(style), title, style, title, body);
  }

  private String picture(int index) throws IOException {
    return "<figure>\n"
        + figures.element(report.figures().get(index), "f%d-".formatted(index))
        + "</figure>";
  }

  private static String table(ResultTable results) {
    String rows =
        results.rows().stream()
            .map(cells -> row(cells, "<td>", "</td>"))
            .collect(Collectors.joining());
    return "<table>\n<thead>\n%s</thead>\n<tbody>\n%s</tbody>\n</table>"
        .formatted(row(results.heads(), "<th scope=\"col\">", "</th>"), rows);
  }

  private static String row(List<String> cells, String begin, String end) {
    return cells.stream()
        .map(cell -> begin + XmlText.literal(cell) + end)
        .collect(Collectors.joining("", "<tr>", "</tr>\n"));
  }
}

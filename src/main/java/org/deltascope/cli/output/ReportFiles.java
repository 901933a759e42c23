package org.deltascope.cli.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.paint.svg.SvgWriter;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.figure.style.Theme;
import org.deltascope.handout.ReportFormat;
import org.deltascope.handout.html.HtmlReport;
import org.deltascope.handout.manuscript.MarkdownReport;
import org.deltascope.handout.report.TrainedDocument;
import org.deltascope.handout.report.TrainingReport;
import org.deltascope.history.Learnt;

/**
 * The files of the report of a training.
 *
 * @param file of the report itself
 * @param format of that
 */
public record ReportFiles(Path file, ReportFormat format) {
  private static final int FORMULAS_KEPT = 200;

  /**
   * Writes them, those that the report refers to first.
   *
   * @param document what was trained
   * @param learnt what it came to
   */
  public void write(TrainedDocument document, Learnt learnt) throws IOException {
    TextMeasure text = new TextMeasure(Fonts.bundled());
    Typesetter formulas = new Typesetter(FORMULAS_KEPT);
    TrainingReport report = TrainingReport.of(document, learnt, text, formulas);
    switch (format) {
      case HTML -> write(new HtmlReport(report, text, formulas).text());
      case MARKDOWN -> {
        List<String> pictures = List.of(picture("losses"), picture("network"));
        SvgWriter writer = new SvgWriter(text, formulas);
        for (int k = 0; k < pictures.size(); k++) {
          int picture = k;
          CommandOutput.writeBytes(
              file.resolveSibling(pictures.get(k)),
              out -> writer.write(report.figures().get(picture), Theme.LIGHT, out));
        }
        write(new MarkdownReport(report, pictures).text());
      }
    }
  }

  /** {@return the name of a picture's file, such as {@code report-losses.svg}} */
  private String picture(String what) {
    String name = String.valueOf(file.getFileName());
    String stem = name.substring(0, name.length() - format.ending().length());
    return "%s-%s.svg".formatted(stem, what);
  }

  private void write(String text) throws IOException {
    CommandOutput.writeBytes(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}

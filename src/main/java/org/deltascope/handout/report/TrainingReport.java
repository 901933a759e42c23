package org.deltascope.handout.report;

import java.util.List;
import org.deltascope.figure.Figure;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.handout.work.Handout;
import org.deltascope.handout.work.HandoutBlock;
import org.deltascope.handout.work.OneLine;
import org.deltascope.history.Learnt;

/**
 * What a training came to, as a page to keep.
 *
 * @param title of the document; may hold any characters
 * @param names what quantities are called
 * @param summary how far it came and why it stopped
 * @param about the network and its training in words
 * @param results how well samples were learnt after some epochs
 * @param figures the losses, and the network that it came to
 * @param parameters weights and biases, layer by layer, each a line or a few
 */
public record TrainingReport(
    String title,
    Names names,
    String summary,
    HandoutBlock.Facts about,
    ResultTable results,
    List<Figure> figures,
    List<String> parameters) {

  /** Makes it immutable. */
  public TrainingReport {
    figures = List.copyOf(figures);
    parameters = List.copyOf(parameters);
  }

  /**
   * {@return the report of a training}
   *
   * @param document what was trained
   * @param learnt what it came to
   * @param text measures labels
   * @param formulas typesets formulas
   */
  public static TrainingReport of(
      TrainedDocument document, Learnt learnt, TextMeasure text, Typesetter formulas) {
    ReportFigures figures = new ReportFigures(document, learnt, text, formulas);
    return new TrainingReport(
        document.title(),
        document.names(),
        new LearntWords(Digits.DEFAULT, document.names()).summary(learnt),
        Handout.about(
            document.experiment(),
            document.names(),
            Digits.DEFAULT,
            document.given(),
            figures.trace()),
        ResultTable.of(learnt.results()),
        List.of(figures.losses(), figures.network()),
        ParameterText.of(learnt.state().network()));
  }

  /** {@return the title, or what the page is where there is none} */
  public String heading() {
    return OneLine.of(title.isBlank() ? "A training" : title);
  }
}

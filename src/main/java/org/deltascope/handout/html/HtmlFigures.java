package org.deltascope.handout.html;

import java.io.IOException;
import java.util.List;
import org.deltascope.figure.Subject;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.moment.FigureKind;
import org.deltascope.figure.moment.Figures;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.WrittenMoment;
import org.deltascope.handout.work.Handout;
import org.deltascope.handout.work.ShownSamples;
import org.deltascope.history.LossCurve;
import org.deltascope.trace.Moment;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;

/**
 * The pictures of a page: the network at every step, on a worksheet without what is to be found,
 * and the fonts of all of them.
 */
final class HtmlFigures {
  private static final double WIDE = 760;

  /** On a telephone, so that numbers can still be read. */
  private static final double NARROW = 540;

  private static final int FORMULAS_KEPT = 200;

  private final TextMeasure text = new TextMeasure(Fonts.bundled());
  private final Typesetter formulas = new Typesetter(FORMULAS_KEPT);
  private final Figures figures;
  private final InlineFigures inline = new InlineFigures(text, formulas);

  HtmlFigures(boolean isWorksheet) {
    this.figures =
        isWorksheet ? Figures.forWorksheets(text, formulas) : new Figures(text, formulas);
  }

  /** {@return the network after a step, once for wide pages and once for narrow ones} */
  String network(Handout handout, Trace trace, int step, String id) throws IOException {
    return "<div class=\"wide\">\n%s</div>\n<div class=\"narrow\">\n%s</div>\n"
        .formatted(
            network(handout, trace, step, id + "-w-", WIDE),
            network(handout, trace, step, id + "-n-", NARROW));
  }

  private String network(Handout handout, Trace trace, int step, String prefix, double width)
      throws IOException {
    MomentView occasion =
        new MomentView(
            "",
            WrittenMoment.of(
                trace,
                Moment.whole(trace.update(), step),
                lens(trace, step),
                handout.names(),
                Numerals.of(handout.digits(), handout.given(), trace, lens(trace, step))),
            new LossCurve(0, List.of()),
            Subject.none());
    return inline.element(figures.of(FigureKind.NETWORK, occasion, width), prefix);
  }

  /** {@return whose numbers the picture shows, where there are several samples} */
  static String caption(Trace trace, int step) {
    ShownSamples samples = new ShownSamples(trace);
    if (samples.isOne()) {
      return "";
    }
    return switch (lens(trace, step)) {
      case SampleSelection.Sample(int index) ->
          "Sample %,d of the data.".formatted(samples.number(index));
      case SampleSelection.BatchMean _ ->
          "The whole batch: means over its %,d samples%s."
              .formatted(samples.count(), trace.isSum() ? "; L and the gradients are sums" : "");
    };
  }

  private static SampleSelection lens(Trace trace, int step) {
    return switch (trace.steps().get(step)) {
      case Step.WeightGradient _, Step.ApplyUpdate _ ->
          new ShownSamples(trace).isOne() ? SampleSelection.first() : SampleSelection.mean();
      case Step.WeightedSum _,
          Step.Activate _,
          Step.EvaluateLoss _,
          Step.OutputError _,
          Step.PropagateError _,
          Step.InputGradient _ ->
          SampleSelection.first();
    };
  }

  /** {@return the rules for the fonts of all pictures so far} */
  String fontRules() throws IOException {
    return inline.fontRules();
  }
}

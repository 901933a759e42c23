package org.deltascope.handout.html;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.naming.Name;
import org.deltascope.formula.naming.StepNames;
import org.deltascope.formula.text.Scripts;
import org.deltascope.formula.text.XmlText;
import org.deltascope.handout.work.HandoutBlock;
import org.deltascope.handout.work.Source;
import org.deltascope.handout.work.WorkedStep;
import org.deltascope.handout.work.WorkedUpdate;
import org.deltascope.handout.worksheet.HandoutEdition;
import org.deltascope.trace.StepId;

/** Writes the steps of updates as sections of a page, each update with its timeline before it. */
final class HtmlSteps {
  private final HandoutEdition sheet;
  private final HtmlFigures figures;
  private final StringBuilder out;
  private final LiveMath live;
  private final HtmlMath words;
  private final HtmlBlocks blocks;
  private boolean first = true;

  HtmlSteps(HandoutEdition sheet, LiveMath live, HtmlFigures figures, StringBuilder out) {
    this.sheet = sheet;
    this.figures = figures;
    this.out = out;
    this.live = live;
    this.words = HtmlMath.of(HandoutEdition.complete(sheet.handout()), Source.NONE);
    this.blocks = new HtmlBlocks(sheet, live, out);
  }

  void write(WorkedUpdate update) throws IOException {
    String number = "%,d".formatted(update.number());
    out.append("<section class=\"whole-update\" aria-label=\"Update ")
        .append(number)
        .append("\">\n");
    timeline(update, number);
    String id = id(update, -1);
    open(id, "given", "");
    out.append("<h2 id=\"%s-h\">Update %s: what is given</h2>\n".formatted(id, changing(number)));
    out.append("<div class=\"work\">\n");
    if (first) {
      blocks.write(sheet.handout().about());
      first = false;
    }
    blocks.write(update.given());
    out.append("</div>\n</section>\n");
    for (WorkedStep step : update.steps()) {
      step(update, step);
    }
    out.append("</section>\n");
  }

  /** A page that computes goes on to other updates. */
  private static String changing(String number) {
    return "<span data-update=\"\">%s</span>".formatted(number);
  }

  private static String id(WorkedUpdate update, int step) {
    return "update-%d-%s".formatted(update.number(), step < 0 ? "given" : "step-" + (step + 1));
  }

  private static String phase(WorkedStep step) {
    return step.shape().phase().name().toLowerCase(Locale.ROOT);
  }

  private void timeline(WorkedUpdate update, String number) {
    out.append("<nav class=\"timeline\" aria-label=\"Steps of update %s\">".formatted(number));
    out.append("<span aria-hidden=\"true\">Update %s</span>\n<ol>\n".formatted(changing(number)));
    link(id(update, -1), "given", "Given", "What is given");
    for (WorkedStep step : update.steps()) {
      Name name = StepNames.name(step.shape().id(), sheet.handout().names());
      link(
          id(update, step.index()),
          phase(step),
          HtmlMath.inline(words.mathml().write(name)),
          "Step %d, %s: %s"
              .formatted(step.index() + 1, Scripts.plain(name.text()), step.title().text()));
    }
    if (sheet.isWorksheet()) {
      link("answers", "given", "Answers", "Answers to all steps");
    }
    out.append("</ol></nav>\n");
  }

  private void link(String id, String phase, String shown, String spoken) {
    out.append(
        "<li><a class=\"%s\" href=\"#%s\" aria-label=\"%s\" title=\"%3$s\">%s</a></li>\n"
            .formatted(phase, id, XmlText.literal(spoken), shown));
  }

  private void open(String id, String phase, String more) {
    out.append(
        "<section class=\"step %s\" id=\"%s\" aria-labelledby=\"%2$s-h\" tabindex=\"-1\"%s>\n"
            .formatted(phase, id, more));
  }

  /** What a script knows the step by: weighted_input.1. */
  private static String name(WorkedStep step) {
    StepId id = step.shape().id();
    return "%s.%d".formatted(id.kind().name().toLowerCase(Locale.ROOT), id.layer());
  }

  private void step(WorkedUpdate update, WorkedStep step) throws IOException {
    String id = id(update, step.index());
    open(id, phase(step) + length(step), " data-step=\"%s\"".formatted(name(step)));
    out.append(
        "<h2 id=\"%s-h\"><span class=\"count\">Step %d of %d</span> %s</h2>\n"
            .formatted(id, step.index() + 1, update.steps().size(), words.prose(step.title())));
    out.append("<div class=\"columns\">\n");
    if (isDrawn(update)) {
      figure(update, step, id);
    }
    String condition = live.of(update.trace(), update.trace().steps().get(step.index()));
    out.append("<div class=\"work\"%s>\n".formatted(condition));
    blocks.write(step.blocks());
    out.append("</div>\n</div>\n</section>\n");
  }

  /** On a worksheet the weights of later updates are to be found. */
  private boolean isDrawn(WorkedUpdate update) {
    return !sheet.isWorksheet() || update.number() == sheet.handout().updates().getFirst().number();
  }

  private void figure(WorkedUpdate update, WorkedStep step, String id) throws IOException {
    out.append("<figure>\n")
        .append(figures.network(sheet.handout(), update.trace(), step.index(), id));
    String caption = HtmlFigures.caption(update.trace(), step.index());
    if (!caption.isEmpty()) {
      out.append("<figcaption>").append(caption).append("</figcaption>\n");
    }
    out.append("</figure>\n");
  }

  /** What is long is set smaller in print, so that a step stays on its page. */
  private static String length(WorkedStep step) {
    int lines =
        step.blocks().stream()
            .mapToInt(
                block ->
                    switch (block) {
                      case HandoutBlock.Numbers(List<Derivation> derivations, _) ->
                          derivations.stream().mapToInt(HtmlSteps::lines).sum();
                      case HandoutBlock.Matrices _ -> 4;
                      case HandoutBlock.Facts _, HandoutBlock.Paragraph _, HandoutBlock.Formula _ ->
                          2;
                    })
            .sum();
    return lines > 80 ? " longest" : lines > 40 ? " long" : "";
  }

  private static int lines(Derivation derivation) {
    return derivation.names().right().size()
        + derivation.lines().size()
        + derivation.asides().size()
        + 1;
  }
}

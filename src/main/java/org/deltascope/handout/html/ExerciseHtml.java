package org.deltascope.handout.html;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.deltascope.exercise.AnswerGap;
import org.deltascope.exercise.AnswerGrid;
import org.deltascope.exercise.ExerciseSet;
import org.deltascope.exercise.Variant;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.text.XmlText;
import org.deltascope.formula.writing.BlankPolicy;
import org.deltascope.formula.writing.Mathml;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.handout.work.ExerciseWork;
import org.deltascope.handout.work.OneLine;
import org.deltascope.handout.work.WorkedStep;
import org.deltascope.handout.worksheet.HandoutEdition;
import org.deltascope.trace.Ref;

/** Writes an exercise as one HTML page to print: a sheet for each variant, and the key. */
public final class ExerciseHtml {
  private final ExerciseSet set;
  private final boolean withSteps;
  private final HtmlFigures figures = new HtmlFigures(true);
  private final StringBuilder body = new StringBuilder();
  private final Mathml mathml;

  /**
   * Writes nothing yet.
   *
   * @param set the exercise
   * @param withSteps whether every step stands on the sheets, with gaps to be filled in
   */
  public ExerciseHtml(ExerciseSet set, boolean withSteps) {
    this.set = set;
    this.withSteps = withSteps;
    this.mathml = new Mathml(set.names(), Numerals.rounded(set.digits()), BlankPolicy.none());
  }

  /**
   * Writes all of it.
   *
   * @param out where to
   */
  public void write(Appendable out) throws IOException {
    for (Variant variant : set.variants()) {
      sheet(variant);
    }
    for (Variant variant : set.variants()) {
      key(variant);
    }
    String given = OneLine.of(set.title());
    String title = XmlText.literal(given.isBlank() ? "Exercise" : given);
    String style = "\n" + PageThemes.css() + figures.fontRules() + Asset.text("page.css");
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.append(ContentPolicy.withoutScript(style));
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
    out.append("<title>%s</title>\n<style>%s</style>\n</head>\n<body>\n".formatted(title, style));
    out.append("<header class=\"top\">\n<h1 dir=\"auto\">%s</h1>\n</header>\n".formatted(title));
    out.append("<main>\n").append(body).append("</main>\n</body>\n</html>\n");
  }

  private void sheet(Variant variant) throws IOException {
    ExerciseWork work = ExerciseWork.of(set, variant);
    String id = "variant-%d".formatted(variant.number());
    open(id, "Variant %d".formatted(variant.number()));
    body.append("<p class=\"student\">Name: <span class=\"blank\"></span></p>\n");
    body.append("<div class=\"columns\">\n<figure>\n");
    body.append(figures.network(work.handout(), variant.trace(), work.shownStep(), id));
    body.append("</figure>\n<div class=\"work\">\n");
    HtmlBlocks blocks = blocks(work);
    blocks.write(work.handout().about());
    blocks.write(work.given());
    body.append(
        "</div>\n</div>\n<p><strong>%s</strong></p>\n"
            .formatted(work.task(ref -> HtmlMath.inline(name(ref)))));
    if (withSteps) {
      HandoutEdition gaps = HandoutEdition.worksheet(work.handout());
      steps(gaps.handout().updates().getFirst().steps(), gaps);
    }
    grids(variant, _ -> mathml.gap(BlankPolicy.UNNUMBERED));
    body.append("</section>\n");
  }

  private void key(Variant variant) {
    ExerciseWork work = ExerciseWork.of(set, variant);
    open("key-%d".formatted(variant.number()), "Key to variant %d".formatted(variant.number()));
    grids(variant, gap -> mathml.write(set.digits().of(gap.truth())));
    if (withSteps) {
      body.append("<div class=\"answers\">\n");
      body.append(HtmlAnswers.of(HandoutEdition.worksheet(work.handout()))).append("</div>\n");
    }
    steps(work.solution(), HandoutEdition.complete(work.handout()));
    body.append("</section>\n");
  }

  private void steps(List<WorkedStep> steps, HandoutEdition edition) {
    HtmlMath words = HtmlMath.of(set.names());
    HtmlBlocks blocks = new HtmlBlocks(edition, body);
    for (WorkedStep step : steps) {
      body.append("<h3>%s</h3>\n".formatted(words.prose(step.title())));
      blocks.write(step.blocks());
    }
  }

  private void open(String id, String heading) {
    body.append(
        "<section class=\"step sheet given\" id=\"%s\" aria-labelledby=\"%1$s-h\">\n"
            .formatted(id));
    body.append("<h2 id=\"%s-h\">%s</h2>\n".formatted(id, heading));
  }

  private HtmlBlocks blocks(ExerciseWork work) {
    return new HtmlBlocks(HandoutEdition.complete(work.handout()), body);
  }

  private String name(Ref ref) {
    return mathml.write(new Expr.Symbol(ref));
  }

  private void grids(Variant variant, Function<AnswerGap, String> entry) {
    for (AnswerGrid grid : variant.answers()) {
      String rows =
          grid.rows().stream()
              .map(
                  row ->
                      row.stream()
                          .map(gap -> "<mtd>" + gap.map(entry).orElse("<mn>0</mn>") + "</mtd>")
                          .collect(Collectors.joining("", "<mtr>", "</mtr>")))
              .collect(Collectors.joining());
      body.append(
          "<p class=\"tableau\"><math displaystyle=\"true\">%s%s<mtable class=\"matrix\">%s</mtable></math></p>\n"
              .formatted(name(grid.asked()), Mathml.operator("="), rows));
    }
  }
}

package org.deltascope.handout.html;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.deltascope.formula.text.XmlText;
import org.deltascope.handout.live.LivePage;
import org.deltascope.handout.work.OneLine;
import org.deltascope.handout.work.Source;
import org.deltascope.handout.work.WorkedUpdate;
import org.deltascope.handout.worksheet.Answers;
import org.deltascope.handout.worksheet.HandoutEdition;

/**
 * Writes a handout as one HTML page that needs nothing from anywhere: every step with its picture
 * and its equations. Without a script it is a scroll of all steps; with its own one goes through
 * them one by one.
 */
public final class HtmlWriter {
  private final HandoutEdition sheet;
  private final Optional<LivePage> live;
  private final Appendable out;

  public HtmlWriter(HandoutEdition sheet, Appendable out) {
    this(sheet, Optional.empty(), out);
  }

  /**
   * Writes nothing yet.
   *
   * @param sheet what is shown
   * @param live what the page computes, if it does
   * @param out where to
   */
  public HtmlWriter(HandoutEdition sheet, Optional<LivePage> live, Appendable out) {
    this.sheet = sheet;
    this.live = live;
    this.out = out;
  }

  public void write() throws IOException {
    HtmlFigures figures = new HtmlFigures(sheet.isWorksheet());
    StringBuilder body = new StringBuilder();
    LiveMath numbers = new LiveMath(live.map(LivePage::numbers), Source.NONE);
    HtmlSteps steps = new HtmlSteps(sheet, numbers, figures, body);
    for (WorkedUpdate update : sheet.handout().updates()) {
      steps.write(update);
    }
    String given = OneLine.of(sheet.handout().title());
    String title = XmlText.literal(given.isEmpty() ? "A worked example" : given);
    String style = style(figures);
    String script = script();
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.append(new ContentPolicy(style, script).meta());
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
    out.append("<title>").append(title).append("</title>\n");
    out.append("<style>").append(style).append("</style>\n");
    out.append("</head>\n<body>\n<header class=\"top\">\n<h1 dir=\"auto\">").append(title);
    out.append("</h1>\n");
    if (sheet.student().isPresent()) {
      String name = XmlText.literal(sheet.student().get());
      out.append("<p class=\"student\" dir=\"auto\">Name: ").append(name).append("</p>\n");
    }
    out.append("</header>\n<main>\n").append(body);
    answers();
    out.append("</main>\n");
    if (live.isPresent()) {
      out.append("<script type=\"application/json\" id=\"model\">");
      out.append(live.get().json()).append("</script>\n");
    }
    out.append("<script>").append(script);
    out.append("</script>\n</body>\n</html>\n");
  }

  private String script() throws IOException {
    StringBuilder script = new StringBuilder("\n").append(Asset.text("page.js"));
    if (live.isPresent()) {
      script.append(Asset.text("evaluator.js")).append(Asset.text("network.js"));
      script.append(Asset.text("numerals.js")).append(Asset.text("live.js"));
    }
    return script.toString();
  }

  private String style(HtmlFigures figures) throws IOException {
    String rules = "\n" + PageThemes.css() + figures.fontRules() + Asset.text("page.css");
    return live.isPresent() ? rules + Asset.text("live.css") : rules;
  }

  private void answers() throws IOException {
    List<Answers> all = sheet.answers();
    if (all.isEmpty()) {
      return;
    }
    out.append("<section class=\"step given answers\" id=\"answers\" ");
    out.append("aria-labelledby=\"answers-h\" tabindex=\"-1\">\n");
    out.append("<h2 id=\"answers-h\">Answers</h2>\n");
    out.append(HtmlAnswers.of(sheet));
    out.append("</section>\n");
  }
}

package org.deltascope.handout.html;

import java.util.stream.Collectors;
import org.deltascope.handout.work.Source;
import org.deltascope.handout.worksheet.Answers;
import org.deltascope.handout.worksheet.HandoutEdition;

/** Writes what belongs into the gaps of a worksheet. */
final class HtmlAnswers {
  private HtmlAnswers() {}

  /** {@return the numbered answers, step by step} */
  static String of(HandoutEdition sheet) {
    HtmlMath math = HtmlMath.of(HandoutEdition.complete(sheet.handout()), Source.NONE);
    StringBuilder html = new StringBuilder();
    for (Answers answers : sheet.answers()) {
      html.append("<h3>").append(math.prose(answers.title())).append("</h3>\n");
      html.append(
          answers.answers().stream()
              .map(math::answer)
              .collect(Collectors.joining("", "<ol>", "</ol>\n")));
    }
    return html.toString();
  }
}

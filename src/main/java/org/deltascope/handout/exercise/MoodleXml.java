package org.deltascope.handout.exercise;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.deltascope.exercise.AnswerGap;
import org.deltascope.exercise.AnswerGrid;
import org.deltascope.exercise.ExerciseSet;
import org.deltascope.exercise.Variant;
import org.deltascope.figure.Figure;
import org.deltascope.figure.paint.FigureFormat;
import org.deltascope.formula.text.XmlText;
import org.deltascope.handout.manuscript.ExerciseManuscript;
import org.deltascope.handout.manuscript.MoodleManuscript;

/**
 * Writes an exercise as questions that Moodle imports: a category with a question for each variant.
 * The first answer whose interval holds what was typed decides, so the right one comes first, then
 * what each mistake gives, and at last whatever it may be.
 */
final class MoodleXml {
  private static final String PICTURE = "network.svg";

  private final ExerciseSet set;
  private final ExerciseManuscript manuscript;
  private final ExerciseFigure figures;
  private final ExerciseTitle title;

  MoodleXml(ExerciseSet set) {
    this.set = set;
    this.manuscript = ExerciseManuscript.moodle(set);
    this.figures = new ExerciseFigure(set);
    this.title = new ExerciseTitle(set);
  }

  void write(Appendable out) throws IOException {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n");
    out.append("<question type=\"category\">\n<category><text>$course$/top/");
    out.append(XmlText.literal(title.category()));
    out.append("</text></category>\n</question>\n");
    for (Variant variant : set.variants()) {
      question(variant, out);
    }
    out.append("</quiz>\n");
  }

  private void question(Variant variant, Appendable out) throws IOException {
    List<AnswerGap> gaps = variant.gaps().toList();
    boolean single = gaps.size() == 1;
    Figure figure = figures.of(variant);
    out.append("<question type=\"%s\">\n".formatted(single ? "numerical" : "cloze"));
    out.append("<name><text>%s</text></name>\n".formatted(XmlText.literal(title.of(variant))));
    out.append("<questiontext format=\"html\">\n");
    String fields =
        single
            ? ""
            : variant.answers().stream()
                .map(grid -> table(variant, grid))
                .collect(Collectors.joining());
    text(picture(figure) + manuscript.question(variant) + fields, out);
    out.append("<file name=\"%s\" path=\"/\" encoding=\"base64\">".formatted(PICTURE));
    out.append(Base64.getEncoder().encodeToString(figures.file(figure, FigureFormat.SVG)));
    out.append("</file>\n</questiontext>\n<generalfeedback format=\"html\">\n");
    text(manuscript.solution(variant), out);
    out.append("</generalfeedback>\n<penalty>0.3333333</penalty>\n<hidden>0</hidden>\n");
    if (single) {
      for (MoodleAnswer answer : answers(variant, gaps.getFirst())) {
        out.append(answer.element());
      }
    }
    out.append("</question>\n");
  }

  private static void text(String html, Appendable out) throws IOException {
    out.append("<text><![CDATA[\n").append(html).append("]]></text>\n");
  }

  private static String picture(Figure figure) {
    return "<p><img src=\"@@PLUGINFILE@@/%s\" alt=\"%s\" width=\"%.0f\" height=\"%.0f\"></p>\n"
        .formatted(
            PICTURE,
            MoodleManuscript.words(figure.title() + ". " + figure.description()),
            figure.width(),
            figure.height());
  }

  private String table(Variant variant, AnswerGrid grid) {
    return grid.rows().stream()
        .map(
            row ->
                row.stream()
                    .map(gap -> "<td>%s</td>".formatted(field(variant, gap)))
                    .collect(Collectors.joining("", "<tr>", "</tr>\n")))
        .collect(
            Collectors.joining(
                "",
                "<p>%s =</p>\n<table>\n<tbody>\n".formatted(manuscript.inline(grid.asked())),
                "</tbody>\n</table>\n"));
  }

  private String field(Variant variant, Optional<AnswerGap> gap) {
    return gap.map(
            number ->
                answers(variant, number).stream()
                    .map(MoodleAnswer::inField)
                    .collect(Collectors.joining("~", "{1:NUMERICAL:", "}")))
        .orElse("0");
  }

  private List<MoodleAnswer> answers(Variant variant, AnswerGap gap) {
    return MoodleAnswer.of(gap, variant, set.names(), set.digits());
  }
}

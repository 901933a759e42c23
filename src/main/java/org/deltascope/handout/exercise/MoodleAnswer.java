package org.deltascope.handout.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.exercise.AnswerGap;
import org.deltascope.exercise.PrintedAnswer;
import org.deltascope.exercise.Variant;
import org.deltascope.exercise.WrongAnswer;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.text.XmlText;

/**
 * An answer that a question knows.
 *
 * @param number as it is typed; empty for whatever is typed
 * @param percent of the mark that it gets
 * @param feedback what is said to it, in HTML
 */
record MoodleAnswer(Optional<PrintedAnswer> number, int percent, String feedback) {
  private static final int ALL = 100;

  /** {@return those for a number, in the order in which they are tried} */
  static List<MoodleAnswer> of(AnswerGap gap, Variant variant, Names names, Digits digits) {
    Feedback feedback = new Feedback(variant.experiment().network(), names);
    List<MoodleAnswer> answers = new ArrayList<>();
    answers.add(
        new MoodleAnswer(
            Optional.of(PrintedAnswer.of(gap.truth(), digits)), ALL, feedback.right()));
    for (WrongAnswer wrong : gap.wrong()) {
      answers.add(
          new MoodleAnswer(
              Optional.of(PrintedAnswer.of(wrong.value(), digits)),
              0,
              feedback.of(gap.number().ref(), wrong)));
    }
    answers.add(new MoodleAnswer(Optional.empty(), 0, feedback.other()));
    return answers;
  }

  /** {@return it as it stands in a field within a text} */
  String inField() {
    String typed =
        number
            .map(one -> one.value().toPlainString() + ":" + one.tolerance().toPlainString())
            .orElse("*");
    return (percent == ALL ? "=" : "%%%d%%".formatted(percent)) + typed + "#" + feedback;
  }

  /** {@return it as an element of a question about one number} */
  String element() {
    String tolerance = number.map(one -> one.tolerance().toPlainString()).orElse("0");
    return """
    <answer fraction="%d" format="moodle_auto_format">
    <text>%s</text>
    <feedback format="html"><text>%s</text></feedback>
    <tolerance>%s</tolerance>
    </answer>
    """
        .formatted(
            percent,
            number.map(one -> one.value().toPlainString()).orElse("*"),
            XmlText.inElement(feedback),
            tolerance);
  }
}

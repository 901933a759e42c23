package org.deltascope.question;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.deltascope.trace.MomentNotation;

/**
 * What came of all that was asked: what one was sure of and had wrong comes first.
 *
 * @param rows one for each question
 */
public record QuizSummary(List<Row> rows) {

  /** How a question ended, the most telling first. */
  public enum Ending {
    /** One was sure of an answer that was wrong. */
    SURE_AND_WRONG("sure and wrong"),
    /** The last answer was wrong. */
    WRONG("wrong"),
    /** It was shown without an answer. */
    PASSED("passed"),
    /** It was right, after answers that were not, or with help. */
    RIGHT_AT_LAST("right at last"),
    /** The first answer was right. */
    RIGHT("right");

    private final String label;

    Ending(String label) {
      this.label = label;
    }

    /** {@return what it is called} */
    public String label() {
      return label;
    }
  }

  /**
   * A question.
   *
   * @param place where it was asked, such as 0:8:2
   * @param number what was asked for
   * @param ending how it ended
   * @param answers what was typed, in order
   * @param sureness how sure of the last answer; empty where none was given
   * @param assessment of the last answer; empty where none was given
   * @param said what was said of the last answer; empty where none was given
   * @param helps how much help was given
   */
  public record Row(
      String place,
      String number,
      Ending ending,
      List<String> answers,
      String sureness,
      String assessment,
      String said,
      int helps) {

    /** Makes it immutable. */
    public Row {
      answers = List.copyOf(answers);
    }
  }

  /** Makes it immutable. */
  public QuizSummary {
    rows = List.copyOf(rows);
  }

  /**
   * {@return what came of it}
   *
   * @param asked all questions
   * @param words says what is to be said of answers
   */
  public static QuizSummary of(List<Asked> asked, AssessmentWords words) {
    return new QuizSummary(
        asked.stream()
            .map(each -> row(each, words))
            .sorted(Comparator.comparing(Row::ending))
            .toList());
  }

  private static Row row(Asked asked, AssessmentWords words) {
    Optional<Reply> last = asked.last();
    return new Row(
        MomentNotation.text(asked.question().moment()),
        words.name(asked.question().number()),
        ending(asked),
        asked.replies().stream().map(reply -> reply.answer().text()).toList(),
        last.map(reply -> reply.sureness().label()).orElse(""),
        last.map(reply -> reply.assessment().id()).orElse(""),
        last.map(words::of).orElse(""),
        asked.helps());
  }

  private static Ending ending(Asked asked) {
    if (asked.wasSureAndWrong()) {
      return Ending.SURE_AND_WRONG;
    }
    if (asked.replies().isEmpty()) {
      return Ending.PASSED;
    }
    if (!asked.isRight()) {
      return Ending.WRONG;
    }
    return asked.replies().size() == 1 && asked.helps() == 0 ? Ending.RIGHT : Ending.RIGHT_AT_LAST;
  }

  /** {@return how many questions ended so} */
  public long count(Ending ending) {
    return rows.stream().filter(row -> row.ending() == ending).count();
  }
}

package org.deltascope.app.view.ask;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.ViewState;
import org.deltascope.document.scene.Exercise;
import org.deltascope.formula.solution.GivenAnswer;
import org.deltascope.question.Asked;
import org.deltascope.question.AssessmentWords;
import org.deltascope.question.FadingPlan;
import org.deltascope.question.FirstLook;
import org.deltascope.question.NumberJudge;
import org.deltascope.question.Question;
import org.deltascope.question.Quiz;
import org.deltascope.question.QuizSummary;
import org.deltascope.question.Reply;
import org.deltascope.question.Sureness;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.StepKind;

/**
 * Asks, and takes answers.
 *
 * @param sessions what is asked of
 * @param shown what is seen, with its numbers
 */
public record Asking(Sessions sessions, Supplier<Optional<ViewState>> shown) {

  /** Asks for what comes before it is shown, or does not any more. */
  public void toggle() {
    sessions.look(Session::askingFirst);
  }

  /** Begins the exercise of the document, if it has one. */
  public void beginExercise() {
    exercise().ifPresent(exercise -> sessions.look(session -> session.exercising(exercise)));
  }

  /** {@return whether the document has an exercise} */
  public boolean hasExercise() {
    return exercise().isPresent();
  }

  private Optional<FadingPlan> exercise() {
    OpenDocument opened = sessions.get().opened();
    return Exercise.of(opened.document())
        .flatMap(exercise -> FadingPlan.of(opened.outline(), exercise.blanks()));
  }

  /** {@return whether a number is asked for} */
  public boolean isOpen() {
    return sessions.get().isAsked();
  }

  /** {@return whether it is asked for the sign or what is larger} */
  public boolean isLooking() {
    return seen().flatMap(Asking::firstLook).isPresent();
  }

  /** {@return whether anything was asked} */
  public boolean hasSummary() {
    return !sessions.get().quiz().done().isEmpty();
  }

  /** Shows what is asked for. */
  public void reveal() {
    change(Quiz::revealed);
  }

  /** Shows what is asked for, or else goes on. */
  public void goOn() {
    sessions.walk(Session::forward);
  }

  /** Helps a little more. */
  public void help() {
    change(Quiz::helped);
  }

  /**
   * Chooses a sign, or what is larger.
   *
   * @param key of the choice
   */
  public void choose(String key) {
    seen()
        .flatMap(Asking::firstLook)
        .flatMap(
            look -> look.choices().stream().filter(choice -> choice.key().equals(key)).findFirst())
        .ifPresent(choice -> change(quiz -> quiz.looked(choice)));
  }

  /**
   * {@return why it is no answer; nothing where it is one, which is then judged}
   *
   * @param typed the number
   * @param sureness how sure of it
   */
  public Optional<String> reply(String typed, Sureness sureness) {
    Optional<GivenAnswer> answer = GivenAnswer.read(typed);
    if (answer.isEmpty()) {
      return Optional.of(
          typed.isBlank()
              ? "Type a number, or go on to see it."
              : "“%s” is no number; such as 0.0088, −0.19, 8.8e-3 or 1/8."
                  .formatted(typed.strip()));
    }
    seen().ifPresent(now -> reply(now, answer.get(), sureness));
    return Optional.empty();
  }

  private void reply(ViewState now, GivenAnswer answer, Sureness sureness) {
    now.session()
        .quiz()
        .open()
        .ifPresent(
            asked -> {
              Question question = asked.question();
              Reply reply =
                  new Reply(
                      answer,
                      sureness,
                      judge(now, question).assess(question.number(), answer, before(now)));
              change(
                  quiz ->
                      reply.assessment().isRight()
                          ? quiz.replied(reply).revealed()
                          : quiz.replied(reply));
            });
  }

  /** {@return what is asked first, if that is open} */
  static Optional<FirstLook> firstLook(ViewState now) {
    return now.session()
        .quiz()
        .open()
        .filter(asked -> asked.firstLook().isEmpty() && asked.replies().isEmpty())
        .map(Asked::question)
        .flatMap(question -> judge(now, question).firstLook(question.number()));
  }

  /** {@return says what is to be said of answers} */
  static AssessmentWords words(ViewState now) {
    return new AssessmentWords(now.trace().before().network(), now.session().opened().names());
  }

  /** {@return what was asked in the same update before} */
  static List<Asked> before(ViewState now) {
    long update = now.session().moment().update();
    return now.session().quiz().done().stream()
        .filter(asked -> asked.question().moment().update() == update)
        .toList();
  }

  /**
   * {@return what a mistake makes of the number that one stands at, if it can be made there}
   *
   * @param now what is seen
   * @param mistake its tag
   */
  static Optional<String> warning(ViewState now, String mistake) {
    Session session = now.session();
    return Question.at(session.opened().outline(), session.moment(), session.part())
        .flatMap(question -> judge(now, question).made(question.number(), mistake))
        .map(wrong -> words(now).warning(wrong, now.occasion().numerals()));
  }

  /** {@return what came of all that was asked} */
  public Optional<QuizSummary> summary() {
    return shown.get().map(now -> QuizSummary.of(sessions.get().quiz().done(), words(now)));
  }

  /** An update is made from the whole batch, whichever sample is looked at. */
  private static NumberJudge judge(ViewState now, Question question) {
    SampleSelection lens =
        question.step().kind() == StepKind.UPDATE ? SampleSelection.mean() : now.lens();
    return new NumberJudge(now.trace(), lens, now.session().opened().names());
  }

  /** What is seen, if it is what one is asked about. */
  private Optional<ViewState> seen() {
    return shown.get().filter(now -> now.session().quiz().equals(sessions.get().quiz()));
  }

  private void change(UnaryOperator<Quiz> change) {
    sessions.walk(session -> session.asking(change.apply(session.quiz())));
  }
}

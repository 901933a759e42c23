package org.deltascope.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.deltascope.trace.Knowledge.Withheld;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Outline;
import org.deltascope.trace.StepId;

/**
 * Asking before showing: whether it is switched on, what is being asked, and what was asked before.
 * Of every step at most one number is asked for.
 *
 * @param isOn whether what comes is asked for first
 * @param here where one stands
 * @param open what is being asked
 * @param done what was asked and has been shown since, in order
 * @param plan which steps are asked for, if not all
 */
public record Quiz(
    boolean isOn, Moment here, Optional<Asked> open, List<Asked> done, Optional<FadingPlan> plan) {

  /** Makes it immutable. */
  public Quiz {
    done = List.copyOf(done);
  }

  /** {@return one that asks for nothing} */
  public static Quiz off() {
    return new Quiz(false, Moment.whole(0, 0), Optional.empty(), List.of(), Optional.empty());
  }

  /**
   * {@return this switched on where it was off, and asking at once; or off, keeping its answers}
   */
  public Quiz toggled(Outline outline, Moment moment, int part) {
    return isOn
        ? new Quiz(false, moment, Optional.empty(), kept(), Optional.empty())
        : new Quiz(true, moment, Question.at(outline, moment, part).map(Asked::of), done, plan);
  }

  /**
   * {@return an exercise that begins, without the answers of before}
   *
   * @param exercise says what is asked for
   * @param begin where one stands then
   */
  public static Quiz exercise(FadingPlan exercise, Moment begin) {
    return new Quiz(true, begin, Optional.empty(), List.of(), Optional.of(exercise));
  }

  /** {@return this without any answers, as at the beginning of another document} */
  public Quiz restarted() {
    return new Quiz(
        isOn && plan.isEmpty(), Moment.whole(0, 0), Optional.empty(), List.of(), Optional.empty());
  }

  /**
   * {@return this after one came to a moment} What comes is asked for, what was passed long ago is
   * not.
   *
   * @param outline the update's steps
   * @param moment where one stands now
   * @param part that is shown, or {@link Moment#WHOLE}
   */
  public Quiz at(Outline outline, Moment moment, int part) {
    if (!isOn) {
      return new Quiz(false, moment, Optional.empty(), done, plan);
    }
    Optional<Question> before = open.map(Asked::question);
    boolean asks =
        before.filter(question -> question.isOfStep(moment)).isPresent()
            || (isAfter(moment, here) && !isDone(moment) && isPlanned(outline, moment));
    Optional<Question> now = asks ? Question.at(outline, moment, part) : Optional.empty();
    return now.equals(before)
        ? new Quiz(true, moment, open, done, plan)
        : new Quiz(true, moment, now.map(Asked::of), kept(), plan);
  }

  private boolean isPlanned(Outline outline, Moment moment) {
    StepId step = outline.entries().get(moment.step()).id();
    return plan.filter(it -> !it.asks(moment.update(), step)).isEmpty();
  }

  private static boolean isAfter(Moment moment, Moment before) {
    return moment.update() > before.update()
        || (moment.update() == before.update() && moment.step() > before.step());
  }

  private boolean isDone(Moment moment) {
    return done.stream().anyMatch(asked -> asked.question().isOfStep(moment));
  }

  /** What was answered and then left counts as asked. */
  private List<Asked> kept() {
    return open.filter(asked -> !asked.replies().isEmpty()).map(this::and).orElse(done);
  }

  private List<Asked> and(Asked asked) {
    List<Asked> longer = new ArrayList<>(done);
    longer.add(asked);
    return longer;
  }

  /** {@return this after the number that is asked for was shown} */
  public Quiz revealed() {
    return open.map(asked -> new Quiz(isOn, here, Optional.empty(), and(asked), plan)).orElse(this);
  }

  /** {@return this after something was chosen before the number} */
  public Quiz looked(FirstLook.Choice choice) {
    return changed(asked -> asked.looked(choice));
  }

  /** {@return this after an answer} */
  public Quiz replied(Reply reply) {
    return changed(asked -> asked.replied(reply));
  }

  /** {@return this with more help; the last is that the number is shown} */
  public Quiz helped() {
    Quiz helped = changed(Asked::helped);
    return helped.open.filter(asked -> asked.helps() == Asked.MOST_HELP).isPresent()
        ? helped.revealed()
        : helped;
  }

  private Quiz changed(UnaryOperator<Asked> change) {
    return new Quiz(isOn, here, open.map(change), done, plan);
  }

  /** {@return what is not shown at the moment because it is asked for} */
  public Withheld withheld() {
    return open.map(asked -> asked.question().withheld()).orElseGet(Withheld.Nothing::new);
  }
}

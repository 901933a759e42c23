package org.deltascope.question;

import java.util.Optional;
import org.deltascope.trace.Knowledge.Withheld;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Outline;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.StepId;
import org.deltascope.trace.StepKind;

/**
 * A number that is asked for where it is computed.
 *
 * @param moment where one stands when it is asked for
 * @param step that computes it
 * @param number which
 */
public record Question(Moment moment, StepId step, Ref number) {

  /**
   * {@return what is asked for at a moment: its part; of a step that is shown whole the part that
   * is looked at, else the first of its results; nothing where a step computes nothing}
   *
   * @param outline the update's steps
   * @param moment where one stands
   * @param part that is shown, or {@link Moment#WHOLE}
   */
  public static Optional<Question> at(Outline outline, Moment moment, int part) {
    Outline.Entry entry = outline.entries().get(moment.step());
    if (entry.parts().count() == 0) {
      return Optional.empty();
    }
    Ref number =
        part != Moment.WHOLE
            ? entry.parts().get(part)
            : entry.id().kind() == StepKind.LOSS ? Quantity.of(Kind.LOSS).all() : result(entry);
    return Optional.of(new Question(moment, entry.id(), number));
  }

  /** Of an error that is carried back, the error is the result. */
  private static Ref result(Outline.Entry entry) {
    Ref.One first = entry.parts().get(0);
    return first.kind() == Kind.CARRIED ? first.of(new Quantity(Kind.ERROR, first.layer())) : first;
  }

  /** {@return what is not shown while it is asked for} */
  public Withheld withheld() {
    return new Withheld.From(step, moment.isWhole() ? 0 : moment.part());
  }

  /** {@return whether it is about the same step of the same update} */
  boolean isOfStep(Moment other) {
    return moment.update() == other.update() && moment.step() == other.step();
  }
}

package org.deltascope.trace;

import java.util.OptionalInt;
import org.deltascope.trace.Quantity.Kind;

/**
 * Which numbers of an update a reader knows: those that are given, and those that have been
 * computed by the moment, but for what is withheld on purpose.
 *
 * @param outline the update's steps
 * @param moment where in it one stands
 * @param withheld what is not shown although it has been computed
 */
public record Knowledge(Outline outline, Moment moment, Withheld withheld) {

  /** What is not shown although it has been computed. */
  public sealed interface Withheld {

    /** Nothing. */
    record Nothing() implements Withheld {}

    /** All that an update computes, as on a worksheet. */
    record Everything() implements Withheld {}

    /**
     * What a step computes from one of its parts on, as while that is asked for.
     *
     * @param step which
     * @param part index of the part, from 0; 0 for the whole step
     */
    record From(StepId step, int part) implements Withheld {}
  }

  /** {@return what is known at a moment, nothing withheld} */
  public static Knowledge of(Outline outline, Moment moment) {
    return new Knowledge(outline, moment, new Withheld.Nothing());
  }

  /** {@return the same with that withheld} */
  public Knowledge withholding(Withheld other) {
    return new Knowledge(outline, moment, other);
  }

  /** {@return the same at another moment of the update} */
  public Knowledge at(Moment other) {
    return new Knowledge(outline, other, withheld);
  }

  /**
   * {@return whether a number is known: for all of a quantity, whether the last of it is}
   *
   * @param number of the update
   */
  public boolean shows(Ref number) {
    return hasComputed(number) && !withholds(number);
  }

  /**
   * {@return whether a number is given or has been computed, withheld or not: for all of a
   * quantity, whether the last of it has}
   *
   * @param number of the update
   */
  public boolean hasComputed(Ref number) {
    return outline.computing(number.quantity()).map(step -> isReached(step, number)).orElse(true);
  }

  /**
   * {@return whether a number is not shown on purpose, whether or not it has been computed}
   *
   * @param number of the update
   */
  public boolean withholds(Ref number) {
    return outline
        .computing(number.quantity())
        .filter(step -> isWithheld(step, number))
        .isPresent();
  }

  /** {@return whether what the moment itself is about is withheld, all of it or its last part} */
  public boolean withholdsMoment() {
    StepParts parts = outline.entries().get(moment.step()).parts();
    int last = moment.isWhole() ? parts.count() - 1 : moment.part();
    return last >= 0 && withholds(parts.get(last));
  }

  private boolean isReached(StepId step, Ref number) {
    int index = outline.indexOf(step);
    OptionalInt part = part(step, number);
    return part.isPresent()
        && (index < moment.step()
            || (index == moment.step()
                && (moment.isWhole() || isOnTheWay(number) || part.getAsInt() <= moment.part())));
  }

  private boolean isWithheld(StepId step, Ref number) {
    return switch (withheld) {
      case Withheld.Nothing _ -> false;
      case Withheld.Everything _ -> true;
      case Withheld.From(StepId asked, int first) ->
          asked.equals(step) && part(step, number).orElse(first) >= first;
    };
  }

  /** The part with which a number comes to be known; none for the weight of an absent edge. */
  private OptionalInt part(StepId step, Ref number) {
    StepParts parts = outline.entries().get(outline.indexOf(step)).parts();
    return switch (number) {
      case Ref.All(Quantity quantity) -> parts.lastOf(quantity);
      case Ref.One one ->
          switch (one.kind()) {
            case LOSS, SAMPLE_LOSS -> last(parts);
            case CARRIED -> carried(parts, one);
            case SLOPE -> error(parts, one);
            case Kind _ -> parts.indexOf(one);
          };
    };
  }

  /** Every input's is a sum over all of δ¹. */
  private static OptionalInt carried(StepParts parts, Ref.One one) {
    OptionalInt own = parts.indexOf(one);
    if (own.isPresent()) {
      return own;
    }
    return one.layer() == 0 ? last(parts) : error(parts, one);
  }

  private static OptionalInt last(StepParts parts) {
    return OptionalInt.of(parts.count() - 1);
  }

  private static OptionalInt error(StepParts parts, Ref.One one) {
    return parts.indexOf(one.of(new Quantity(Kind.ERROR, one.layer())));
  }

  /** What a step computes only to go on with it is there from its first part on. */
  private boolean isOnTheWay(Ref number) {
    return switch (number.kind()) {
      case SLOPE -> true;
      case CARRIED -> number.layer() == outline.entries().getLast().layer();
      case Kind _ -> false;
    };
  }
}

package org.deltascope.question;

import java.util.List;
import org.deltascope.formula.mistake.FormulaEdit;
import org.deltascope.trace.Ref;

/** What is to be said of a typed answer; the first that holds. */
public sealed interface Assessment {

  /** {@return whether nothing is to be mended here} */
  default boolean isRight() {
    return switch (this) {
      case Right _, CarriedOn _, RoundedOnTheWay _ -> true;
      case Mistaken _, NotYet _ -> false;
    };
  }

  /** {@return what it is called in a table, such as {@code carried-on}} */
  default String id() {
    return switch (this) {
      case Right _ -> "right";
      case CarriedOn _ -> "carried-on";
      case RoundedOnTheWay _ -> "rounded-on-the-way";
      case Mistaken(List<FormulaEdit> slips) -> slips.getFirst().tag().id();
      case NotYet _ -> "not-yet";
    };
  }

  /**
   * It is the number, to as many digits as were typed.
   *
   * @param alike mistakes that give the same, to so few digits
   */
  record Right(List<FormulaEdit> alike) implements Assessment {
    /** Makes it immutable. */
    public Right {
      alike = List.copyOf(alike);
    }
  }

  /**
   * It is what comes out if other numbers are taken as they were answered.
   *
   * @param from the first of these
   */
  record CarriedOn(Ref from) implements Assessment {}

  /**
   * It is what comes out if numbers on the way are rounded as the answer is.
   *
   * @param alike mistakes that give the same, to so few digits
   */
  record RoundedOnTheWay(List<FormulaEdit> alike) implements Assessment {
    /** Makes it immutable. */
    public RoundedOnTheWay {
      alike = List.copyOf(alike);
    }
  }

  /**
   * It is what a well-known mistake gives.
   *
   * @param slips each gives it; several where these digits do not tell them apart
   */
  record Mistaken(List<FormulaEdit> slips) implements Assessment {
    /** Makes it immutable. */
    public Mistaken {
      slips = List.copyOf(slips);
    }
  }

  /** It is something else. */
  record NotYet() implements Assessment {}
}

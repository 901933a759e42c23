package org.deltascope.question;

import java.util.List;
import org.deltascope.trace.Ref;

/** What is to be said of a typed answer; the first that holds. */
public sealed interface Assessment {

  /** {@return whether nothing is to be mended here} */
  boolean isRight();

  /** {@return what it is called in a table, such as {@code carried-on}} */
  String id();

  /**
   * It is the number, to as many digits as were typed.
   *
   * @param alike mistakes that give the same, to so few digits
   */
  record Right(List<Slip> alike) implements Assessment {
    /** Makes it immutable. */
    public Right {
      alike = List.copyOf(alike);
    }

    @Override
    public boolean isRight() {
      return true;
    }

    @Override
    public String id() {
      return "right";
    }
  }

  /**
   * It is what comes out if other numbers are taken as they were answered.
   *
   * @param from the first of these
   */
  record CarriedOn(Ref from) implements Assessment {
    @Override
    public boolean isRight() {
      return true;
    }

    @Override
    public String id() {
      return "carried-on";
    }
  }

  /**
   * It is what comes out if numbers on the way are rounded as the answer is.
   *
   * @param alike mistakes that give the same, to so few digits
   */
  record RoundedOnTheWay(List<Slip> alike) implements Assessment {
    /** Makes it immutable. */
    public RoundedOnTheWay {
      alike = List.copyOf(alike);
    }

    @Override
    public boolean isRight() {
      return true;
    }

    @Override
    public String id() {
      return "rounded-on-the-way";
    }
  }

  /**
   * It is what a well-known mistake gives.
   *
   * @param slips each gives it; several where these digits do not tell them apart
   */
  record Mistaken(List<Slip> slips) implements Assessment {
    /** Makes it immutable. */
    public Mistaken {
      slips = List.copyOf(slips);
    }

    @Override
    public boolean isRight() {
      return false;
    }

    @Override
    public String id() {
      return slips.getFirst().id();
    }
  }

  /** It is something else. */
  record NotYet() implements Assessment {
    @Override
    public boolean isRight() {
      return false;
    }

    @Override
    public String id() {
      return "not-yet";
    }
  }
}

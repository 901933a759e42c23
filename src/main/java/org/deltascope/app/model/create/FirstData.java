package org.deltascope.app.model.create;

import java.util.List;
import java.util.Optional;
import org.deltascope.document.create.NetworkLine;
import org.deltascope.document.create.StartData;
import org.deltascope.document.data.KnownData;

/** What a new network learns from at first. */
public enum FirstData {
  /** Exclusive or where the network has its two inputs, else drawn samples. */
  SUITING("XOR if it fits, else drawn"),
  /** Exclusive or. */
  XOR("XOR"),
  /** 1 where both inputs are 1. */
  AND("AND"),
  /** 1 where an input is 1. */
  OR("OR"),
  /** Two half circles. */
  MOONS(KnownData.MOONS),
  /** A circle within another. */
  CIRCLES(KnownData.CIRCLES),
  /** Two spirals. */
  SPIRALS(KnownData.SPIRALS),
  /** Two normal distributions. */
  GAUSSIANS(KnownData.GAUSSIANS),
  /** A sine to be fitted. */
  SINE(KnownData.SINE),
  /** Three species of iris. */
  IRIS(KnownData.IRIS),
  /** Handwritten digits. */
  DIGITS(KnownData.DIGITS),
  /** One sample of zeros. */
  EMPTY("an empty table"),
  /** What is on the clipboard, each row the inputs and then the targets of a sample. */
  PASTED("pasted");

  private final String words;
  private final Optional<KnownData> known;

  FirstData(String words) {
    this.words = words;
    this.known = Optional.empty();
  }

  FirstData(KnownData known) {
    this.words = known.title();
    this.known = Optional.of(known);
  }

  /** {@return the data that are taken in any number, if it is some} */
  public Optional<KnownData> known() {
    return known;
  }

  /** {@return what it is called in a list} */
  public String words() {
    return words;
  }

  /** {@return the samples to begin with; others that are known or pasted take their place} */
  StartData start(NetworkLine line) {
    return switch (this) {
      case SUITING -> StartData.suiting(line);
      case XOR -> StartData.XOR;
      case AND -> StartData.AND;
      case OR -> StartData.OR;
      case EMPTY, PASTED -> StartData.ZEROS;
      case MOONS, CIRCLES, SPIRALS, GAUSSIANS, SINE, IRIS, DIGITS -> StartData.suiting(line);
    };
  }

  /** {@return all of them} */
  public static List<FirstData> all() {
    return List.of(values());
  }
}

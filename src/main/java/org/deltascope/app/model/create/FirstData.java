package org.deltascope.app.model.create;

import java.util.List;
import org.deltascope.document.create.NetworkLine;
import org.deltascope.document.create.StartData;

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
  /** One sample of zeros. */
  EMPTY("an empty table"),
  /** What is on the clipboard, each row the inputs and then the targets of a sample. */
  PASTED("pasted");

  private final String words;

  FirstData(String words) {
    this.words = words;
  }

  /** {@return what it is called in a list} */
  public String words() {
    return words;
  }

  /** {@return the samples to begin with; those that are pasted take the place of zeros} */
  StartData start(NetworkLine line) {
    return switch (this) {
      case SUITING -> StartData.suiting(line);
      case XOR -> StartData.XOR;
      case AND -> StartData.AND;
      case OR -> StartData.OR;
      case EMPTY, PASTED -> StartData.ZEROS;
    };
  }

  /** {@return all of them} */
  public static List<FirstData> all() {
    return List.of(values());
  }
}

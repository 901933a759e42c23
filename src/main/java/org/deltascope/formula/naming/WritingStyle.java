package org.deltascope.formula.naming;

import java.util.Optional;

/**
 * How the formulas of a document are written.
 *
 * @param notation the one asked for, if any
 */
public record WritingStyle(Optional<Notation> notation) {

  /** {@return the style of a document that asks for none} */
  public static WritingStyle usual() {
    return new WritingStyle(Optional.empty());
  }

  /**
   * {@return a style by the words of a document}
   *
   * @param notation such as {@code textbook}, if one is asked for
   */
  public static WritingStyle of(Optional<String> notation) {
    return new WritingStyle(notation.flatMap(Notation::named));
  }
}

package org.deltascope.formula.derive;

import java.util.Optional;
import org.deltascope.formula.parse.Unreadable;
import org.deltascope.formula.verdict.Judgement;

/**
 * A line of a derivation, and what is said of it.
 *
 * @param number of the line, from 1
 * @param text of the line, without its comment
 * @param status what it is
 * @param judgement of it against the truth, where it could be read
 * @param from the earlier line that it is right from, where it is carried
 * @param counterexample where it is wrong and one was found
 * @param unreadable why it cannot be read, where it cannot
 */
public record CheckedLine(
    int number,
    String text,
    LineStatus status,
    Optional<Judgement> judgement,
    Optional<Source> from,
    Optional<Counterexample> counterexample,
    Optional<Unreadable> unreadable) {

  /**
   * An earlier line that something is taken from.
   *
   * @param line its number
   * @param what is taken from it, as the later line has it; empty for all of it
   */
  public record Source(int line, Optional<org.deltascope.trace.Ref> what) {}
}

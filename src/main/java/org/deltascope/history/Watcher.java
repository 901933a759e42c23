package org.deltascope.history;

/** Is told how far a journey has come, and may end it. */
@FunctionalInterface
public interface Watcher {

  /** Asks for nothing and waits for the end. */
  Watcher PATIENT = (update, target) -> true;

  /**
   * {@return whether to go on} Called once an update, by the thread that travels: it should return
   * at once.
   *
   * @param update updates made so far
   * @param target where the journey goes
   */
  boolean reached(long update, long target);
}

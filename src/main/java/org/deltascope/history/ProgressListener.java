package org.deltascope.history;

/** Is told how far training has come on its way to an update, and may end it. */
@FunctionalInterface
public interface ProgressListener {

  /** Lets training go on to its end. */
  ProgressListener NONE = (update, target) -> true;

  /**
   * {@return whether to go on} Called once an update, by the thread that trains: it should return
   * at once.
   *
   * @param update updates made so far
   * @param target where training goes
   */
  boolean reached(long update, long target);
}

package org.deltascope.app.model.learn;

/** How learning goes. */
public sealed interface LearningState {

  /** Nothing is being learnt, and nothing was. */
  record Idle() implements LearningState {}

  /**
   * It goes on.
   *
   * @param update the next that is made
   */
  record Going(long update) implements LearningState {}

  /**
   * It stopped.
   *
   * @param reason why, as the end of a sentence
   * @param update where
   */
  record Stopped(String reason, long update) implements LearningState {}
}

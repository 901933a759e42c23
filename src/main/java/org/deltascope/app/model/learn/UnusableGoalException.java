package org.deltascope.app.model.learn;

/** What was typed says no time to stop at; the message says in one line why, and what would do. */
public final class UnusableGoalException extends Exception {

  private static final long serialVersionUID = 1L;

  UnusableGoalException(String message) {
    super(message);
  }
}

package org.deltascope.exercise;

/**
 * That there is no such exercise.
 *
 * @param option what was wished for that is to blame, such as {@code --digits}
 * @param reason what was found and what was expected
 */
public record RefusedExercise(String option, String reason) implements ExerciseResult {

  static RefusedExercise of(String option, String reason) {
    return new RefusedExercise(option, reason);
  }

  /** {@return all of it in one line} */
  public String message() {
    return option + ": " + reason;
  }
}

package org.deltascope.exercise;

/**
 * That there is no such exercise.
 *
 * @param part what was wished for that is to blame
 * @param reason what was found and what was expected
 */
public record RefusedExercise(ExercisePart part, String reason) implements ExerciseResult {}

package org.deltascope.exercise;

/** What came of looking for numbers of an exercise. */
public sealed interface ExerciseResult permits ExerciseSet, RefusedExercise {}

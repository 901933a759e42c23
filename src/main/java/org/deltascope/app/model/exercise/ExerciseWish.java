package org.deltascope.app.model.exercise;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.document.scene.Exercise;
import org.deltascope.exercise.AskedReader;
import org.deltascope.exercise.ExercisePart;
import org.deltascope.exercise.ExerciseResult;
import org.deltascope.exercise.ExerciseSearch;
import org.deltascope.exercise.ExerciseTask;
import org.deltascope.exercise.RefusedExercise;
import org.deltascope.formula.number.Digits;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Trace;

/**
 * Exercises as they are wished for: what stands in the fields.
 *
 * @param ask what is to be worked out
 * @param variants how many
 * @param seed of their numbers
 * @param digits of the answers
 */
public record ExerciseWish(String ask, String variants, String seed, String digits) {
  /**
   * {@return what one begins with: what the document's exercise leaves blank, or the first layer}
   */
  public static ExerciseWish of(OpenDocument opened) {
    String ask =
        Exercise.of(opened.document())
            .map(each -> String.join(", ", each.blanks()))
            .orElse("delta[1], dW[1]");
    return new ExerciseWish(ask, "5", "1", "4");
  }

  /**
   * {@return the exercises, or why there are none} That may take some seconds.
   *
   * @param opened the document
   * @param wanted is asked again and again whether anybody waits for it
   * @throws CancellationException if nobody does
   */
  public ExerciseResult drawn(OpenDocument opened, BooleanSupplier wanted) {
    Optional<Long> count = whole(variants, 1, ExerciseSearch.MOST_VARIANTS);
    Optional<Long> places = whole(digits, Digits.MIN, ExerciseSearch.MOST_DIGITS);
    Optional<Long> start = whole(seed, Long.MIN_VALUE, Long.MAX_VALUE);
    if (count.isEmpty()) {
      return wrong(ExercisePart.VARIANTS, variants, "1 to " + ExerciseSearch.MOST_VARIANTS);
    }
    if (places.isEmpty()) {
      return wrong(ExercisePart.DIGITS, digits, Digits.MIN + " to " + ExerciseSearch.MOST_DIGITS);
    }
    if (start.isEmpty()) {
      return wrong(ExercisePart.SEED, seed, "a whole number");
    }
    Trace trace =
        Backpropagation.trace(opened.experiment(), TrainingState.initial(opened.experiment()));
    AskedReader.Reading asked = new AskedReader(trace, opened.names()).read(ask);
    if (!asked.problem().isEmpty()) {
      return new RefusedExercise(ExercisePart.ASKED, asked.problem());
    }
    return ExerciseSearch.of(
        new ExerciseTask(
            opened.title(),
            trace,
            opened.names(),
            opened.given(),
            asked.asked(),
            new Digits(places.get().intValue()),
            count.get().intValue(),
            start.get()),
        wanted);
  }

  private static RefusedExercise wrong(ExercisePart part, String typed, String expected) {
    return new RefusedExercise(
        part,
        "found %s, expected %s".formatted(typed.isBlank() ? "nothing" : typed.strip(), expected));
  }

  private static Optional<Long> whole(String typed, long least, long most) {
    try {
      return Optional.of(Long.parseLong(typed.strip()))
          .filter(number -> number >= least && number <= most);
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  /** {@return what is said of a wish that cannot be, in the words of the fields} */
  public static String said(RefusedExercise refused) {
    String part =
        switch (refused.part()) {
          case ASKED -> "Asked for";
          case DIGITS -> "Digits";
          case VARIANTS -> "Variants";
          case SEED -> "Seed";
          case NETWORK -> "This network";
        };
    return part + ": " + refused.reason();
  }
}

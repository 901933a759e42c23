package org.deltascope.app.model.learn;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.deltascope.document.number.NumberReader;
import org.deltascope.document.number.UnreadableNumberException;
import org.deltascope.history.LearningGoal;
import org.deltascope.nn.StopRule;

/**
 * Until when a run is to be trained on, as it is typed; what is empty stops nothing.
 *
 * @param epochs so many more
 * @param lossBelow a number
 * @param gradientBelow a number
 * @param noBetterFor so many epochs
 * @param watching whether to stop where something happens
 */
public record TypedGoal(
    String epochs, String lossBelow, String gradientBelow, String noBetterFor, boolean watching) {

  private static final int MOST_EPOCHS = 1_000_000_000;

  /** {@return what a document asks for, or the usual where it asks for nothing} */
  public static TypedGoal of(StopRule rule) {
    StopRule shown = rule.orUsual();
    return new TypedGoal(
        text(shown.epochs()),
        text(shown.lossBelow()),
        text(shown.gradientBelow()),
        text(shown.noBetterFor()),
        false);
  }

  /**
   * {@return it}
   *
   * @throws UnusableGoalException with what is wrong, to be acted on
   */
  public LearningGoal goal() throws UnusableGoalException {
    StopRule rule =
        new StopRule(
            count("epochs", epochs),
            number("loss", lossBelow),
            number("gradient", gradientBelow),
            count("no better for", noBetterFor));
    if (rule.equals(StopRule.never()) && !watching) {
      throw new UnusableGoalException(
          "found nothing that would stop it, expected epochs or something else that does");
    }
    return new LearningGoal(rule, watching);
  }

  private static OptionalInt count(String what, String typed) throws UnusableGoalException {
    if (typed.isBlank()) {
      return OptionalInt.empty();
    }
    long count = read(what, () -> NumberReader.whole(typed));
    require(count >= 1 && count <= MOST_EPOCHS, what, typed, "1 to %,d".formatted(MOST_EPOCHS));
    return OptionalInt.of((int) count);
  }

  private static OptionalDouble number(String what, String typed) throws UnusableGoalException {
    if (typed.isBlank()) {
      return OptionalDouble.empty();
    }
    double value = read(what, () -> NumberReader.read(typed).value());
    require(value > 0, what, typed, "a number above 0");
    return OptionalDouble.of(value);
  }

  /** Reads what a person typed. */
  @FunctionalInterface
  private interface Reading<T> {
    T read() throws UnreadableNumberException;
  }

  private static <T> T read(String what, Reading<T> reading) throws UnusableGoalException {
    try {
      return reading.read();
    } catch (UnreadableNumberException e) {
      throw new UnusableGoalException(what + ": " + e.getMessage());
    }
  }

  private static void require(boolean holds, String what, String typed, String expected)
      throws UnusableGoalException {
    if (!holds) {
      throw new UnusableGoalException(
          "%s: found %s, expected %s".formatted(what, typed.strip(), expected));
    }
  }

  private static String text(OptionalInt count) {
    return count.isPresent() ? Integer.toString(count.getAsInt()) : "";
  }

  private static String text(OptionalDouble number) {
    return number.isPresent() ? Double.toString(number.getAsDouble()) : "";
  }
}

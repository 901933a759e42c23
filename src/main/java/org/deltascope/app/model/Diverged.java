package org.deltascope.app.model;

import java.util.Optional;
import java.util.OptionalLong;
import org.deltascope.trace.Divergence;
import org.deltascope.trace.StepKind;

/**
 * What is said where numbers are not finite any more: where that began, and what to do about it.
 *
 * @param headline in a few words
 * @param explanation where it began, and what to do
 * @param lastFinite the update to go back to, if there is one
 */
public record Diverged(String headline, String explanation, OptionalLong lastFinite) {

  /**
   * {@return what is to be said of what is shown, if anything is} Before the step at which numbers
   * cease to be finite there is nothing to say.
   *
   * @param shown with its numbers
   */
  public static Optional<Diverged> of(ViewState shown) {
    return shown
        .divergence()
        .filter(found -> hasCome(found, shown))
        .map(found -> found.isAtOnce() ? atOnce(found, shown) : later(found, shown));
  }

  private static boolean hasCome(Divergence found, ViewState shown) {
    long update = shown.trace().update();
    int step = shown.trace().outline().indexOf(found.step());
    return found.update() < update
        || (found.update() == update && step <= shown.session().moment().step());
  }

  private static Diverged later(Divergence found, ViewState shown) {
    long before = found.update() - 1;
    return new Diverged(
        "Training has diverged",
        "From step %s of update %d on, in layer %d, numbers are not finite. Go back to update %d, or train with a smaller learning rate than η = %s."
            .formatted(
                found.step().name(), found.update(), found.step().layer(), before, rate(shown)),
        OptionalLong.of(before));
  }

  private static Diverged atOnce(Divergence found, ViewState shown) {
    boolean ofUpdate = found.step().kind() == StepKind.UPDATE;
    return new Diverged(
        "The network overflows in its first update",
        "From step %s on, in layer %d, numbers are not finite. %s"
            .formatted(
                found.step().name(),
                found.step().layer(),
                ofUpdate
                    ? "Train with a smaller learning rate than η = %s.".formatted(rate(shown))
                    : "Begin with smaller weights, inputs or targets."),
        found.update() < shown.trace().update() ? OptionalLong.of(0) : OptionalLong.empty());
  }

  private static String rate(ViewState shown) {
    OpenDocument opened = shown.session().opened();
    double rate = opened.experiment().optimizer().learningRate();
    return opened
        .given()
        .setting("learningRate", rate)
        .orElseGet(() -> shown.session().look().digits().text(rate));
  }
}

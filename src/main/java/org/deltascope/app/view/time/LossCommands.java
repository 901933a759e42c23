package org.deltascope.app.view.time;

import java.util.List;
import java.util.function.UnaryOperator;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.view.command.Command;
import org.deltascope.figure.loss.LossLook;
import org.deltascope.figure.loss.LossScale;
import org.deltascope.figure.loss.LossUnit;

/**
 * Plots the losses otherwise: against something else, on another scale, smoothed.
 *
 * @param sessions whose look changes
 */
public record LossCommands(Sessions sessions) {

  /** {@return all of them; each goes on to the next way and says which that is} */
  public List<Command> all() {
    return List.of(over(), scale(), smooth());
  }

  private Command over() {
    return Command.of(
            "losses-over",
            () -> "Plot the loss against: " + words(nextUnit()),
            () -> change(losses -> losses.over(nextUnit())))
        .by("Alt+U");
  }

  private Command scale() {
    return Command.of(
            "loss-scale",
            () -> "Scale of the loss: " + nextScale().word(),
            () -> change(losses -> losses.on(nextScale())))
        .by("Alt+L");
  }

  private Command smooth() {
    return Command.of(
            "loss-mean",
            () ->
                nextMean() == 1
                    ? "Loss as it is, not smoothed"
                    : "Smooth the loss: mean of %d updates".formatted(nextMean()),
            () -> change(losses -> losses.smoothing(nextMean())))
        .by("Alt+M");
  }

  private LossLook losses() {
    return sessions.get().look().losses();
  }

  private void change(UnaryOperator<LossLook> change) {
    sessions.look(
        session -> session.shown(session.look().plotting(change.apply(session.look().losses()))));
  }

  private static String words(LossUnit unit) {
    return switch (unit) {
      case UPDATES -> "updates";
      case EPOCHS -> "epochs";
      case SINCE_BRANCH -> "updates since the branch";
    };
  }

  private LossUnit nextUnit() {
    return switch (losses().unit()) {
      case UPDATES -> LossUnit.EPOCHS;
      case EPOCHS -> LossUnit.SINCE_BRANCH;
      case SINCE_BRANCH -> LossUnit.UPDATES;
    };
  }

  private LossScale nextScale() {
    return switch (losses().scale()) {
      case AUTOMATIC -> LossScale.LINEAR;
      case LINEAR -> LossScale.LOGARITHMIC;
      case LOGARITHMIC -> LossScale.AUTOMATIC;
    };
  }

  /** None, some, many. */
  private int nextMean() {
    int now = losses().smoothed();
    return now < 10 ? 10 : now < 100 ? 100 : 1;
  }
}

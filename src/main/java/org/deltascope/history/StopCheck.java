package org.deltascope.history;

import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.deltascope.nn.StopRule;

/** Watches for what stops a training at the end of an epoch; the first that holds is told. */
final class StopCheck {
  private final StopRule rule;
  private double smallest = Double.POSITIVE_INFINITY;
  private long smallestAt;

  StopCheck(StopRule rule) {
    this.rule = rule;
  }

  /** {@return whether it asks for the loss after each epoch} */
  boolean asksForLoss() {
    return rule.lossBelow().isPresent() || rule.noBetterFor().isPresent();
  }

  /** Takes the loss before the first epoch that it looks at, and how many were made. */
  void begin(long epoch, double loss) {
    smallest = loss;
    smallestAt = epoch;
  }

  /**
   * {@return why to stop now, if there is a reason}
   *
   * @param epoch how many were made
   * @param loss of all samples that are trained on, by now; asked if it matters
   * @param gradient length of its gradient; asked if it matters
   */
  Optional<StopReason> after(long epoch, DoubleSupplier loss, DoubleSupplier gradient) {
    double now = asksForLoss() ? loss.getAsDouble() : Double.NaN;
    return small(now)
        .or(() -> flat(gradient))
        .or(() -> noBetter(epoch, now))
        .or(() -> enough(epoch));
  }

  private Optional<StopReason> small(double loss) {
    double asked = rule.lossBelow().orElse(Double.NEGATIVE_INFINITY);
    return loss < asked ? Optional.of(new StopReason.LossSmall(loss, asked)) : Optional.empty();
  }

  private Optional<StopReason> flat(DoubleSupplier gradient) {
    if (rule.gradientBelow().isEmpty()) {
      return Optional.empty();
    }
    double asked = rule.gradientBelow().getAsDouble();
    double now = gradient.getAsDouble();
    return now < asked ? Optional.of(new StopReason.GradientSmall(now, asked)) : Optional.empty();
  }

  private Optional<StopReason> noBetter(long epoch, double loss) {
    if (rule.noBetterFor().isEmpty()) {
      return Optional.empty();
    }
    if (loss < smallest) {
      smallest = loss;
      smallestAt = epoch;
    }
    int since = Math.toIntExact(epoch - smallestAt);
    return since >= rule.noBetterFor().getAsInt()
        ? Optional.of(new StopReason.NoBetter(since, smallest))
        : Optional.empty();
  }

  private Optional<StopReason> enough(long epoch) {
    return rule.epochs().isPresent() && epoch >= rule.epochs().getAsInt()
        ? Optional.of(new StopReason.EpochsMade(rule.epochs().getAsInt()))
        : Optional.empty();
  }
}

package org.deltascope.handout.report;

import java.util.Locale;
import org.deltascope.figure.loss.LossStop;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.history.RunLearning;
import org.deltascope.history.StopReason;
import org.deltascope.trace.Divergence;
import org.deltascope.trace.Happening;
import org.deltascope.trace.Ref;

/**
 * Says why a training stopped. What came of it is not said: it may be what one is asked for next.
 *
 * @param names what quantities are called
 */
public record StopWords(Names names) {

  /**
   * {@return a mark for the plot of the losses}
   *
   * @param stopped where and why
   */
  public LossStop mark(RunLearning.Stopped stopped) {
    StopReason reason = stopped.reason();
    return new LossStop(stopped.update(), brief(reason), of(reason));
  }

  /** {@return it in a few words} */
  public String brief(StopReason reason) {
    return switch (reason) {
      case StopReason.EpochsMade(int epochs) -> counted(epochs);
      case StopReason.LossSmall(double _, double asked) -> "loss < " + asked;
      case StopReason.GradientSmall(double _, double asked) -> "gradient < " + asked;
      case StopReason.NoBetter(int epochs, double _) -> "no better for " + counted(epochs);
      case StopReason.NotFinite _ -> "not finite";
      case StopReason.Happened(long _, Happening what) -> brief(what);
      case StopReason.Ended _ -> "ended";
    };
  }

  private static String counted(int epochs) {
    return String.format(Locale.ROOT, "%,d epoch%s", epochs, epochs == 1 ? "" : "s");
  }

  private String brief(Happening what) {
    return switch (what) {
      case Happening.LossRose _ -> "loss rose";
      case Happening.SignChanged(Ref.One weight) -> name(weight) + " changed its sign";
      case Happening.NeuronDied(Ref.One neuron) -> name(neuron) + " died";
      case Happening.NeuronSaturated(Ref.One neuron) -> name(neuron) + " saturated";
      case Happening.CheckFailed(Ref.One gradient, double _, double _) ->
          name(gradient) + " fails the check";
    };
  }

  private String name(Ref.One part) {
    return names.of(part).text();
  }

  /** {@return it, as the end of a sentence} */
  public String of(StopReason reason) {
    return switch (reason) {
      case StopReason.EpochsMade(int epochs) ->
          epochs == 1
              ? "the epoch asked for is made"
              : String.format(Locale.ROOT, "%,d epochs are made", epochs);
      case StopReason.LossSmall(double _, double asked) -> "the loss is below " + asked;
      case StopReason.GradientSmall(double _, double asked) ->
          "the gradient is shorter than " + asked;
      case StopReason.NoBetter(int epochs, double _) ->
          "the loss did not become smaller in " + counted(epochs);
      case StopReason.NotFinite(Divergence found) ->
          "numbers cease to be finite at step %s of update %,d, in layer %d; a smaller learning rate may help"
              .formatted(found.step().name(), found.update(), found.step().layer());
      case StopReason.Happened(long update, Happening what) ->
          String.format(Locale.ROOT, "%s in update %,d", of(what), update);
      case StopReason.Ended _ -> "it was ended";
    };
  }

  private String of(Happening what) {
    return switch (what) {
      case Happening.LossRose _ -> "the loss of the same samples rose";
      case Happening.SignChanged(Ref.One weight) -> name(weight) + " changed its sign";
      case Happening.NeuronDied(Ref.One neuron) ->
          "%s died, its slope 0 for every sample,".formatted(name(neuron));
      case Happening.NeuronSaturated(Ref.One neuron) ->
          "%s saturated, its slope below a hundredth of its steepest for every sample,"
              .formatted(name(neuron));
      case Happening.CheckFailed(Ref.One gradient, double analytic, double numeric) ->
          "%s is %s and its central difference %s"
              .formatted(
                  name(gradient), Digits.DEFAULT.text(analytic), Digits.DEFAULT.text(numeric));
    };
  }
}

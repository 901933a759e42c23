package org.deltascope.handout.report;

import java.util.Locale;
import org.deltascope.formula.naming.Names;
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
          String.format(
              Locale.ROOT,
              "the loss did not become smaller in %,d epoch%s",
              epochs,
              epochs == 1 ? "" : "s");
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
      case Happening.SignChanged(Ref.One weight) ->
          "%s changed its sign".formatted(names.of(weight).text());
      case Happening.NeuronDied(Ref.One neuron) ->
          "%s died, its slope 0 for every sample,".formatted(names.of(neuron).text());
      case Happening.NeuronSaturated(Ref.One neuron) ->
          "%s saturated, its slope below a hundredth of its steepest for every sample,"
              .formatted(names.of(neuron).text());
    };
  }
}

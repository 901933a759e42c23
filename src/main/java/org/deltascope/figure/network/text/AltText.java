package org.deltascope.figure.network.text;

import java.util.Locale;
import org.deltascope.figure.network.state.Focus;
import org.deltascope.figure.network.state.KnownNumbers;
import org.deltascope.figure.network.state.NetworkScene;
import org.deltascope.formula.naming.Names;
import org.deltascope.nn.Network;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.SampleSelection;

/**
 * Says in words what a picture shows, for someone who does not see it.
 *
 * @param scene what it shows
 * @param numbers the numbers
 * @param known which of them exist
 * @param focus what is looked at
 */
public record AltText(NetworkScene scene, UpdateTexts numbers, KnownNumbers known, Focus focus) {
  private static final int MOST_NEURONS = 12;
  private static final int MOST_LAYERS = 6;

  public String text() {
    StringBuilder text = new StringBuilder("A network with ");
    Network network = numbers.network();
    text.append(count(network.inputs(), "input"));
    for (int l = 1; l < network.depth(); l++) {
      if (network.depth() <= MOST_LAYERS) {
        text.append(", ").append(count(network.width(l), "hidden neuron"));
      }
    }
    if (network.depth() > MOST_LAYERS) {
      text.append(", ").append(network.depth() - 1).append(" hidden layers");
    }
    text.append(" and ").append(count(network.outputs(), "output"));
    text.append(". Update ").append(scene.trace().update()).append(", step ");
    text.append(scene.moment().step() + 1).append(" of ").append(scene.trace().steps().size());
    text.append(", ")
        .append(focus.attention().phase().name().toLowerCase(Locale.ROOT))
        .append(": ");
    text.append(focus.attention().step().name()).append(". ");
    if (numbers.samples() > 1) {
      text.append(
          switch (scene.lens()) {
            case SampleSelection.Sample(int index) ->
                "Sample " + (index + 1) + " of " + numbers.samples() + ". ";
            case SampleSelection.BatchMean _ ->
                "Mean of "
                    + numbers.samples()
                    + " samples"
                    + (scene.trace().isSum() ? "; the loss and the gradients are sums. " : ". ");
          });
    }
    for (int l = 0; l <= network.depth(); l++) {
      if (network.depth() > MOST_LAYERS && Math.abs(l - focus.layer()) > 1) {
        continue;
      }
      for (int unit = 0; unit < Math.min(MOST_NEURONS, network.width(l)); unit++) {
        neuron(l, unit, text);
      }
      if (network.width(l) > MOST_NEURONS) {
        text.append("And ").append(network.width(l) - MOST_NEURONS).append(" more in layer ");
        text.append(l).append(". ");
      }
    }
    if (known.loss()) {
      numbers
          .sample()
          .ifPresentOrElse(
              s -> text.append("Loss of sample ").append(s), () -> text.append("Loss"));
      text.append(' ').append(numbers.loss()).append('.');
    }
    return text.toString().strip();
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private void neuron(int l, int unit, StringBuilder text) {
    Names names = scene.names();
    StringBuilder facts = new StringBuilder();
    if (l > 0 && known.z(l, unit)) {
      facts.append(names.lettered(", z ")).append(numbers.z(l, unit));
    }
    if (known.a(l, unit)) {
      facts
          .append(l == 0 ? " " : ", " + names.letter(Kind.ACTIVATION) + " ")
          .append(numbers.a(l, unit));
    }
    if (l > 0 && known.delta(l, unit)) {
      facts.append(names.lettered(", δ ")).append(numbers.delta(l, unit));
    }
    if (l == 0 && known.carried(l, unit)) {
      facts.append(", ∂L/∂x ").append(numbers.carried(l, unit));
    }
    if (l == numbers.network().depth() && numbers.hasTargets()) {
      facts.append(", target ").append(numbers.target(unit));
    }
    if (!facts.isEmpty()) {
      text.append(names.unit(l, unit).text());
      names.label(l, unit).ifPresent(label -> text.append(" (").append(label).append(")"));
      text.append(facts).append(". ");
    }
  }
}

package org.deltascope.figure.network.state;

import java.util.OptionalInt;
import org.deltascope.figure.Subject;
import org.deltascope.trace.Quantity.Place;
import org.deltascope.trace.Ref;

/**
 * What a reader looks at: the part of the step, what is selected and what the pointer is on.
 *
 * @param attention the current step
 * @param selected what is selected
 * @param hovered what the pointer is on
 */
public record Focus(StepFocus attention, Subject selected, Subject hovered) {

  public static Focus of(NetworkScene scene) {
    return new Focus(StepFocus.of(scene), scene.selected(), scene.hovered());
  }

  /** {@return whether it, or all of its layer, is selected or under the pointer} */
  public boolean points(Subject subject) {
    return covers(hovered, subject) || covers(selected, subject);
  }

  private static boolean covers(Subject pointed, Subject subject) {
    return switch (pointed) {
      case Subject.None _ -> false;
      case Subject.Layer(int layer) ->
          subject instanceof Subject.Neuron neuron && neuron.layer() == layer;
      case Subject.Weights(int layer) ->
          subject instanceof Subject.Edge edge && edge.layer() == layer;
      case Subject.Biases(int layer) ->
          subject instanceof Subject.Bias bias && bias.layer() == layer;
      case Subject.Neuron _, Subject.Edge _, Subject.Bias _, Subject.Target _, Subject.Symbol _ ->
          pointed.equals(subject);
    };
  }

  /** {@return the layer whose neighbourhood must be on the picture} */
  public int layer() {
    return attention.step().layer();
  }

  /** {@return the unit of a layer that must be on the picture, if any} */
  public OptionalInt unit(int l) {
    OptionalInt found = unit(hovered, l);
    if (found.isEmpty()) {
      found = unit(selected, l);
    }
    return found.isEmpty() ? partUnit(l) : found;
  }

  private static OptionalInt unit(Subject subject, int l) {
    return switch (subject) {
      case Subject.Neuron(int layer, int unit) when layer == l -> OptionalInt.of(unit);
      case Subject.Bias(int layer, int unit) when layer == l -> OptionalInt.of(unit);
      case Subject.Edge(int layer, int to, int _) when layer == l -> OptionalInt.of(to);
      case Subject.Edge(int layer, int _, int from) when layer == l + 1 -> OptionalInt.of(from);
      case Subject.Neuron _, Subject.Bias _, Subject.Edge _ -> OptionalInt.empty();
      case Subject.None _,
          Subject.Target _,
          Subject.Layer _,
          Subject.Weights _,
          Subject.Biases _,
          Subject.Symbol _ ->
          OptionalInt.empty();
    };
  }

  private OptionalInt partUnit(int l) {
    if (attention.part().isEmpty()) {
      return OptionalInt.empty();
    }
    int layer = attention.step().layer();
    Ref.One part = attention.part().get();
    if (l == layer - 1 && part.kind().place() == Place.EDGE) {
      return OptionalInt.of(part.column());
    }
    return l == layer ? OptionalInt.of(part.row()) : OptionalInt.empty();
  }
}

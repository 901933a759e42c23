package org.deltascope.app.model;

import java.util.Optional;
import java.util.OptionalInt;
import org.deltascope.figure.Subject;
import org.deltascope.matrix.Shape;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Part;
import org.deltascope.trace.Step;

/**
 * Finds the part of a step that a piece of the network means: the one that is about it, else the
 * one that it goes into.
 *
 * @param step any
 * @param current the part one stands at, or {@link Moment#WHOLE}; where a piece means several
 *     parts, it is the one nearest to this
 */
public record PartFinder(Step step, int current) {
  private static final int BIAS = -1;

  /**
   * {@return the part, if the piece has one in this step}
   *
   * @param subject what was pointed at
   */
  public OptionalInt find(Subject subject) {
    int l = step.layer();
    return switch (subject) {
      case Subject.Neuron(int layer, int unit) when layer == l -> ofNeuron(unit);
      case Subject.Neuron(int layer, int unit) when layer == l - 1 -> ofSource(unit);
      case Subject.Edge(int layer, int to, int from) when layer == l -> ofEdge(to, from);
      case Subject.Edge(int layer, int _, int from) when layer == l + 1 -> ofNextEdge(from);
      case Subject.Bias(int layer, int unit) when layer == l -> ofEdge(unit, BIAS);
      case Subject.Neuron _,
          Subject.Edge _,
          Subject.Bias _,
          Subject.Layer _,
          Subject.Weights _,
          Subject.Biases _,
          Subject.Symbol _,
          Subject.None _ ->
          OptionalInt.empty();
    };
  }

  /** Where weights are the parts, a neuron means one that leads into it. */
  private OptionalInt ofNeuron(int unit) {
    return switch (step) {
      case Step.PropagateError _ -> ofError(unit);
      case Step.WeightedSum _, Step.Activate _, Step.EvaluateLoss _, Step.OutputError _ ->
          index(unit);
      case Step.WeightGradient _, Step.ApplyUpdate _ -> entry(unit, currentFrom());
    };
  }

  /** Of a hidden δ the second half, unless one stands in the first. */
  private OptionalInt ofError(int unit) {
    boolean inFirstHalf = current != Moment.WHOLE && step.part(current) instanceof Part.Carried;
    return index(inFirstHalf ? unit : step.parts() / 2 + unit);
  }

  /** A neuron of the layer before means the weight from it into the neuron one stands at. */
  private OptionalInt ofSource(int unit) {
    return entry(currentUnit(), unit);
  }

  private OptionalInt ofEdge(int unit, int from) {
    return step instanceof Step.WeightedSum ? index(unit) : entry(unit, from);
  }

  /** The error comes back along the edges of the next layer, to where they come from. */
  private OptionalInt ofNextEdge(int from) {
    return step instanceof Step.PropagateError ? ofError(from) : OptionalInt.empty();
  }

  /** A row's parts are its weights and, where there is one, its bias; that is the last column. */
  private OptionalInt entry(int unit, int from) {
    Optional<Shape> weights = weights();
    if (weights.isEmpty()) {
      return OptionalInt.empty();
    }
    int perRow = step.parts() / weights.get().rows();
    int place = from == BIAS ? weights.get().columns() : from;
    return place < perRow ? index(unit * perRow + place) : OptionalInt.empty();
  }

  /** The shape of the weights, where they are the parts. */
  private Optional<Shape> weights() {
    return switch (step) {
      case Step.WeightGradient gradient -> Optional.of(gradient.weightGradient().shape());
      case Step.ApplyUpdate update -> Optional.of(update.weightGradient().shape());
      case Step.WeightedSum _,
          Step.Activate _,
          Step.EvaluateLoss _,
          Step.OutputError _,
          Step.PropagateError _ ->
          Optional.empty();
    };
  }

  private int currentUnit() {
    return current == Moment.WHOLE ? 0 : step.part(current).unit();
  }

  private int currentFrom() {
    return current != Moment.WHOLE && step.part(current) instanceof Part.Edge(int _, int from)
        ? from
        : 0;
  }

  private OptionalInt index(int index) {
    return index < step.parts() ? OptionalInt.of(index) : OptionalInt.empty();
  }
}

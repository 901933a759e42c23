package org.deltascope.app.model;

import java.util.Optional;
import java.util.OptionalInt;
import org.deltascope.figure.Subject;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Outline;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SparseParameters;
import org.deltascope.trace.StepParts;

/**
 * Finds the part of a step that a piece of the network means: the one that is about it, else the
 * one that it goes into.
 */
public final class PartFinder {
  private final Outline.Entry entry;
  private final StepParts parts;
  private final StepParts shown;
  private final int current;

  /**
   * Looks into a step.
   *
   * @param entry the step's shape
   * @param current the part one stands at, or {@link Moment#WHOLE}; where a piece means several
   *     parts, it is the one nearest to this
   */
  public PartFinder(Outline.Entry entry, int current) {
    this.entry = entry;
    this.parts = entry.parts();
    this.shown = parts instanceof StepParts.Stages stages ? stages.stage(current) : parts;
    this.current = current;
  }

  /**
   * {@return the part, if the piece has one in this step}
   *
   * @param subject what was pointed at
   */
  public OptionalInt find(Subject subject) {
    int l = entry.layer();
    return switch (subject) {
      case Subject.Neuron(int layer, int unit) when layer == l -> ofNeuron(unit);
      case Subject.Neuron(int layer, int unit) when layer == l - 1 -> ofSource(unit);
      case Subject.Edge(int layer, int to, int from) when layer == l -> ofEdge(to, from);
      case Subject.Edge(int layer, int _, int from) when layer == l + 1 -> ofNextEdge(from);
      case Subject.Bias(int layer, int unit) when layer == l -> ofBias(unit);
      case Subject.Target(int unit) -> ofTarget(unit);
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

  /** A target goes into its output's share of the loss, and into that output's error. */
  private OptionalInt ofTarget(int unit) {
    boolean uses =
        parts instanceof StepParts.Neurons(Quantity quantity, int _)
            && (quantity.kind() == Kind.LOSS_TERM || quantity.kind() == Kind.ERROR);
    return uses ? ofNeuron(unit) : OptionalInt.empty();
  }

  /** Where weights are the parts, a neuron means one that leads into it. */
  private OptionalInt ofNeuron(int unit) {
    return switch (shown) {
      case StepParts.Neurons neurons -> parts.indexOf(neurons.quantity().at(unit));
      case StepParts.Halves _ -> ofError(unit);
      case StepParts.Parameters parameters ->
          parts.indexOf(parameters.weights().at(unit, here().map(Ref.One::column).orElse(0)));
      case SparseParameters parameters ->
          parts.indexOf(parameters.weights().at(unit, here().map(Ref.One::column).orElse(0)));
      case StepParts.Stages _ -> OptionalInt.empty();
    };
  }

  /** Of a hidden δ the second half, unless one stands in the first. */
  private OptionalInt ofError(int unit) {
    Kind half = here().map(Ref.One::kind).orElse(Kind.ERROR);
    return parts.indexOf(new Quantity(half, entry.layer()).at(unit));
  }

  /** A neuron of the layer before means the weight from it into the neuron one stands at. */
  private OptionalInt ofSource(int unit) {
    return shown instanceof StepParts.Parameters parameters
        ? parts.indexOf(parameters.weights().at(here().map(Ref.One::row).orElse(0), unit))
        : OptionalInt.empty();
  }

  /** The weighted input is the sum over the edges into its neuron. */
  private OptionalInt ofEdge(int to, int from) {
    return shown instanceof StepParts.Parameters parameters
        ? parts.indexOf(parameters.weights().at(to, from))
        : ofWeightedInput(to);
  }

  private OptionalInt ofBias(int unit) {
    return shown instanceof StepParts.Parameters parameters
        ? parts.indexOf(parameters.bias().at(unit))
        : ofWeightedInput(unit);
  }

  private OptionalInt ofWeightedInput(int unit) {
    return parts.indexOf(new Quantity(Kind.WEIGHTED_INPUT, entry.layer()).at(unit));
  }

  /** The error comes back along the edges of the next layer, to where they come from. */
  private OptionalInt ofNextEdge(int from) {
    return parts instanceof StepParts.Halves ? ofError(from) : OptionalInt.empty();
  }

  /** The part one stands at. */
  private Optional<Ref.One> here() {
    return current == Moment.WHOLE ? Optional.empty() : Optional.of(parts.get(current));
  }
}

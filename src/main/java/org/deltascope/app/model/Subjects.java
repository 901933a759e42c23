package org.deltascope.app.model;

import java.util.Optional;
import java.util.OptionalInt;
import org.deltascope.figure.Subject;
import org.deltascope.matrix.Shape;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Part;
import org.deltascope.trace.Step;

/** Which piece of the network a part of a step is about, and the other way round. */
public final class Subjects {
  private static final int BIAS = -1;

  private Subjects() {}

  /**
   * {@return what a part of a step is about}
   *
   * @param layer of the step
   * @param part of it
   */
  public static Subject of(int layer, Part part) {
    return switch (part) {
      case Part.Neuron(int unit) -> new Subject.Neuron(layer, unit);
      case Part.Carried(int unit) -> new Subject.Neuron(layer, unit);
      case Part.Edge(int unit, int from) -> new Subject.Edge(layer, unit, from);
      case Part.Bias(int unit) -> new Subject.Bias(layer, unit);
    };
  }

  /**
   * {@return the part of a step that is about a subject; of a hidden δ its second half, unless one
   * stands in the first}
   *
   * @param step any
   * @param subject what was pointed at
   * @param current the part one stands at, or {@link Moment#WHOLE}
   */
  public static OptionalInt partOf(Step step, Subject subject, int current) {
    return switch (subject) {
      case Subject.Neuron(int layer, int unit) when layer == step.layer() ->
          neuron(step, unit, current);
      case Subject.Edge(int layer, int to, int from) when layer == step.layer() ->
          entry(step, to, from);
      case Subject.Bias(int layer, int unit) when layer == step.layer() -> entry(step, unit, BIAS);
      case Subject.Neuron _,
          Subject.Edge _,
          Subject.Bias _,
          Subject.Layer _,
          Subject.Weights _,
          Subject.Symbol _,
          Subject.None _ ->
          OptionalInt.empty();
    };
  }

  /**
   * {@return the neuron that a subject is or leads into, if it is of a layer from 1 on}
   *
   * @param subject any
   */
  public static Optional<Subject.Neuron> neuronOf(Subject subject) {
    return switch (subject) {
      case Subject.Neuron neuron -> neuron.layer() > 0 ? Optional.of(neuron) : Optional.empty();
      case Subject.Edge(int layer, int to, int _) -> Optional.of(new Subject.Neuron(layer, to));
      case Subject.Bias(int layer, int unit) -> Optional.of(new Subject.Neuron(layer, unit));
      case Subject.Layer _, Subject.Weights _, Subject.Symbol _, Subject.None _ -> Optional.empty();
    };
  }

  private static OptionalInt neuron(Step step, int unit, int current) {
    boolean inFirstHalf = current != Moment.WHOLE && step.part(current) instanceof Part.Carried;
    return switch (step) {
      case Step.PropagateError error -> {
        int units = error.delta().columns();
        yield index(step, inFirstHalf ? unit : units + unit);
      }
      case Step.WeightedSum _, Step.Activate _, Step.EvaluateLoss _, Step.OutputError _ ->
          index(step, unit);
      case Step.WeightGradient _, Step.ApplyUpdate _ -> OptionalInt.empty();
    };
  }

  private static OptionalInt entry(Step step, int unit, int column) {
    return switch (step) {
      case Step.WeightGradient gradient ->
          entry(step, gradient.weightGradient().shape(), unit, column);
      case Step.ApplyUpdate update -> entry(step, update.weightGradient().shape(), unit, column);
      case Step.WeightedSum _,
          Step.Activate _,
          Step.EvaluateLoss _,
          Step.OutputError _,
          Step.PropagateError _ ->
          OptionalInt.empty();
    };
  }

  /** A row's parts are its weights and, where there is one, its bias; that is the last column. */
  private static OptionalInt entry(Step step, Shape shape, int unit, int column) {
    int perRow = step.parts() / shape.rows();
    int place = column == BIAS ? shape.columns() : column;
    return place < perRow ? index(step, unit * perRow + place) : OptionalInt.empty();
  }

  private static OptionalInt index(Step step, int index) {
    return index < step.parts() ? OptionalInt.of(index) : OptionalInt.empty();
  }
}

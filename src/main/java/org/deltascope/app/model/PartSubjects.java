package org.deltascope.app.model;

import java.util.Optional;
import org.deltascope.figure.Subject;
import org.deltascope.trace.Part;

/** Which piece of the network a part of a step is about. {@link PartFinder} goes the other way. */
public final class PartSubjects {
  private PartSubjects() {}

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
   * {@return the neuron that a subject is or leads into, if it is of a layer from 1 on}
   *
   * @param subject any
   */
  public static Optional<Subject.Neuron> neuronOf(Subject subject) {
    return switch (subject) {
      case Subject.Neuron neuron -> neuron.layer() > 0 ? Optional.of(neuron) : Optional.empty();
      case Subject.Edge(int layer, int to, int _) -> Optional.of(new Subject.Neuron(layer, to));
      case Subject.Bias(int layer, int unit) -> Optional.of(new Subject.Neuron(layer, unit));
      case Subject.Layer _, Subject.Weights _, Subject.Biases _, Subject.Symbol _, Subject.None _ ->
          Optional.empty();
    };
  }
}

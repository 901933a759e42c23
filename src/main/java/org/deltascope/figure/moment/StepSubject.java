package org.deltascope.figure.moment;

import org.deltascope.figure.Subject;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.StepId;

/** What a step works on, as something that is pointed at in pictures. */
public final class StepSubject {
  private StepSubject() {}

  /** {@return the weights that it uses or changes, or the layer whose numbers it finds} */
  public static Subject of(StepId step) {
    return switch (step.kind()) {
      case WEIGHTED_INPUT, GRADIENT, UPDATE -> new Subject.Weights(step.layer());
      case ACTIVATION, ERROR -> new Subject.Layer(step.layer());
      case LOSS -> Subject.of(Quantity.of(Quantity.Kind.LOSS).all());
      case INPUT_GRADIENT -> new Subject.Weights(1);
    };
  }
}

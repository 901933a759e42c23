package org.deltascope.figure.graph;

import java.util.Optional;
import java.util.Set;
import org.deltascope.figure.network.state.NetworkScene;
import org.deltascope.formula.equation.EquationContext;
import org.deltascope.formula.equation.StepEquation;
import org.deltascope.formula.graph.GraphNode;
import org.deltascope.trace.Phase;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.StepId;

/**
 * Which nodes a step, or its part, fills, and by which rule.
 *
 * @param step which
 * @param part of it, if one is shown
 * @param writes what it makes
 */
record GraphRules(StepId step, Optional<Ref.One> part, Set<Ref> writes) {

  static GraphRules of(NetworkScene scene) {
    EquationContext context = new EquationContext(scene.trace(), scene.lens(), scene.names());
    return new GraphRules(
        scene.step().id(),
        scene.part(),
        StepEquation.of(context, scene.step()).writes(scene.part()));
  }

  Phase phase() {
    return step.phase();
  }

  /** {@return whether it makes a number now} */
  boolean makes(Ref ref) {
    return writes.contains(ref) || writes.contains(ref.quantity().all()) || isCarriedOnTheWay(ref);
  }

  /** A whole step of a hidden layer carries back before it comes to the slope. */
  private boolean isCarriedOnTheWay(Ref ref) {
    return part.isEmpty()
        && ref.kind() == Kind.CARRIED
        && writes.contains(new Quantity(Kind.ERROR, ref.layer()).all());
  }

  /** {@return whether a gradient is handed on along an edge now} */
  boolean isBackTo(GraphNode input, GraphNode node) {
    return phase() == Phase.BACKWARD
        && makes(input.gradientRef())
        && !input.gradientRef().equals(node.gradientRef());
  }

  /** {@return the rule, in words} */
  String sentence() {
    return switch (step.kind()) {
      case WEIGHTED_INPUT -> "Forward: × multiplies, + adds up.";
      case ACTIVATION -> "Forward: a function of each sum.";
      case LOSS -> "The loss. Its derivative by itself is 1: there the way back begins.";
      case ERROR ->
          part.map(one -> one.kind() == Kind.CARRIED)
              .map(carried -> carried ? branch() : function())
              .orElse(branch() + " " + function());
      case GRADIENT ->
          "× exchanges: each factor gets what it is handed times the other factor. + hands on.";
      case INPUT_GRADIENT -> branch();
      case UPDATE -> "Every gradient is there; the update moves the weights.";
    };
  }

  private static String branch() {
    return "A branch adds up what comes back from all it went to.";
  }

  private static String function() {
    return "A function multiplies by its slope; + hands on.";
  }
}

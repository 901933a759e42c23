package org.deltascope.figure.network;

import java.util.Optional;
import org.deltascope.nn.Softmax;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Part;
import org.deltascope.trace.Phase;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;

/**
 * What the current step, or its current part, reads and writes.
 *
 * @param step the current step
 * @param part its current part; empty where the whole step is shown
 */
record Attention(Step step, Optional<Part> part) {

  static Attention of(Trace trace, Moment moment) {
    Step step = trace.steps().get(moment.step());
    Optional<Part> part =
        moment.isWhole() ? Optional.empty() : Optional.of(step.parts().get(moment.part()));
    return new Attention(step, part);
  }

  Phase phase() {
    return step.phase();
  }

  Light neuron(int l, int unit) {
    return switch (step) {
      case Step.WeightedSum s -> {
        if (l == s.layer() - 1) {
          yield Light.READ;
        }
        yield l == s.layer() && covers(unit) ? Light.WRITTEN : Light.RESTING;
      }
      case Step.Activate s -> {
        if (l != s.layer()) {
          yield Light.RESTING;
        }
        Light other = s.activation() instanceof Softmax ? Light.READ : Light.RESTING;
        yield covers(unit) ? Light.WRITTEN : other;
      }
      case Step.EvaluateLoss s -> l == s.layer() && covers(unit) ? Light.READ : Light.RESTING;
      case Step.OutputError s -> l == s.layer() && covers(unit) ? Light.WRITTEN : Light.RESTING;
      case Step.PropagateError s -> {
        if (l == s.layer() + 1) {
          yield carries() ? Light.READ : Light.RESTING;
        }
        yield l == s.layer() && covers(unit) ? Light.WRITTEN : Light.RESTING;
      }
      case Step.WeightGradient s -> gradientReads(s.layer(), l, unit) ? Light.READ : Light.RESTING;
      case Step.ApplyUpdate _ -> Light.RESTING;
    };
  }

  Light edge(int l, int to, int from) {
    return switch (step) {
      case Step.WeightedSum s -> l == s.layer() && covers(to) ? Light.READ : Light.RESTING;
      case Step.PropagateError s ->
          l == s.layer() + 1 && carries() && covers(from) ? Light.READ : Light.RESTING;
      case Step.WeightGradient s when l == s.layer() -> writtenEdge(to, from);
      case Step.ApplyUpdate s when l == s.layer() -> writtenEdge(to, from);
      case Step.WeightGradient _, Step.ApplyUpdate _ -> Light.RESTING;
      case Step.Activate _, Step.EvaluateLoss _, Step.OutputError _ -> Light.RESTING;
    };
  }

  /** {@return whether the step makes the gradient of that layer} */
  boolean isGradientOf(int l) {
    return step instanceof Step.WeightGradient && step.layer() == l;
  }

  /** {@return the layer whose weights the step reads or writes; 0 if none} */
  int edgeLayer() {
    return switch (step) {
      case Step.WeightedSum s -> s.layer();
      case Step.PropagateError s -> s.layer() + 1;
      case Step.WeightGradient s -> s.layer();
      case Step.ApplyUpdate s -> s.layer();
      case Step.Activate _, Step.EvaluateLoss _, Step.OutputError _ -> 0;
    };
  }

  Light bias(int l, int unit) {
    boolean written =
        l == step.layer() && part.map(p -> p instanceof Part.Bias && p.unit() == unit).orElse(true);
    return switch (step) {
      case Step.WeightedSum s -> l == s.layer() && covers(unit) ? Light.READ : Light.RESTING;
      case Step.WeightGradient _ -> written ? Light.WRITTEN : Light.RESTING;
      case Step.ApplyUpdate s ->
          written && s.before().biasMode().isTrained() ? Light.WRITTEN : Light.RESTING;
      case Step.Activate _, Step.EvaluateLoss _, Step.OutputError _, Step.PropagateError _ ->
          Light.RESTING;
    };
  }

  Light target(int unit) {
    return switch (step) {
      case Step.EvaluateLoss _ -> covers(unit) ? Light.WRITTEN : Light.RESTING;
      case Step.OutputError _ -> covers(unit) ? Light.READ : Light.RESTING;
      case Step.WeightedSum _,
          Step.Activate _,
          Step.PropagateError _,
          Step.WeightGradient _,
          Step.ApplyUpdate _ ->
          Light.RESTING;
    };
  }

  Flow flow(int l, int to, int from) {
    if (!edge(l, to, from).isLit()) {
      return Flow.NONE;
    }
    return switch (step) {
      case Step.WeightedSum _ -> Flow.FORWARD;
      case Step.PropagateError _ -> Flow.BACKWARD;
      case Step.WeightGradient _ -> Flow.MEETING;
      case Step.Activate _, Step.EvaluateLoss _, Step.OutputError _, Step.ApplyUpdate _ ->
          Flow.NONE;
    };
  }

  /** {@return whether the current part is about that neuron, or the whole step is shown} */
  private boolean covers(int unit) {
    return part.map(p -> p.unit() == unit).orElse(true);
  }

  /** {@return whether the first half of a hidden δ is shown} */
  private boolean carries() {
    return part.map(p -> p instanceof Part.Carried).orElse(true);
  }

  private Light writtenEdge(int to, int from) {
    boolean written = part.map(p -> p.equals(new Part.Edge(to, from))).orElse(true);
    return written ? Light.WRITTEN : Light.RESTING;
  }

  private boolean gradientReads(int layer, int l, int unit) {
    if (part.isEmpty()) {
      return l == layer || l == layer - 1;
    }
    return switch (part.get()) {
      case Part.Edge(int to, int from) ->
          (l == layer && unit == to) || (l == layer - 1 && unit == from);
      case Part.Bias(int to) -> l == layer && unit == to;
      case Part.Neuron _, Part.Carried _ -> false;
    };
  }
}

package org.deltascope.figure.network.state;

import java.util.Optional;
import org.deltascope.nn.Softmax;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Phase;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Quantity.Place;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;

/**
 * What the current step, or its current part, reads and writes.
 *
 * @param step the current step
 * @param part its current part; empty where the whole step is shown
 */
public record StepFocus(Step step, Optional<Ref.One> part) {

  public static StepFocus of(Trace trace, Moment moment) {
    Step step = trace.steps().get(moment.step());
    Optional<Ref.One> part =
        moment.isWhole() ? Optional.empty() : Optional.of(step.parts().get(moment.part()));
    return new StepFocus(step, part);
  }

  public Phase phase() {
    return step.phase();
  }

  public Emphasis neuron(int l, int unit) {
    return switch (step) {
      case Step.WeightedSum s -> {
        if (l == s.layer() - 1) {
          yield Emphasis.READ;
        }
        yield l == s.layer() && covers(unit) ? Emphasis.WRITTEN : Emphasis.RESTING;
      }
      case Step.Activate s -> {
        if (l != s.layer()) {
          yield Emphasis.RESTING;
        }
        Emphasis other = s.activation() instanceof Softmax ? Emphasis.READ : Emphasis.RESTING;
        yield covers(unit) ? Emphasis.WRITTEN : other;
      }
      case Step.EvaluateLoss s -> l == s.layer() && covers(unit) ? Emphasis.READ : Emphasis.RESTING;
      case Step.OutputError s ->
          l == s.layer() && covers(unit) ? Emphasis.WRITTEN : Emphasis.RESTING;
      case Step.PropagateError s -> {
        if (l == s.layer() + 1) {
          yield carries() ? Emphasis.READ : Emphasis.RESTING;
        }
        yield l == s.layer() && covers(unit) ? Emphasis.WRITTEN : Emphasis.RESTING;
      }
      case Step.WeightGradient s ->
          gradientReads(s.layer(), l, unit) ? Emphasis.READ : Emphasis.RESTING;
      case Step.ApplyUpdate _ -> Emphasis.RESTING;
    };
  }

  public Emphasis edge(int l, int to, int from) {
    return switch (step) {
      case Step.WeightedSum s -> l == s.layer() && covers(to) ? Emphasis.READ : Emphasis.RESTING;
      case Step.PropagateError s ->
          l == s.layer() + 1 && carries() && covers(from) ? Emphasis.READ : Emphasis.RESTING;
      case Step.WeightGradient s when l == s.layer() -> writtenEdge(to, from);
      case Step.ApplyUpdate s when l == s.layer() -> writtenEdge(to, from);
      case Step.WeightGradient _, Step.ApplyUpdate _ -> Emphasis.RESTING;
      case Step.Activate _, Step.EvaluateLoss _, Step.OutputError _ -> Emphasis.RESTING;
    };
  }

  /** {@return whether the step makes the gradient of that layer} */
  public boolean isGradientOf(int l) {
    return step instanceof Step.WeightGradient && step.layer() == l;
  }

  /** {@return the layer whose weights the step reads or writes; 0 if none} */
  public int edgeLayer() {
    return switch (step) {
      case Step.WeightedSum s -> s.layer();
      case Step.PropagateError s -> s.layer() + 1;
      case Step.WeightGradient s -> s.layer();
      case Step.ApplyUpdate s -> s.layer();
      case Step.Activate _, Step.EvaluateLoss _, Step.OutputError _ -> 0;
    };
  }

  public Emphasis bias(int l, int unit) {
    boolean written =
        l == step.layer()
            && part.map(p -> p.kind().place() == Place.BIAS && p.row() == unit).orElse(true);
    return switch (step) {
      case Step.WeightedSum s -> l == s.layer() && covers(unit) ? Emphasis.READ : Emphasis.RESTING;
      case Step.WeightGradient _ -> written ? Emphasis.WRITTEN : Emphasis.RESTING;
      case Step.ApplyUpdate s ->
          written && s.before().biasMode().isTrained() ? Emphasis.WRITTEN : Emphasis.RESTING;
      case Step.Activate _, Step.EvaluateLoss _, Step.OutputError _, Step.PropagateError _ ->
          Emphasis.RESTING;
    };
  }

  public Emphasis target(int unit) {
    return switch (step) {
      case Step.EvaluateLoss _ -> covers(unit) ? Emphasis.WRITTEN : Emphasis.RESTING;
      case Step.OutputError _ -> covers(unit) ? Emphasis.READ : Emphasis.RESTING;
      case Step.WeightedSum _,
          Step.Activate _,
          Step.PropagateError _,
          Step.WeightGradient _,
          Step.ApplyUpdate _ ->
          Emphasis.RESTING;
    };
  }

  public Flow flow(int l, int to, int from) {
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
    return part.map(p -> p.row() == unit).orElse(true);
  }

  /** {@return whether the first half of a hidden δ is shown} */
  private boolean carries() {
    return part.map(p -> p.kind() == Kind.CARRIED).orElse(true);
  }

  private Emphasis writtenEdge(int to, int from) {
    boolean written =
        part.map(p -> p.kind().place() == Place.EDGE && p.row() == to && p.column() == from)
            .orElse(true);
    return written ? Emphasis.WRITTEN : Emphasis.RESTING;
  }

  private boolean gradientReads(int layer, int l, int unit) {
    if (part.isEmpty()) {
      return l == layer || l == layer - 1;
    }
    Ref.One gradient = part.get();
    boolean isEnd = l == layer && unit == gradient.row();
    boolean isStart =
        gradient.kind() == Kind.WEIGHT_GRADIENT && l == layer - 1 && unit == gradient.column();
    return isEnd || isStart;
  }
}

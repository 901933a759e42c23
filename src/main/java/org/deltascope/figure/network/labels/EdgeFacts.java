package org.deltascope.figure.network.labels;

import org.deltascope.figure.Subject;
import org.deltascope.figure.network.state.Edge;
import org.deltascope.figure.network.state.EdgeFact;
import org.deltascope.figure.network.state.KnownNumbers;
import org.deltascope.trace.StepKind;

/**
 * Says what is written on each edge at a moment: what the step does with it, else what was computed
 * about it last.
 *
 * @param known which numbers exist
 * @param finder which edges the step is about
 */
public record EdgeFacts(KnownNumbers known, LitEdges finder) {

  public EdgeFact of(Edge edge) {
    Subject.Edge e = edge.subject();
    StepKind kind = finder.focus().attention().step().id().kind();
    boolean carries = finder.light(edge).isLit();
    if (carries && kind == StepKind.WEIGHTED_INPUT && known.z(e.layer(), e.to())) {
      return EdgeFact.FORWARD;
    }
    boolean back = kind == StepKind.ERROR || kind == StepKind.INPUT_GRADIENT;
    if (carries && back && known.carried(e.layer() - 1, e.from())) {
      return EdgeFact.BACKWARD;
    }
    if (known.newWeight(e.layer(), e.to(), e.from())) {
      return EdgeFact.UPDATE;
    }
    int made = known.made(e.layer(), e.to(), e.from());
    if (made > 0) {
      return EdgeFact.ofMade(made);
    }
    return known.weightGradient(edge) ? EdgeFact.GRADIENT : EdgeFact.NONE;
  }
}

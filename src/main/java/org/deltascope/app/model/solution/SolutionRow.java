package org.deltascope.app.model.solution;

import org.deltascope.app.model.QuantityPlace;
import org.deltascope.app.model.Session;
import org.deltascope.formula.solution.NumberStanding;
import org.deltascope.formula.solution.SampleRef;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.SampleSelection;

/**
 * A number of a worked solution.
 *
 * @param update which it is of
 * @param at which number it is meant to be
 * @param line in which it stands, from 1
 * @param standing how it stands to the true one
 * @param text what it is called and what was found
 * @param remark what is to be said of it; empty where it agrees
 */
public record SolutionRow(
    long update, SampleRef at, int line, NumberStanding standing, String text, String remark) {

  /** {@return a session at the step that computes it, of its sample} */
  public Session in(Session session) {
    Session there = new QuantityPlace(at.ref()).in(session.toUpdate(update));
    return isOfSample() ? there.under(new SampleSelection.Sample(at.sample())) : there;
  }

  private boolean isOfSample() {
    Kind kind = at.ref().kind();
    return kind.isOfSample() && kind != Kind.LOSS;
  }
}

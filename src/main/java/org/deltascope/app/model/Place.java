package org.deltascope.app.model;

import org.deltascope.figure.Subject;
import org.deltascope.history.Run;
import org.deltascope.trace.Moment;
import org.deltascope.trace.SampleSelection;

/**
 * Where one looks.
 *
 * @param run in which run
 * @param moment in time
 * @param selection what is selected
 * @param lens which sample is looked at
 */
record Place(Run.Id run, Moment moment, Subject selection, SampleSelection lens) {

  /** {@return where a session stands} */
  static Place of(Session session) {
    return new Place(session.runs().at(), session.moment(), session.selection(), session.lens());
  }

  /** {@return whether one comes there by a jump, rather than by looking around in one step} */
  boolean isApartFrom(Place other) {
    return !run.equals(other.run)
        || moment.update() != other.moment.update()
        || moment.step() != other.moment.step();
  }
}

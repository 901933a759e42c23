package org.deltascope.app.view.shell;

import org.deltascope.app.model.Sessions;
import org.deltascope.app.work.Player;
import org.deltascope.figure.Subject;
import org.deltascope.trace.MomentNotation;

/**
 * Goes to what is pointed at or written, which ends the playing.
 *
 * @param sessions what is shown
 * @param player plays
 */
record Moves(Sessions sessions, Player player) {

  void select(Subject subject) {
    player.pause();
    sessions.look(session -> session.select(subject));
  }

  void toUpdate(long update) {
    player.pause();
    sessions.look(session -> session.toUpdate(update));
  }

  /** Goes to a place, written {@code U:S:P}, if there is such a one. */
  void toPlace(String place) {
    new MomentNotation(sessions.get().opened().outline())
        .moment(place)
        .ifPresent(moment -> sessions.walk(session -> session.at(moment)));
  }
}

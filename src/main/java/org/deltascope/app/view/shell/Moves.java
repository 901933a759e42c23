package org.deltascope.app.view.shell;

import org.deltascope.app.model.OpenRuns;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.number.SubjectNotation;
import org.deltascope.app.settings.LastPlace;
import org.deltascope.app.work.Player;
import org.deltascope.figure.Subject;
import org.deltascope.history.Run;
import org.deltascope.nn.Network;
import org.deltascope.trace.MomentNotation;
import org.deltascope.trace.Outline;

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

  /** Goes to where one stood last, if there is such a place; what was selected is so again. */
  void toPlace(LastPlace last) {
    String place = last.moment();
    int space = place.indexOf(' ');
    Run.Id run = space < 0 ? sessions.get().runs().at() : run(place.substring(0, space));
    String moment = place.substring(space + 1);
    Network network = sessions.get().in(run).opened().experiment().network();
    Subject selected = SubjectNotation.read(last.selection(), network);
    sessions.look(session -> session.by(last.steps()));
    new MomentNotation(outline(run, moment))
        .moment(moment)
        .ifPresent(there -> sessions.walk(session -> session.in(run).select(selected).at(there)));
  }

  private Run.Id run(String letter) {
    OpenRuns runs = sessions.get().runs();
    return runs.tree().shown().stream()
        .map(Run::id)
        .filter(id -> id.letter().equals(letter))
        .findFirst()
        .orElse(runs.at());
  }

  /** Before a run begins, the steps are those of another. */
  private Outline outline(Run.Id run, String moment) {
    String update = moment.replaceFirst(":.*", "");
    long at = update.matches("\\d{1,9}") ? Long.parseLong(update) : 0;
    return sessions.get().in(run).toUpdate(at).opened().outline();
  }
}

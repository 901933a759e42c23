package org.deltascope.app.view.shell;

import java.util.List;
import org.deltascope.app.model.OpenRuns;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.view.command.Command;
import org.deltascope.app.view.overlay.ComparisonCard;
import org.deltascope.app.view.time.RunLanes;
import org.deltascope.history.Run;

/**
 * Goes from run to run, and renames, pins and deletes them.
 *
 * @param sessions whose runs they are
 * @param lanes where a name is typed
 * @param comparison shows two of them side by side
 */
record RunCommands(Sessions sessions, RunLanes lanes, ComparisonCard comparison) {

  List<Command> section() {
    Run.Id here = runs().at();
    return List.of(
        Command.of("run-next", "Next run", () -> go(1)).by("Alt+Page Down").when(this::areSeveral),
        Command.of("run-previous", "Previous run", () -> go(-1))
            .by("Alt+Page Up")
            .when(this::areSeveral),
        Command.of(
                "run-compare",
                "Compare runs…",
                () -> comparison.open(ComparisonCard.usual(sessions.get())))
            .by("Shortcut+Shift+R")
            .when(this::areSeveral),
        Command.of("run-difference", "First update where two runs differ", comparison::goToFirst)
            .by("Alt+Home")
            .when(this::areSeveral),
        rename(here),
        pin(here),
        delete(here));
  }

  /** {@return what can be done with a run} */
  List<Command> of(Run.Id run) {
    return List.of(
        Command.of(
                "run-beside",
                "Compare with run %s…".formatted(run.letter()),
                () -> comparison.open(run))
            .when(() -> !runs().at().equals(run)),
        rename(run),
        pin(run),
        delete(run));
  }

  private Command rename(Run.Id run) {
    return Command.of(
            "run-rename", "Rename run %s…".formatted(run.letter()), () -> lanes.rename(run))
        .when(this::areSeveral);
  }

  private Command pin(Run.Id run) {
    boolean pinned = runs().pinned().contains(run);
    String title = (pinned ? "Unpin run %s" : "Keep run %s in sight").formatted(run.letter());
    return Command.of(
            "run-pin",
            title,
            () ->
                sessions.edit(
                    "run %s %s".formatted(run.letter(), pinned ? "unpinned" : "pinned"),
                    session ->
                        session.in(
                            session.runs().with(tree -> pinned ? tree.unpin(run) : tree.pin(run)))))
        .when(this::areSeveral);
  }

  private Command delete(Run.Id run) {
    return Command.of(
            "run-delete",
            "Delete run %s".formatted(run.letter()),
            () ->
                sessions.edit(
                    "run %s deleted".formatted(run.letter()),
                    session -> session.in(session.runs().with(tree -> tree.delete(run)))))
        .when(this::areSeveral);
  }

  private OpenRuns runs() {
    return sessions.get().runs();
  }

  private boolean areSeveral() {
    return runs().tree().shown().size() > 1;
  }

  private void go(int by) {
    sessions.look(
        (Session session) -> {
          List<Run.Id> shown = session.runs().tree().shown().stream().map(Run::id).toList();
          int here = shown.indexOf(session.runs().at());
          return session.in(shown.get(Math.floorMod(here + by, shown.size())));
        });
  }
}

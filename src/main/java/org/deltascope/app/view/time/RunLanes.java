package org.deltascope.app.view.time;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.run.RunLane;
import org.deltascope.app.view.command.Command;
import org.deltascope.app.view.command.MenuItems;
import org.deltascope.app.view.control.Presence;
import org.deltascope.app.work.Player;
import org.deltascope.history.Run;

/** The runs in lanes over the steps, each from where it branches; nothing while there is one. */
public final class RunLanes extends VBox {

  private static final int MOST = 4;

  private final Sessions sessions;
  private final Player player;
  private final ObjectProperty<OptionalLong> pointed;
  private final List<RunRow> rows = new ArrayList<>();
  private List<RunLane> lanes = List.of();
  private RunMenu menu = run -> List.of();

  /** What can be done with a run. */
  @FunctionalInterface
  public interface RunMenu {
    /** {@return the commands about a run} */
    List<Command> of(Run.Id run);
  }

  /**
   * Shows nothing yet.
   *
   * @param sessions goes to a run
   * @param player stands still then
   * @param pointed the update that the pointer is on, here and in plots
   */
  public RunLanes(Sessions sessions, Player player, ObjectProperty<OptionalLong> pointed) {
    this.sessions = sessions;
    this.player = player;
    this.pointed = pointed;
    pointed.subscribe(update -> rows.forEach(row -> row.point(update)));
    getStyleClass().add("run-lanes");
    setId("run-lanes");
    hide();
  }

  /** Offers commands about a run at the right button. */
  public void offer(RunMenu commands) {
    menu = commands;
  }

  void show(ViewState shown) {
    List<RunLane> next = RunLane.of(shown, MOST);
    if (next.size() != lanes.size()) {
      build(next.size());
    }
    lanes = next;
    long all = lanes.stream().mapToLong(RunLane::made).max().orElse(1);
    for (int k = 0; k < lanes.size(); k++) {
      rows.get(k).show(lanes.get(k), all, shown.session().moment().update());
    }
  }

  private void build(int count) {
    rows.forEach(RunRow::keepName);
    rows.clear();
    for (int k = 0; k < count; k++) {
      int place = k;
      RunRow row = new RunRow(() -> go(place), update -> go(place, update), pointed::set);
      row.setOnContextMenuRequested(event -> open(place, event));
      rows.add(row);
    }
    getChildren().setAll(rows);
    hide();
  }

  private void hide() {
    Presence.show(this, !rows.isEmpty());
  }

  private void go(int place) {
    player.pause();
    sessions.look(session -> session.in(lanes.get(place).run()));
  }

  private void go(int place, long update) {
    player.pause();
    sessions.look(session -> session.in(lanes.get(place).run()).toUpdate(update));
  }

  private void open(int place, ContextMenuEvent event) {
    ContextMenu items = new ContextMenu();
    items.getItems().setAll(menu.of(lanes.get(place).run()).stream().map(MenuItems::item).toList());
    items.show(rows.get(place), event.getScreenX(), event.getScreenY());
    event.consume();
  }

  /** Lets the name of a run be typed where it stands. */
  public void rename(Run.Id run) {
    for (int k = 0; k < lanes.size(); k++) {
      if (lanes.get(k).run().equals(run)) {
        rows.get(k)
            .rename(
                sessions.get().runs().get(run).run().name(),
                text -> sessions.edit(renamed(run, text), session -> renamed(session, run, text)));
      }
    }
  }

  private static String renamed(Run.Id run, String text) {
    return "name of run %s “%s”".formatted(run.letter(), text);
  }

  private static Session renamed(Session session, Run.Id run, String text) {
    return session.in(session.runs().with(tree -> tree.rename(run, text)));
  }
}

package org.deltascope.app.view.learn;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.run.RunSummary;
import org.deltascope.app.view.control.Appearance;
import org.deltascope.app.view.control.OwnKeys;
import org.deltascope.app.view.control.Presence;
import org.deltascope.app.work.Player;

/**
 * The runs in a table, each beside what it differs in from its parent; nothing while there is one.
 * Enter or a click goes to a run.
 */
final class RunTable extends TableView<RunSummary> implements OwnKeys {

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final double CELL = 1.8 * Appearance.BASE;
  private static final double LETTER = 0.75 * Appearance.BASE;
  private static final int MOST_ROWS = 3;

  private static final double BORDERS = 6;

  private final Sessions sessions;
  private final Player player;

  RunTable(Sessions sessions, Player player) {
    this.sessions = sessions;
    this.player = player;
    setId("learn-runs");
    setAccessibleText("Runs");
    setFixedCellSize(CELL);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    setRowFactory(_ -> new Row());
    setTooltip(new Tooltip("↑ and ↓ choose a run, Enter or a click goes to it"));
    setPlaceholder(new Label());
    getColumns()
        .setAll(
            List.of(
                column("run", 5, summary -> summary.run().letter()),
                column("differs from its parent in", 26, RunSummary::changes),
                column("updates", 9, RunSummary::updates),
                column("last loss", 8, RunSummary::last),
                column("best loss", 8, RunSummary::best),
                column("stopped", 14, RunSummary::stopped)));
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    Presence.show(this, false);
  }

  private static TableColumn<RunSummary, String> column(
      String name, int letters, Function<RunSummary, String> text) {
    TableColumn<RunSummary, String> column = new TableColumn<>(name);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setPrefWidth(letters * LETTER);
    column.setMinWidth(4 * LETTER);
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  /** A run; the one in which one stands is told apart. */
  private final class Row extends TableRow<RunSummary> {
    Row() {
      setOnMouseClicked(
          event -> {
            if (!isEmpty()) {
              go(getItem());
            }
          });
    }

    @Override
    protected void updateItem(RunSummary item, boolean empty) {
      super.updateItem(item, empty);
      boolean has = !empty && item != null;
      pseudoClassStateChanged(CURRENT, has && item.isCurrent());
      setAccessibleText(has ? item.spoken() : null);
    }
  }

  /** Shows the runs as they are by now. */
  void show(ViewState shown) {
    if (shown.session().runs().tree().shown().size() < 2) {
      getItems().clear();
      Presence.show(this, false);
      return;
    }
    List<RunSummary> next = RunSummary.of(shown);
    if (!next.equals(getItems())) {
      int chosen = getSelectionModel().getSelectedIndex();
      getItems().setAll(next);
      getSelectionModel().select(Math.min(chosen, next.size() - 1));
      scrollTo(next.stream().filter(RunSummary::isCurrent).findFirst().orElse(next.getFirst()));
      double height = CELL * (Math.min(next.size(), MOST_ROWS) + 1) + BORDERS;
      setMinHeight(height);
      setPrefHeight(height);
      setMaxHeight(height);
    }
    Presence.show(this, true);
  }

  @Override
  public boolean takes(KeyEvent event) {
    return OwnKeys.isPlain(event)
        && switch (event.getCode()) {
          case UP, DOWN, LEFT, RIGHT, HOME, END, PAGE_UP, PAGE_DOWN, ENTER -> true;
          default -> false;
        };
  }

  private void pressed(KeyEvent event) {
    RunSummary chosen = getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER && chosen != null) {
      event.consume();
      go(chosen);
    }
  }

  private void go(RunSummary summary) {
    player.pause();
    sessions.look(session -> session.in(summary.run()));
  }
}

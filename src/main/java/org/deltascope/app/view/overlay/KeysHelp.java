package org.deltascope.app.view.overlay;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deltascope.app.view.command.Command;
import org.deltascope.app.view.command.CommandMenu;
import org.deltascope.app.view.command.Commands;
import org.deltascope.app.view.control.WrappingRow;

/** The list of keys, over the window. */
public final class KeysHelp extends OverlayCard {

  /** Lines in a column. */
  private static final int LONGEST = 27;

  /** Lines that a heading takes. */
  private static final int HEADING = 2;

  private Commands commands = new Commands(List.of());

  KeysHelp() {
    super("keys", "Keys", "Close the list of keys");
    visibleProperty().subscribe(shown -> fill());
  }

  /** Lists the keys of all commands that have some. */
  public void list(Commands all) {
    commands = all;
    fill();
  }

  /** Anew whenever it is shown, because commands come and go. */
  private void fill() {
    List<VBox> columns = new ArrayList<>();
    int rows = LONGEST;
    for (CommandMenu menu : commands.menus()) {
      List<Command> keys = menu.commands().filter(it -> !it.keys().isEmpty()).toList();
      rows += keys.size() + HEADING;
      if (rows > LONGEST) {
        rows = keys.size() + HEADING;
        columns.add(column());
      }
      Region group = group(menu.title(), keys);
      confine(group);
      columns.getLast().getChildren().add(group);
    }
    if (columns.isEmpty()) {
      return;
    }
    Region pointer = pointer();
    confine(pointer);
    columns.getLast().getChildren().add(pointer);
    columns.forEach(this::confine);
    WrappingRow all = row(columns.toArray(Node[]::new));
    all.getStyleClass().add("key-columns");
    fill(all);
  }

  private static VBox column() {
    VBox column = new VBox();
    column.getStyleClass().add("key-groups");
    return column;
  }

  private static Region group(String title, List<Command> commands) {
    GridPane grid = grid();
    for (int k = 0; k < commands.size(); k++) {
      Command command = commands.get(k);
      row(grid, k, command.writtenKeys(), command.title().get().replace("…", ""));
    }
    return titled(title, grid);
  }

  private static Region pointer() {
    GridPane grid = grid();
    row(grid, 0, "click", "select a neuron or an edge");
    row(grid, 1, "wheel, pinch", "zoom the network");
    row(grid, 2, "drag", "move the network when it is zoomed");
    return titled("Pointer", grid);
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("key-grid");
    return grid;
  }

  private static void row(GridPane grid, int row, String keys, String does) {
    Label key = new Label(keys);
    key.getStyleClass().add("key");
    key.setMinWidth(Region.USE_PREF_SIZE);
    grid.add(key, 0, row);
    Label description = new Label(does);
    description.setWrapText(true);
    grid.add(description, 1, row);
  }

  private static Region titled(String title, Node content) {
    Label heading = new Label(title);
    heading.getStyleClass().add("section-title");
    return new VBox(heading, content);
  }
}

package org.deltascope.app.view.overlay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deltascope.app.view.command.Shortcut;
import org.deltascope.app.view.control.WrappingRow;

/** The list of keys, over the window. */
public final class KeysHelp extends OverlayCard {

  public KeysHelp(List<Shortcut> shortcuts) {
    super("keys", "Keys", "Close the list of keys");
    Map<String, List<Shortcut>> groups =
        shortcuts.stream()
            .collect(
                Collectors.groupingBy(Shortcut::group, LinkedHashMap::new, Collectors.toList()));
    List<Region> sections = new ArrayList<>();
    groups.forEach((title, keys) -> sections.add(group(title, keys)));
    sections.add(pointer());
    sections.forEach(this::confine);
    VBox last = new VBox();
    last.getStyleClass().add("key-groups");
    last.getChildren().setAll(sections.subList(2, sections.size()));
    WrappingRow columns = row(sections.get(0), sections.get(1), last);
    columns.getStyleClass().add("key-columns");
    fill(columns);
  }

  private static Region group(String title, List<Shortcut> shortcuts) {
    GridPane grid = grid();
    for (int k = 0; k < shortcuts.size(); k++) {
      row(grid, k, shortcuts.get(k).written(), shortcuts.get(k).does());
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

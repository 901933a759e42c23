package org.deltascope.app.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The list of keys, over the window. */
final class KeysHelp extends StackPane {

  private final ScrollPane scroll;

  KeysHelp(List<Shortcut> shortcuts) {
    getStyleClass().add("veil");
    setId("keys");
    Label title = new Label("Keys");
    title.getStyleClass().add("panel-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button close = new Button(null, Icons.of(Feather.X));
    close.getStyleClass().add("flat-button");
    close.setTooltip(new Tooltip("Close the list of keys (Esc)"));
    close.setAccessibleText("Close the list of keys");
    close.setOnAction(event -> setVisible(false));
    HBox head = new HBox(title, space, close);
    head.setAlignment(Pos.CENTER_LEFT);

    FlowPane columns = new FlowPane();
    columns.setRowValignment(VPos.TOP);
    columns.getStyleClass().add("key-columns");
    Map<String, List<Shortcut>> groups =
        shortcuts.stream()
            .collect(
                Collectors.groupingBy(
                    Shortcut::group, java.util.LinkedHashMap::new, Collectors.toList()));
    VBox others = new VBox();
    others.getStyleClass().add("key-groups");
    groups.forEach(
        (group, list) -> {
          if (columns.getChildren().isEmpty()) {
            columns.getChildren().add(group(group, list));
          } else {
            others.getChildren().add(group(group, list));
          }
        });
    others.getChildren().add(pointer());
    columns.getChildren().add(others);
    scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    VBox card = new VBox(head, scroll);
    card.getStyleClass().add("key-card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().setAll(card);
    setOnMouseClicked(
        event -> {
          if (event.getTarget() == this) {
            setVisible(false);
          }
        });
    setVisible(false);
  }

  void scroll(double screens) {
    Scrolling.by(scroll, screens);
  }

  private static Node group(String title, List<Shortcut> shortcuts) {
    GridPane grid = grid();
    for (int k = 0; k < shortcuts.size(); k++) {
      row(grid, k, shortcuts.get(k).written(), shortcuts.get(k).does());
    }
    return titled(title, grid);
  }

  private static Node pointer() {
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
    description.setMinWidth(Region.USE_PREF_SIZE);
    grid.add(description, 1, row);
  }

  private static Node titled(String title, Node content) {
    Label heading = new Label(title);
    heading.getStyleClass().add("section-title");
    return new VBox(heading, content);
  }
}

package org.deltascope.app.view.overlay;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A field in which one types what one wants, and the list of what that may be. Arrows choose, Enter
 * does it.
 */
public final class Palette extends OverlayCard {

  private static final String HINT =
      "A command, a lesson, a number such as delta[1](2) or w5, or a place such as 12:7:2";

  private final TextField field = new TextField();
  private final ListView<PaletteEntry> list = new ListView<>();
  private Function<String, List<PaletteEntry>> search = text -> List.of();

  Palette() {
    super("palette", "Go to", "Close the palette");
    field.setId("palette-field");
    field.setPromptText(HINT);
    field.setAccessibleText(HINT);
    field.setOnAction(event -> take());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::choose);
    field.textProperty().subscribe(text -> find());
    list.setId("palette-list");
    list.setAccessibleText("What was found");
    list.setFocusTraversable(false);
    list.setPlaceholder(new Label("Nothing is called that."));
    list.setCellFactory(view -> new Cell());
    VBox all = new VBox(field, list);
    all.getStyleClass().add("palette");
    fill(all);
    visibleProperty().subscribe(this::begin);
  }

  /**
   * Says what is found.
   *
   * @param newSearch the best first
   */
  public void search(Function<String, List<PaletteEntry>> newSearch) {
    search = newSearch;
  }

  private void begin(boolean before, boolean shown) {
    if (shown) {
      field.clear();
      find();
      field.requestFocus();
    }
  }

  private void find() {
    if (isVisible()) {
      list.getItems().setAll(search.apply(field.getText().strip()));
      list.getSelectionModel().selectFirst();
      list.scrollTo(0);
    }
  }

  private void choose(KeyEvent event) {
    int by =
        switch (event.getCode()) {
          case UP -> -1;
          case DOWN -> 1;
          case PAGE_UP -> -list.getItems().size();
          case PAGE_DOWN -> list.getItems().size();
          default -> 0;
        };
    if (by != 0 && !list.getItems().isEmpty()) {
      int to = list.getSelectionModel().getSelectedIndex() + by;
      list.getSelectionModel().select(Math.clamp(to, 0, list.getItems().size() - 1));
      list.scrollTo(list.getSelectionModel().getSelectedIndex());
      event.consume();
    }
  }

  /** What is chosen may itself show something over the window. */
  private void take() {
    Optional<PaletteEntry> chosen = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    if (chosen.isPresent()) {
      setVisible(false);
      Platform.runLater(chosen.get().action());
    }
  }

  /** A line of the list. */
  private final class Cell extends ListCell<PaletteEntry> {
    private final Label title = new Label();
    private final Label side = new Label();
    private final HBox row;

    Cell() {
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      side.getStyleClass().add("palette-side");
      side.setMinWidth(USE_PREF_SIZE);
      row = new HBox(title, space, side);
      setOnMouseClicked(event -> take());
      setPrefWidth(0); // what is too long is cut off rather than scrolled to
    }

    @Override
    protected void updateItem(PaletteEntry entry, boolean empty) {
      super.updateItem(entry, empty);
      if (empty) {
        setGraphic(null);
        setAccessibleText("");
      } else {
        title.setText(entry.title());
        side.setText(entry.keys().isEmpty() ? entry.kind() : entry.keys());
        setAccessibleText("%s: %s %s".formatted(entry.kind(), entry.title(), entry.keys()));
        setGraphic(row);
      }
    }
  }
}

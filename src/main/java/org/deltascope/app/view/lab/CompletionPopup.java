package org.deltascope.app.view.lab;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import org.deltascope.app.model.lab.Completion;
import org.deltascope.app.model.lab.Completions;

/**
 * What may stand at the caret of a field: it opens after a letter or by Ctrl+Space; Up and Down
 * choose, Enter or Tab puts in, Esc closes. The field keeps the focus.
 */
final class CompletionPopup {
  private static final double ROW = 26;
  private static final double WIDTH = 380;
  private static final int MOST_ROWS = 8;

  private final TextField field;
  private final Popup popup = new Popup();
  private final ListView<Completion> list = new ListView<>();
  private Optional<Completions> known = Optional.empty();
  private int start;
  private boolean isTyping;

  CompletionPopup(TextField field) {
    this.field = field;
    list.setId("lab-completions");
    list.getStyleClass().add("lab-completions");
    list.setAccessibleText("What may stand here");
    list.setFocusTraversable(false);
    list.setFixedCellSize(ROW);
    list.setPrefWidth(WIDTH);
    list.setCellFactory(_ -> new Row());
    list.setOnMouseClicked(_ -> accept());
    popup.getContent().add(list);
    popup.setAutoHide(true);
    popup.setHideOnEscape(false);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    field.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    field.caretPositionProperty().subscribe(_ -> moved());
    field
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                popup.hide();
              }
            });
  }

  /** A row: what is put in, what it is, and what one can type in its place. */
  private static final class Row extends ListCell<Completion> {
    @Override
    protected void updateItem(Completion item, boolean empty) {
      super.updateItem(item, empty);
      setText(
          empty || item == null
              ? null
              : item.text().equals(item.typed())
                  ? "%s   %s".formatted(item.text(), item.meaning())
                  : "%s   %s   %s".formatted(item.text(), item.meaning(), item.typed()));
    }
  }

  /** Offers what there is at a moment from now on. */
  void offer(Completions completions) {
    known = Optional.of(completions);
  }

  /** {@return whether it is open} */
  boolean isOpen() {
    return popup.isShowing();
  }

  void close() {
    popup.hide();
  }

  private void pressed(KeyEvent event) {
    if (event.isControlDown() && event.getCode() == KeyCode.SPACE) {
      event.consume();
      open();
      return;
    }
    if (!popup.isShowing()) {
      return;
    }
    switch (event.getCode()) {
      case UP -> choose(event, -1);
      case DOWN -> choose(event, 1);
      case ENTER, TAB -> {
        event.consume();
        accept();
      }
      case ESCAPE -> {
        event.consume();
        close();
      }
      case LEFT, RIGHT, HOME, END -> close();
      case KeyCode _ -> {}
    }
  }

  /** After a letter; what is no letter may still be inside a word, such as delta[1. */
  private void typed(KeyEvent event) {
    String character = event.getCharacter();
    if (event.isControlDown() || event.isAltDown() || character.isEmpty()) {
      return;
    }
    isTyping = Character.isLetter(character.codePointAt(0)) || popup.isShowing();
  }

  /** The letter stands there only when the caret has moved behind it. */
  private void moved() {
    if (isTyping) {
      isTyping = false;
      open();
    }
  }

  private void open() {
    if (known.isEmpty() || field.getScene() == null) {
      return;
    }
    Completions.Offer offer = known.get().at(field.getText(), field.getCaretPosition());
    if (offer.completions().isEmpty()) {
      close();
      return;
    }
    start = offer.start();
    list.getItems().setAll(offer.completions());
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
    list.setPrefHeight(ROW * Math.min(MOST_ROWS, offer.completions().size()) + 2);
    Bounds below = field.localToScreen(field.getBoundsInLocal());
    if (below != null) {
      popup.show(field, below.getMinX(), below.getMaxY());
    }
  }

  private void choose(KeyEvent event, int by) {
    event.consume();
    int size = list.getItems().size();
    int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
    list.getSelectionModel().select(next);
    list.scrollTo(Math.max(0, next - MOST_ROWS / 2));
  }

  private void accept() {
    Completion chosen = list.getSelectionModel().getSelectedItem();
    close();
    if (chosen != null) {
      int end = Math.max(start, field.getCaretPosition());
      field.replaceText(start, end, chosen.text());
      field.positionCaret(start + chosen.text().length());
    }
  }
}

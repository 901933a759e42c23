package org.deltascope.app.view.overlay;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deltascope.app.view.control.Icons;
import org.deltascope.app.view.control.Scrolling;
import org.deltascope.app.view.control.WrappingRow;
import org.kordamp.ikonli.feather.Feather;

/**
 * A card that lies over the window until it is closed. It is as large as what is on it, and what
 * has no room can be scrolled to: downwards only, for what is too wide is wrapped.
 */
public abstract class OverlayCard extends StackPane {

  private final ScrollPane scroll = new ScrollPane();
  private final VBox card;
  private final Label name = new Label();
  private final DoubleBinding room;
  private Optional<Node> focusedBefore = Optional.empty();

  /**
   * Makes an empty one that is not seen.
   *
   * @param id of the node
   * @param title over it
   * @param close says what the button does that closes it
   */
  protected OverlayCard(String id, String title, String close) {
    scroll.setFitToWidth(true);
    card = new VBox(head(title, close), scroll);
    card.getStyleClass().add("sheet");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    room =
        Bindings.createDoubleBinding(
            () -> getWidth() - across(this) - across(card) - across(scroll.getContent()),
            widthProperty(),
            insetsProperty(),
            card.insetsProperty(),
            scroll.contentProperty());
    getChildren().setAll(card);
    getStyleClass().add("veil");
    setId(id);
    setVisible(false);
    visibleProperty().subscribe(this::keepFocus);
    // Also from a field, where the window's keys are not obeyed.
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            if (!escape()) {
              setVisible(false);
            }
            event.consume();
          }
        });
    setOnMouseClicked(
        event -> {
          if (equals(event.getTarget())) {
            setVisible(false);
          }
        });
  }

  /** {@return whether Esc let go of something on the card, which stays then} */
  protected boolean escape() {
    return false;
  }

  /** Gives it another title. */
  protected final void title(String text) {
    name.setText(text);
  }

  /** Puts something on the card. */
  protected final void fill(Region content) {
    content.getStyleClass().add("sheet-body");
    scroll.setContent(content);
    content.insetsProperty().subscribe(insets -> room.invalidate());
  }

  /** Puts something on the card that is so short that all of it is to be seen. */
  protected final void fillWith(Region content) {
    fill(content);
    scroll
        .prefViewportHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> content.prefHeight(content.getWidth() > 0 ? content.getWidth() : -1),
                content.widthProperty(),
                content.heightProperty(), // rows wrap, and parts come and go
                content.insetsProperty()));
    // What changes while it is laid out is not laid out again of itself.
    scroll.prefViewportHeightProperty().subscribe(_ -> Platform.runLater(scroll::requestLayout));
  }

  /** {@return a row that goes on in the next line where the window is not wide enough} */
  protected final WrappingRow row(Node... children) {
    return new WrappingRow(room, children);
  }

  /** Keeps something within the width of the window. */
  protected final void confine(Region part) {
    part.maxWidthProperty()
        .bind(Bindings.createDoubleBinding(() -> room.get() - bar(), room, name.fontProperty()));
  }

  /**
   * Scrolls what is on it.
   *
   * @param screens how far down, in heights of what is seen
   */
  public final void scroll(double screens) {
    Scrolling.by(scroll, screens);
  }

  /** When it is closed, what had the focus before has it again. */
  private void keepFocus(boolean before, boolean shown) {
    Scene scene = getScene();
    if (shown) {
      focusedBefore = Optional.ofNullable(scene.getFocusOwner());
    } else {
      focusedBefore.orElse(scene.getRoot()).requestFocus();
    }
  }

  private Node head(String title, String close) {
    name.setText(title);
    name.getStyleClass().add("panel-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button button = new Button(null, Icons.of(Feather.X));
    button.getStyleClass().add("flat-button");
    button.setTooltip(new Tooltip(close + " (Esc)"));
    button.setAccessibleText(close);
    button.setOnAction(event -> setVisible(false));
    HBox head = new HBox(name, space, button);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  /** What is high may have a bar beside it, which is about as wide as a letter is high. */
  private double bar() {
    return name.getFont().getSize();
  }

  private static double across(Node node) {
    Insets insets = node instanceof Region region ? region.getInsets() : Insets.EMPTY;
    return insets.getLeft() + insets.getRight();
  }
}

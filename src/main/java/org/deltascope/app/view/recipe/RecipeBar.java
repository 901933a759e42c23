package org.deltascope.app.view.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.number.EditDoor;
import org.deltascope.app.model.recipe.Recipe;
import org.deltascope.app.model.recipe.RecipeWord;
import org.deltascope.app.view.control.Icons;
import org.deltascope.app.view.control.OverflowPolicy;
import org.deltascope.app.view.edit.EditNote;
import org.deltascope.document.Document;
import org.kordamp.ikonli.feather.Feather;

/**
 * What the network is made of and trained with, in one line under the title. Each word opens a card
 * with all that can be changed there.
 */
public final class RecipeBar extends HBox {

  /** Fewer lines of the window have no room for this one. */
  private static final double LINES = 40;

  private final EditDoor door;
  private final RecipeCard card;
  private final Region space = new Region();
  private final Label edited = new Label("● edited");
  private final Button reset = new Button("Reset", Icons.of(Feather.ROTATE_CCW));
  private final List<Button> buttons = new ArrayList<>();
  private final OverflowPolicy brevity;
  private Optional<Document> written = Optional.empty();

  /**
   * Says nothing yet.
   *
   * @param door through which the document is changed
   * @param reset takes all changes back
   */
  public RecipeBar(EditDoor door, Runnable reset) {
    this.door = door;
    this.card = new RecipeCard(new EditNote(door, "recipe"));
    this.reset.setId("take-all-back");
    this.reset.setTooltip(new Tooltip("Reset all changes"));
    this.reset.setAccessibleText("Reset all changes");
    this.reset.setOnAction(event -> reset.run());
    setId("recipe");
    getStyleClass().add("recipe-bar");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText("What the network is made of");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    HBox.setHgrow(space, Priority.ALWAYS);
    edited.setId("edited");
    edited.setMinWidth(Region.USE_PREF_SIZE);
    List<RecipeWord> words = Recipe.of(door.recipe()).words();
    words.forEach(word -> buttons.add(button(word)));
    for (Button button : buttons) {
      if (!getChildren().isEmpty()) {
        Label dot = new Label("·");
        dot.getStyleClass().add("recipe-dot");
        dot.visibleProperty().bind(button.visibleProperty());
        dot.managedProperty().bind(button.managedProperty());
        getChildren().add(dot);
      }
      getChildren().add(button);
    }
    getChildren().addAll(space, edited, this.reset);
    brevity = new OverflowPolicy(this, extras());
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                scene.heightProperty().subscribe(this::requestLayout);
              }
            });
  }

  /** What is given up first where there is no room: the menu has all of it. */
  private List<Consumer<Boolean>> extras() {
    List<Consumer<Boolean>> extras = new ArrayList<>();
    extras.add(OverflowPolicy.words(reset));
    for (int k = buttons.size() - 1; k > 0; k--) {
      extras.add(OverflowPolicy.part(buttons.get(k)));
    }
    return extras;
  }

  /** Where letters are so large that the window has few lines, the network has them. */
  private boolean hasRoom() {
    double lines = getScene() == null ? LINES : getScene().getHeight() / lineHeight();
    return lines >= LINES;
  }

  private double lineHeight() {
    return edited.getFont().getSize();
  }

  @Override
  protected double computePrefHeight(double width) {
    return hasRoom() ? super.computePrefHeight(width) : 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return hasRoom() ? super.computeMinHeight(width) : 0;
  }

  @Override
  protected void layoutChildren() {
    setVisible(hasRoom());
    brevity.fit();
    super.layoutChildren();
  }

  /** {@return the card under a word, which lies over the window} */
  public Node card() {
    return card;
  }

  /** Opens what can be changed at a word, such as {@code recipe-loss}. */
  public void open(String id) {
    buttons.stream()
        .filter(button -> id.equals(button.getId()))
        .findFirst()
        .ifPresent(Button::fire);
  }

  /** Shows the recipe of a moment. */
  public void show(ViewState now) {
    boolean isEdited = now.session().isEdited();
    edited.setVisible(isEdited);
    reset.setVisible(isEdited);
    Document document = door.recipe();
    if (!isSame(document)) {
      written = Optional.of(document);
      write(Recipe.of(document));
    }
  }

  @SuppressWarnings("ReferenceEquality") // comparing all numbers would take longer than a step may
  private boolean isSame(Document document) {
    return written.isPresent() && written.get() == document;
  }

  private void write(Recipe recipe) {
    for (int k = 0; k < buttons.size(); k++) {
      tell(buttons.get(k), recipe.words().get(k));
    }
  }

  private static Button button(RecipeWord word) {
    Button button = new Button();
    button.setId(word.id());
    button.setMnemonicParsing(false);
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip());
    button.getStyleClass().add("recipe-word");
    return button;
  }

  private void tell(Button button, RecipeWord word) {
    button.setText(word.text());
    button.getTooltip().setText(word.spoken() + ": change it");
    button.setAccessibleText(word.spoken());
    button.setOnAction(event -> card.toggle(button, word));
    if (card.openAt().filter(word.id()::equals).isPresent()) {
      card.show(word);
    }
  }
}

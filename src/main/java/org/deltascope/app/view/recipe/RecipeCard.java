package org.deltascope.app.view.recipe;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.recipe.RecipeWord;
import org.deltascope.app.view.control.OwnKeys;
import org.deltascope.app.view.edit.EditNote;

/** The card under a word, with all that can be changed there. */
final class RecipeCard extends VBox implements OwnKeys {

  private static final double GAP = 4;

  private final EditNote note;
  private final Label title = new Label();
  private final ScrollPane scroll = new ScrollPane();
  private Optional<Node> anchor = Optional.empty();
  private Optional<RecipeWord> word = Optional.empty();

  RecipeCard(EditNote note) {
    this.note = note;
    setId("recipe-card");
    getStyleClass().add("recipe-card");
    setAccessibleRole(AccessibleRole.DIALOG);
    setManaged(false);
    setVisible(false);
    title.getStyleClass().add("section-title");
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    getChildren().setAll(title, scroll, note);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    sceneProperty()
        .subscribe(
            (before, scene) -> {
              if (scene != null) {
                listen(scene);
              }
            });
    note.visibleProperty().subscribe(visible -> place());
    note.heightProperty().subscribe(height -> place());
  }

  private void listen(Scene scene) {
    scene.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          boolean inside = event.getTarget() instanceof Node target && isWithin(target);
          if (isVisible() && !inside) {
            close();
          }
        });
    scene.widthProperty().subscribe(width -> place());
    scene.heightProperty().subscribe(height -> place());
  }

  private boolean isWithin(Node target) {
    Node node = target;
    while (node != null) {
      if (node.equals(this) || anchor.filter(node::equals).isPresent()) {
        return true;
      }
      node = node.getParent();
    }
    return false;
  }

  /** Opens it under a word, or closes it if it is open there. */
  void toggle(Node button, RecipeWord at) {
    boolean same = isVisible() && word.map(RecipeWord::id).filter(at.id()::equals).isPresent();
    if (same) {
      close();
      return;
    }
    anchor = Optional.of(button);
    note.clear();
    setVisible(true);
    show(at);
    firstControl(scroll.getContent()).ifPresent(Node::requestFocus);
  }

  /** {@return the word that it is open at} */
  Optional<String> openAt() {
    return word.filter(at -> isVisible()).map(RecipeWord::id);
  }

  /** Shows what the word has by now; what had the focus has it again. */
  void show(RecipeWord at) {
    Optional<String> focused =
        Optional.ofNullable(getScene())
            .map(Scene::getFocusOwner)
            .filter(this::isWithin)
            .map(Node::getId);
    double scrolled = scroll.getVvalue();
    word = Optional.of(at);
    title.setText(at.spoken());
    setAccessibleText(at.spoken());
    scroll.setContent(new RecipeForm(at.parts(), note));
    scroll.setVvalue(scrolled);
    place();
    focused.map(id -> scroll.getContent().lookup("#" + id)).ifPresent(Node::requestFocus);
  }

  void close() {
    if (isVisible()) {
      setVisible(false);
      word = Optional.empty();
      anchor.ifPresent(Node::requestFocus);
    }
  }

  /** The keys that go on in time and elsewhere in the window belong to the controls in it. */
  @Override
  public boolean takes(KeyEvent event) {
    return OwnKeys.isPlain(event);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    }
  }

  /** Under its word, within the window; what has no room is scrolled to. */
  private void place() {
    Scene scene = getScene();
    if (!isVisible() || scene == null || anchor.isEmpty()) {
      return;
    }
    Node at = anchor.get().isVisible() ? anchor.get() : anchor.get().getParent();
    Bounds under = at.localToScene(at.getLayoutBounds());
    applyCss();
    double room = scene.getHeight() - under.getMaxY() - 2 * GAP;
    double form = scroll.getContent().prefHeight(-1) + 2;
    double others = prefHeight(-1) - scroll.prefHeight(-1);
    scroll.setPrefHeight(Math.max(40, Math.min(form, room - others)));
    scroll.setPrefWidth(Math.min(scroll.getContent().prefWidth(-1) + 20, scene.getWidth() - 60));
    autosize();
    Point2D corner = getParent().sceneToLocal(under.getMinX(), under.getMaxY() + GAP);
    double most = Math.max(GAP, scene.getWidth() - getWidth() - GAP);
    relocate(Math.clamp(corner.getX(), GAP, most), corner.getY());
  }

  private static Optional<Node> firstControl(Node in) {
    return in.lookupAll("*").stream().filter(Node::isFocusTraversable).findFirst();
  }
}

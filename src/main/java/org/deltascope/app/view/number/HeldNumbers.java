package org.deltascope.app.view.number;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.number.EditDoor;
import org.deltascope.app.view.picture.FigureView;
import org.deltascope.app.work.Exporter;

/** The numbers of the window's pictures that one can take hold of. */
public final class HeldNumbers {

  private final NumberEditor editor;
  private final BeforeView before;
  private final NumberMenu menu;

  /**
   * Lets numbers be selected, typed and dragged from now on.
   *
   * @param sessions what is changed
   * @param door through which numbers are changed, and edges come and go
   * @param exporter copies numbers
   * @param network the picture over which the card of a number lies
   * @param others pictures in which numbers can be dragged too
   * @param begun is told when a drag begins
   * @param refresh shows all anew
   */
  public HeldNumbers(
      Sessions sessions,
      EditDoor door,
      Exporter exporter,
      FigureView network,
      List<FigureView> others,
      Runnable begun,
      Runnable refresh) {
    editor = new NumberEditor(sessions, door, network);
    before = new BeforeView(refresh);
    menu = new NumberMenu(sessions, door, editor, exporter, network);
    Stream.concat(Stream.of(network), others.stream())
        .forEach(
            picture -> {
              NumberDrag.install(picture, editor, begun);
              menu.install(picture);
            });
  }

  /** Shows the ways of the selected weight to the loss, where that is chosen in a menu. */
  public void onWays(Runnable action) {
    menu.onWays(action);
  }

  /** Opens the menu of what is selected. */
  public void openMenu() {
    menu.open();
  }

  /** {@return the card of the number that is selected} */
  public Node card() {
    return editor.card();
  }

  /** {@return whether a number is being dragged} */
  public ReadOnlyBooleanProperty dragged() {
    return editor.dragged();
  }

  /** {@return what says that one sees what was} */
  public Node badge() {
    return before.badge();
  }

  /** Lets go of what was when its key is released. */
  public void install(Scene scene) {
    before.install(scene);
  }

  /** Shows the number that is selected. */
  public void show(ViewState now) {
    editor.show(now);
  }

  /** {@return what is to be drawn: what is, or what was} */
  public ViewState drawn(ViewState now) {
    return before.of(now);
  }

  /** Shows what was, as long as the key is held. */
  public void holdBefore() {
    before.hold();
  }

  /** {@return whether it is known what was} */
  public boolean knowsBefore() {
    return before.isKnown();
  }

  /** {@return whether the selected number can be changed} */
  public boolean canEdit() {
    return editor.canEdit();
  }

  /** Opens the field of the selected number. */
  public void edit() {
    editor.edit();
  }

  /** Takes back a change that is being made. */
  public boolean takeBack() {
    boolean can = editor.canTakeBack();
    if (can) {
      editor.takeBack();
    }
    return can;
  }
}

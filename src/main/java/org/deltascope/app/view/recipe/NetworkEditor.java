package org.deltascope.app.view.recipe;

import javafx.scene.Node;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.number.EditDoor;
import org.deltascope.app.view.command.CommandMenu;
import org.deltascope.app.view.picture.FigureView;

/**
 * Changes what the network is made of and trained with: in the line under the title, at the
 * captions of its layers, and by commands.
 */
public final class NetworkEditor {

  private final EditDoor door;
  private final RecipeBar bar;
  private final CaptionControls captions;

  /**
   * Changes nothing yet.
   *
   * @param sessions what is changed
   * @param picture of the network
   * @param reset takes all changes back
   */
  public NetworkEditor(Sessions sessions, FigureView picture, Runnable reset) {
    door = new EditDoor(sessions);
    bar = new RecipeBar(door, reset);
    captions = new CaptionControls(door, picture);
  }

  /** {@return the line under the title} */
  public Node bar() {
    return bar;
  }

  /** {@return the card under a word of it, which lies over the window} */
  public Node card() {
    return bar.card();
  }

  /** {@return what lies over the picture of the network} */
  public Node captions() {
    return captions;
  }

  /** {@return the menu of the network} */
  public CommandMenu menu() {
    return new RecipeCommands(bar::open).menu();
  }

  /** Shows what can be changed at a moment. */
  public void show(ViewState now) {
    door.show(now);
    bar.show(now);
    captions.show();
  }
}

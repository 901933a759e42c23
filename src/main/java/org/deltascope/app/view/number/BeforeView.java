package org.deltascope.app.view.number;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.deltascope.app.model.ViewState;

/** Shows the network as it was before it was changed, as long as a key is held. */
public final class BeforeView {

  private final Label badge = new Label("As it was");
  private final Runnable refresh;
  private boolean held;
  private boolean known;

  /**
   * Shows what is.
   *
   * @param refresh shows all anew
   */
  public BeforeView(Runnable refresh) {
    this.refresh = refresh;
    badge.setId("as-it-was");
    badge.getStyleClass().add("as-it-was");
    badge.setMouseTransparent(true);
    badge.setVisible(false);
  }

  /** {@return what says that one sees what was} */
  public Node badge() {
    return badge;
  }

  /** Lets go when the key is released, or when the window is left with the key held. */
  public void install(Scene scene) {
    scene.addEventFilter(
        KeyEvent.KEY_RELEASED,
        event -> {
          if (event.getCode() == KeyCode.W) {
            hold(false);
          }
        });
    scene
        .getWindow()
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                hold(false);
              }
            });
  }

  /** Shows what was from now on. */
  public void hold() {
    hold(true);
  }

  /** {@return whether it is known what was} */
  public boolean isKnown() {
    return known;
  }

  /** {@return what is to be shown: what is, or what was, if that is known} */
  public ViewState of(ViewState now) {
    Optional<ViewState> was = now.asItWas();
    known = was.isPresent();
    badge.setVisible(held && known);
    return held ? was.orElse(now) : now;
  }

  private void hold(boolean holds) {
    if (held != holds) {
      held = holds;
      refresh.run();
    }
  }
}

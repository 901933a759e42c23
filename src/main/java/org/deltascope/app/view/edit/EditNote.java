package org.deltascope.app.view.edit;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.number.EditDoor;
import org.deltascope.app.view.control.Presence;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.edit.EditResult;

/** Says why an edit cannot be, and offers the one that would do. */
public final class EditNote extends VBox {

  private final EditDoor door;
  private final Label reason = new Label();
  private final Button instead = new Button();
  private Runnable made = () -> {};

  /**
   * Says nothing yet.
   *
   * @param door makes the edit that would do
   * @param of what it belongs to; its parts are called after it
   */
  public EditNote(EditDoor door, String of) {
    this.door = door;
    reason.setId(of + "-reason");
    reason.setWrapText(true);
    reason.setAccessibleRole(AccessibleRole.TEXT);
    reason.getStyleClass().add("number-reason");
    instead.setId(of + "-instead");
    instead.setWrapText(true);
    getStyleClass().add("edit-note");
    getChildren().setAll(reason, instead);
    clear();
  }

  /** Is told each time that an edit was made, or that there was nothing to change. */
  public void onMade(Runnable action) {
    made = action;
  }

  /** Says nothing more. */
  public void clear() {
    say("", Optional.empty());
  }

  /** Makes an edit, and says why if it cannot be. */
  public void apply(Edit edit) {
    door.apply(edit, this::tell);
  }

  /** Says why something cannot be that is no edit yet. */
  public void say(String wrong) {
    say(wrong, Optional.empty());
  }

  /** Says what there is to say of what came of an edit. */
  public void tell(EditResult result) {
    switch (result) {
      case EditResult.Changed _, EditResult.Unchanged _ -> {
        clear();
        made.run();
      }
      case EditResult.Refused(String why, Optional<Edit> other) -> say(why, other);
    }
  }

  /**
   * Says why something cannot be.
   *
   * @param why in one line
   * @param other the edit that would do, if there is one
   */
  public void say(String why, Optional<Edit> other) {
    reason.setText(why);
    Presence.show(reason, !why.isEmpty());
    instead.setText(other.map(edit -> "Instead: " + door.name(edit)).orElse(""));
    other.ifPresent(edit -> instead.setOnAction(event -> apply(edit)));
    Presence.show(instead, other.isPresent());
    Presence.show(this, !why.isEmpty());
  }
}

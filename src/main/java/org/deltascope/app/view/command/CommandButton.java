package org.deltascope.app.view.command;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.deltascope.app.view.control.Icons;

/** A button for a command: its icon, with what it does and by which key where the pointer rests. */
public final class CommandButton extends Button {

  private final Command command;

  /** Makes one with the icon alone. */
  public CommandButton(Command command) {
    this.command = command;
    command.icon().ifPresent(icon -> setGraphic(Icons.of(icon)));
    setId(command.id());
    setMinWidth(USE_PREF_SIZE);
    setTooltip(new Tooltip());
    setOnAction(event -> command.run());
    refresh();
  }

  /** Makes one that says something beside its icon. */
  public CommandButton(Command command, String words) {
    this(command);
    setText(words);
  }

  /** Says what the command would do now, and whether it can. */
  public void refresh() {
    String tip = command.tip();
    if (!tip.equals(getTooltip().getText())) {
      getTooltip().setText(tip);
      setAccessibleText(tip);
    }
    setDisable(!command.enabled().getAsBoolean());
  }
}

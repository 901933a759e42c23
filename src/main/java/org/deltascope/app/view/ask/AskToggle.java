package org.deltascope.app.view.ask;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.deltascope.app.model.Session;

/** Says whether what comes is asked for first, and turns that on and off. */
public final class AskToggle extends ToggleButton {

  /** Turned off. */
  public AskToggle(Asking asking) {
    super("? ask");
    setId("ask-toggle");
    getStyleClass().add("ask-toggle");
    setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setTooltip(new Tooltip("Ask for each number before it is shown (P)"));
    setAccessibleText("Ask first: ask for each number before it is shown");
    setOnAction(_ -> asking.toggle());
  }

  /** Says whether it is on. */
  public void show(Session session) {
    setSelected(session.quiz().isOn());
  }
}

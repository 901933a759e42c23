package org.deltascope.app.view.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A control with its label before it, which stays whole where there is little room. */
public final class LabelledField extends HBox {

  /**
   * Labels a control.
   *
   * @param words of the label
   * @param control that is labelled
   */
  public LabelledField(String words, Node control) {
    Label label = new Label(words);
    label.setLabelFor(control);
    label.setMinWidth(Region.USE_PREF_SIZE);
    getStyleClass().add("new-pair");
    getChildren().setAll(label, control);
  }
}

package org.deltascope.app.view.lab;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.deltascope.app.view.control.Icons;
import org.kordamp.ikonli.feather.Feather;

/** Something that is kept in the document: to be written again, or kept no longer. */
final class KeptEntry extends HBox {

  /**
   * Shows it.
   *
   * @param again writes it again
   * @param name what it is called in a sentence
   * @param drop keeps it no longer
   */
  KeptEntry(Button again, String name, Runnable drop) {
    again.getStyleClass().add("lab-preset");
    Button dropping = new Button();
    dropping.setGraphic(Icons.of(Feather.X));
    dropping.getStyleClass().add("lab-sign");
    dropping.setAccessibleText("Keep %s no longer".formatted(name));
    dropping.setTooltip(new Tooltip("Keep it no longer"));
    dropping.setOnAction(_ -> drop.run());
    getChildren().addAll(again, dropping);
  }
}

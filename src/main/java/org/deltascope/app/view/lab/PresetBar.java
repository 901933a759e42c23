package org.deltascope.app.view.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.deltascope.app.model.lab.LabPreset;
import org.deltascope.app.view.control.Presence;

/** Formulas that one may want to try at a step: its own, and the mistakes that people make. */
final class PresetBar extends FlowPane {
  private final Consumer<String> write;

  PresetBar(Consumer<String> write) {
    this.write = write;
    setId("lab-presets");
    getStyleClass().add("lab-presets");
  }

  void show(String own, List<LabPreset> presets) {
    List<Node> nodes = new ArrayList<>();
    if (!own.isEmpty()) {
      nodes.add(button("lab-own", "The true formula", own));
    }
    if (!presets.isEmpty()) {
      Label title = new Label("Why not…");
      title.getStyleClass().add("check-details");
      nodes.add(title);
    }
    presets.forEach(
        preset -> nodes.add(button("lab-" + preset.tag(), preset.title(), preset.formula())));
    getChildren().setAll(nodes);
    Presence.show(this, !nodes.isEmpty());
  }

  private Button button(String id, String title, String formula) {
    Button button = new Button(title);
    button.setId(id);
    button.getStyleClass().add("lab-preset");
    button.setTooltip(new Tooltip(formula));
    button.setOnAction(_ -> write.accept(formula));
    return button;
  }
}

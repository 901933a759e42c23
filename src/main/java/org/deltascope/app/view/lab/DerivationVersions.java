package org.deltascope.app.view.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.deltascope.app.model.lab.LabDerivation;
import org.deltascope.app.view.control.Presence;

/** The versions of a derivation that were checked, to go back to. */
final class DerivationVersions extends FlowPane {
  private final List<String> texts = new ArrayList<>();
  private final Consumer<String> write;

  DerivationVersions(Consumer<String> write) {
    this.write = write;
    setId("lab-versions");
    getStyleClass().add("lab-presets");
    Label title = new Label("Checked");
    title.getStyleClass().add("check-details");
    getChildren().add(title);
    Presence.show(this, false);
  }

  /** Keeps a version, unless it was checked before. */
  void keep(String text, LabDerivation checked) {
    if (texts.contains(text)) {
      return;
    }
    texts.add(text);
    long wrong = checked.lines().stream().filter(line -> !line.status().isRight()).count();
    String said = wrong == 0 ? "all right" : wrong == 1 ? "1 line wrong" : wrong + " lines wrong";
    Button again = new Button("Version %d: %s".formatted(texts.size(), said));
    again.getStyleClass().add("lab-preset");
    again.setTooltip(new Tooltip("Writes this version again"));
    again.setOnAction(_ -> write.accept(text));
    getChildren().add(again);
    Presence.show(this, true);
  }
}

package org.deltascope.app.view.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.view.control.Presence;

/** Formulas that one keeps in the document, to try again. */
final class KeptBar extends FlowPane {
  private final KeptEdits edits;
  private final Consumer<String> write;
  private List<String> shown = List.of();

  KeptBar(Sessions sessions, Consumer<String> write) {
    this.edits = new KeptEdits(sessions);
    this.write = write;
    setId("lab-kept");
    getStyleClass().add("lab-presets");
    show(List.of());
  }

  void show(Session session) {
    List<String> kept = KeptEdits.kept(session).texts();
    if (!kept.equals(shown)) {
      show(kept);
    }
  }

  private void show(List<String> kept) {
    shown = kept;
    List<Node> nodes = new ArrayList<>();
    Label title = new Label("Kept");
    title.getStyleClass().add("check-details");
    nodes.add(title);
    kept.forEach(formula -> nodes.add(entry(formula)));
    getChildren().setAll(nodes);
    Presence.show(this, !kept.isEmpty());
  }

  private Node entry(String formula) {
    Button again = new Button(formula);
    again.setOnAction(_ -> write.accept(formula));
    return new KeptEntry(
        again,
        formula,
        () ->
            edits.change(
                "formula %s no longer kept".formatted(formula), it -> it.without(formula)));
  }

  /** Keeps a formula in the document. */
  void keep(String formula) {
    edits.change("formula %s kept".formatted(formula), it -> it.with(formula));
  }
}

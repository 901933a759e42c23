package org.deltascope.app.view.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.lab.LabDerivation;
import org.deltascope.app.view.control.Presence;
import org.deltascope.document.scene.KeptDerivation;

/** The versions of a derivation that were checked, to go back to; they are kept in the document. */
final class DerivationVersions extends FlowPane {
  private final KeptEdits edits;
  private final Consumer<String> write;
  private List<KeptDerivation> shown = List.of();

  DerivationVersions(Sessions sessions, Consumer<String> write) {
    this.edits = new KeptEdits(sessions);
    this.write = write;
    setId("lab-versions");
    getStyleClass().add("lab-presets");
    show(List.of());
  }

  void show(Session session) {
    List<KeptDerivation> kept = KeptEdits.kept(session).derivations();
    if (!kept.equals(shown)) {
      show(kept);
    }
  }

  private void show(List<KeptDerivation> kept) {
    shown = kept;
    List<Node> nodes = new ArrayList<>();
    Label title = new Label("Checked");
    title.getStyleClass().add("check-details");
    nodes.add(title);
    for (int i = 0; i < kept.size(); i++) {
      nodes.add(entry(i + 1, kept.get(i)));
    }
    getChildren().setAll(nodes);
    Presence.show(this, !kept.isEmpty());
  }

  private Node entry(int number, KeptDerivation version) {
    Button again = new Button("Version %d: %s".formatted(number, said(version.wrong())));
    again.setTooltip(new Tooltip("Writes this version again"));
    again.setOnAction(_ -> write.accept(version.text()));
    return new KeptEntry(
        again,
        "version %d".formatted(number),
        () ->
            edits.change(
                "version %d of a derivation no longer kept".formatted(number),
                it -> it.without(version)));
  }

  private static String said(int wrong) {
    return wrong == 0 ? "all right" : wrong == 1 ? "1 line wrong" : wrong + " lines wrong";
  }

  /** Keeps a version, unless it was checked before. */
  void keep(String text, LabDerivation checked) {
    long wrong = checked.lines().stream().filter(line -> !line.status().isRight()).count();
    edits.change(
        "version of a derivation kept", it -> it.with(new KeptDerivation(text, (int) wrong)));
  }
}

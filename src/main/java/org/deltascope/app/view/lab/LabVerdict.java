package org.deltascope.app.view.lab;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.lab.LabAnswer;
import org.deltascope.app.model.lab.Repair;
import org.deltascope.app.view.control.Icons;
import org.deltascope.app.view.control.Presence;
import org.deltascope.formula.verdict.Verdict;
import org.kordamp.ikonli.feather.Feather;

/** Says what is to be said of a formula, in words. */
final class LabVerdict extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

  private final Label place = new Label();
  private final Label headline = new Label();
  private final Label sentences = new Label();
  private final Label mistakes = new Label();
  private final Label shapes = new Label();
  private final Label otherSizes = new Label();
  private final Button repair = new Button();
  private final Consumer<String> write;

  LabVerdict(Consumer<String> write) {
    this.write = write;
    getStyleClass().add("lab-verdict");
    place.setId("lab-place");
    place.getStyleClass().add("lab-place");
    headline.setId("lab-verdict");
    headline.getStyleClass().add("check-headline");
    sentences.setId("lab-sentences");
    mistakes.setId("lab-mistakes");
    mistakes.getStyleClass().add("check-details");
    shapes.setId("lab-shapes");
    shapes.getStyleClass().add("check-details");
    otherSizes.setId("lab-other-sizes");
    repair.setId("lab-repair");
    for (Label label : List.of(headline, sentences, mistakes, shapes, otherSizes)) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    repair.setGraphic(Icons.of(Feather.TOOL));
    repair.setWrapText(true);
    getChildren().setAll(place, shapes, headline, sentences, repair, mistakes, otherSizes);
  }

  void show(LabAnswer answer) {
    put(place, answer.unreadable().map(wrong -> wrong.caret()).orElse(""));
    put(shapes, answer.shapes().isEmpty() ? "" : "Shapes: " + answer.shapes());
    put(
        headline,
        answer.unreadable().isPresent()
            ? Verdict.UNREADABLE.toString()
            : answer.verdict().map(Verdict::toString).orElse(""));
    mark(answer.verdict());
    put(sentences, sentences(answer));
    put(
        mistakes,
        answer.mistakes().isEmpty()
            ? ""
            : "Mistake: "
                + String.join(", ", answer.mistakes().stream().map(tag -> tag.id()).toList()));
    put(otherSizes, answer.otherSizes());
    Optional<Repair> possible = answer.repair();
    Presence.show(repair, possible.isPresent());
    possible.ifPresent(
        it -> {
          repair.setText(it.title());
          repair.setOnAction(_ -> write.accept(it.formula()));
        });
  }

  /** The verdict itself stands above; what follows begins with a capital. */
  private static String sentences(LabAnswer answer) {
    if (answer.unreadable().isPresent()) {
      return answer.unreadable().get().message();
    }
    String all = String.join("\n", answer.sentences());
    String verdict = answer.verdict().map(Verdict::toString).orElse("");
    String text = all.startsWith(verdict + ": ") ? all.substring(verdict.length() + 2) : all;
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static void put(Label label, String text) {
    label.setText(text);
    Presence.show(label, !text.isEmpty());
  }

  private void mark(Optional<Verdict> verdict) {
    boolean right = verdict.filter(it -> it == Verdict.CORRECT).isPresent();
    boolean open = verdict.filter(it -> it == Verdict.ONLY_HERE).isPresent();
    headline.setGraphic(
        Icons.of(right ? Feather.CHECK : open ? Feather.ALERT_TRIANGLE : Feather.X));
    headline.pseudoClassStateChanged(WRONG, verdict.isPresent() && !right && !open);
    headline.pseudoClassStateChanged(OPEN, open);
  }
}

package org.deltascope.app.view.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.exercise.VariantText;
import org.deltascope.exercise.ExerciseSet;
import org.deltascope.exercise.Variant;

/** All variants with their answers; each can be taken out. */
final class VariantList extends VBox {

  private final Map<Integer, CheckBox> boxes = new LinkedHashMap<>();
  private final Runnable changed;

  /**
   * Is empty.
   *
   * @param changed is run when a variant is taken out or in
   */
  VariantList(Runnable changed) {
    this.changed = changed;
    setId("exercises-list");
    getStyleClass().add("ask-summary");
  }

  /** Shows the variants of an exercise, all of them in. */
  void show(Optional<ExerciseSet> set) {
    boxes.clear();
    set.ifPresent(
        all -> all.variants().forEach(variant -> boxes.put(variant.number(), box(all, variant))));
    getChildren().setAll(boxes.values());
  }

  private CheckBox box(ExerciseSet set, Variant variant) {
    CheckBox box =
        new CheckBox(
            "Variant %d: %s".formatted(variant.number(), new VariantText(set).answers(variant)));
    box.setId("exercises-variant-" + variant.number());
    box.setMnemonicParsing(false);
    box.setWrapText(true);
    box.setSelected(true);
    box.selectedProperty().subscribe((_, _) -> changed.run());
    return box;
  }

  /** {@return the numbers of the variants that are in} */
  List<Integer> chosen() {
    List<Integer> chosen = new ArrayList<>();
    boxes.forEach(
        (number, box) -> {
          if (box.isSelected()) {
            chosen.add(number);
          }
        });
    return chosen;
  }
}

package org.deltascope.app.view.command;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;

/** How keys are written. */
final class KeyTexts {
  private KeyTexts() {}

  /** {@return the keys of that name; the question mark stands for the character} */
  static KeyCombination key(String name) {
    return name.equals("?") ? new TypedKey(name) : KeyCombination.valueOf(name);
  }

  /** {@return keys as they are written on a keyboard} */
  static String of(List<KeyCombination> keys) {
    return keys.stream().map(KeyTexts::of).distinct().collect(Collectors.joining(", "));
  }

  /** As the system writes it, but for signs that one key has beside each other. */
  static String of(KeyCombination key) {
    return key.getDisplayText()
        .replace(" ", "")
        .replace("Numpad", "")
        .replace("Escape", "Esc")
        .replaceFirst("(Shift\\+)?=$", "+")
        .replaceFirst("-$", "−");
  }
}

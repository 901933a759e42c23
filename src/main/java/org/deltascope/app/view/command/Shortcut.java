package org.deltascope.app.view.command;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * What some keys do.
 *
 * @param group heading it stands under in the list of keys
 * @param does what it does, in a few words
 * @param keys any of which does it
 * @param action what is done
 */
public record Shortcut(String group, String does, List<KeyCombination> keys, Runnable action) {

  static Shortcut of(String group, String does, Runnable action, String... keys) {
    return new Shortcut(group, does, List.of(keys).stream().map(Shortcut::key).toList(), action);
  }

  /** The question mark stands for the character, anything else for keys. */
  private static KeyCombination key(String name) {
    return name.equals("?") ? new TypedKey(name) : KeyCombination.valueOf(name);
  }

  boolean matches(KeyEvent event) {
    return keys.stream().anyMatch(key -> key.match(event));
  }

  /** {@return the keys as they are written on a keyboard} */
  public String written() {
    return keys.stream().map(Shortcut::written).distinct().collect(Collectors.joining(", "));
  }

  /** As the system writes it, but for signs that one key has beside each other. */
  private static String written(KeyCombination key) {
    return key.getDisplayText()
        .replace(" ", "")
        .replace("Numpad", "")
        .replace("Escape", "Esc")
        .replaceFirst("(Shift\\+)?=$", "+")
        .replaceFirst("-$", "−");
  }
}

package org.deltascope.app.view.command;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/**
 * Something that the user can do. Menus, buttons, keys, tooltips, the list of keys and the palette
 * all read it.
 *
 * @param id to find it by
 * @param title what it does, in a few words; it may say what it would do now
 * @param keys any of which does it
 * @param icon beside its title, or in its place
 * @param enabled whether it can be done now
 * @param action what is done
 */
public record Command(
    String id,
    Supplier<String> title,
    List<KeyCombination> keys,
    Optional<Feather> icon,
    BooleanSupplier enabled,
    Runnable action) {

  /** Makes it immutable. */
  public Command {
    keys = List.copyOf(keys);
  }

  /**
   * {@return a command without keys that can always be done}
   *
   * @param id to find it by
   * @param title what it does
   * @param action what is done
   */
  public static Command of(String id, String title, Runnable action) {
    return of(id, () -> title, action);
  }

  /**
   * {@return a command without keys that can always be done}
   *
   * @param id to find it by
   * @param title says what it would do now
   * @param action what is done
   */
  public static Command of(String id, Supplier<String> title, Runnable action) {
    return new Command(id, title, List.of(), Optional.empty(), () -> true, action);
  }

  /**
   * {@return this by keys as well}
   *
   * @param names of each, such as {@code Shortcut+O}; a question mark stands for the character
   */
  public Command by(String... names) {
    List<KeyCombination> all = Stream.of(names).map(KeyTexts::key).toList();
    return new Command(id, title, all, icon, enabled, action);
  }

  /** {@return this with an icon} */
  public Command with(Feather picture) {
    return new Command(id, title, keys, Optional.of(picture), enabled, action);
  }

  /** {@return this where it can be done only sometimes} */
  public Command when(BooleanSupplier possible) {
    return new Command(id, title, keys, icon, possible, action);
  }

  /** {@return this with something that is done first} */
  public Command after(Runnable first) {
    return new Command(
        id,
        title,
        keys,
        icon,
        enabled,
        () -> {
          first.run();
          action.run();
        });
  }

  /** Does it, if that is possible now. */
  public void run() {
    if (enabled.getAsBoolean()) {
      action.run();
    }
  }

  /** {@return whether keys ask for it that can be obeyed now} */
  boolean isAskedForBy(KeyEvent event) {
    return keys.stream().anyMatch(key -> key.match(event)) && enabled.getAsBoolean();
  }

  /** {@return what is said of it where the pointer rests, with its first key} */
  public String tip() {
    String does = title.get().replace("…", "");
    return keys.isEmpty() ? does : "%s (%s)".formatted(does, KeyTexts.of(keys.getFirst()));
  }

  /** {@return the key that people use first, as it is written on a keyboard} */
  public String firstKey() {
    return keys.isEmpty() ? "" : KeyTexts.of(keys.getFirst());
  }

  /** {@return its keys as they are written on a keyboard} */
  public String writtenKeys() {
    return KeyTexts.of(keys);
  }
}

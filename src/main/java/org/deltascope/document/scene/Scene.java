package org.deltascope.document.scene;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.deltascope.document.json.UnknownKeys;

/**
 * A place in a lecture that one goes back to.
 *
 * @param at {@code U:S:P}: update, step and part
 * @param note what is to be said there; may be empty
 * @param extras unknown keys
 */
public record Scene(String at, String note, UnknownKeys extras) {
  private static final Pattern PLACE = Pattern.compile("\\d{1,18}:[^:\\s]+(:[^:\\s]+)?");

  /**
   * A place without more.
   *
   * @param at {@code U:S:P}: update, step and part
   * @param note what is to be said there; may be empty
   */
  public Scene(String at, String note) {
    this(at, note, UnknownKeys.none());
  }

  /**
   * {@return this scene with another note}
   *
   * @param other may be empty
   */
  public Scene noted(String other) {
    return new Scene(at, other, extras);
  }

  /** {@return whether it is the place of a moment} */
  public boolean isPlace() {
    return PLACE.matcher(at).matches();
  }

  /** {@return the scene that an item of {@code view.scenes} is, if it is one} */
  static Optional<Scene> of(String json) {
    UnknownKeys keys = UnknownKeys.within(json);
    return keys.text("at")
        .map(at -> new Scene(at, keys.text("note").orElse(""), keys.without(List.of("at", "note"))))
        .filter(Scene::isPlace);
  }

  String json() {
    UnknownKeys own =
        UnknownKeys.none()
            .with("at", UnknownKeys.source(at))
            .with("note", UnknownKeys.source(note));
    UnknownKeys all = own;
    for (Map.Entry<String, String> extra : extras.json().entrySet()) {
      all = all.with(extra.getKey(), extra.getValue());
    }
    return all.source();
  }
}

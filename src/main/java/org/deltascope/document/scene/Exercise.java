package org.deltascope.document.scene;

import java.util.List;
import java.util.Optional;
import org.deltascope.document.Document;
import org.deltascope.document.json.UnknownKeys;

/**
 * The key {@code exercise}: what is to be worked out.
 *
 * @param blanks names of steps, such as {@code delta[1]}
 * @param mustShow what is to be understood by it; may be empty
 * @param mistake the tag of one that is often made there, such as {@code slope-left-out}; may be
 *     empty
 */
public record Exercise(List<String> blanks, String mustShow, String mistake) {
  private static final String KEY = "exercise";

  /** Makes it immutable. */
  public Exercise {
    blanks = List.copyOf(blanks);
  }

  /**
   * {@return the exercise of a document, if it has one}
   *
   * @param document any
   */
  public static Optional<Exercise> of(Document document) {
    return Optional.ofNullable(document.extras().json().get(KEY))
        .filter(source -> source.startsWith("{"))
        .map(UnknownKeys::within)
        .map(
            keys ->
                new Exercise(
                    blanks(keys),
                    keys.text("mustShow").orElse(""),
                    keys.text("mistake").orElse("")))
        .filter(exercise -> !exercise.blanks().isEmpty());
  }

  private static List<String> blanks(UnknownKeys keys) {
    String source = keys.json().get("blanks");
    return source == null || !source.startsWith("[")
        ? List.of()
        : UnknownKeys.itemsOf(source).stream()
            .filter(item -> item.startsWith("\""))
            .map(item -> item.substring(1, item.length() - 1))
            .toList();
  }
}

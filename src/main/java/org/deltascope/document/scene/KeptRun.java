package org.deltascope.document.scene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.deltascope.document.json.JsonChanges;
import org.deltascope.document.json.UnknownKeys;

/**
 * One of {@code view.runs}: a training that is kept with a document. Its numbers are not, since
 * they can be made again.
 *
 * @param name what it is called; may be empty
 * @param parent which of the runs it branches off; nothing for the first
 * @param from the first update that is its own
 * @param made the update after the last that was made
 * @param anew whether the optimizer began with nothing where it branches off
 * @param pinned whether it is to stay in sight
 * @param deleted whether it is shown no more, and is kept for those that come from it
 * @param changes what makes its document of its parent's as that stands there, or the first's of
 *     the document that it is kept with
 */
public record KeptRun(
    String name,
    OptionalInt parent,
    long from,
    long made,
    boolean anew,
    boolean pinned,
    boolean deleted,
    JsonChanges changes) {

  private static final String COUNT = "\\d{1,18}";
  private static final String PLACE = "\\d{1,9}";

  /** {@return the run that an item of {@code view.runs.all} is, if it is one} */
  static Optional<KeptRun> of(String json) {
    UnknownKeys keys = UnknownKeys.within(json);
    Optional<Long> from = count(keys, "from", COUNT);
    Optional<Long> made = count(keys, "made", COUNT);
    Optional<Long> parent = count(keys, "parent", PLACE);
    boolean hasParent = keys.json().containsKey("parent");
    return from.isPresent() && made.isPresent() && parent.isPresent() == hasParent
        ? Optional.of(
            new KeptRun(
                keys.text("name").orElse(""),
                parent.map(Math::toIntExact).map(OptionalInt::of).orElse(OptionalInt.empty()),
                from.get(),
                made.get(),
                isSo(keys, "anew"),
                isSo(keys, "pinned"),
                isSo(keys, "deleted"),
                changes(keys)))
        : Optional.empty();
  }

  private static Optional<Long> count(UnknownKeys keys, String key, String pattern) {
    return Optional.ofNullable(keys.json().get(key))
        .filter(text -> text.matches(pattern))
        .map(Long::parseLong);
  }

  private static boolean isSo(UnknownKeys keys, String key) {
    return "true".equals(keys.json().get(key));
  }

  private static JsonChanges changes(UnknownKeys keys) {
    String values = keys.json().getOrDefault("changes", "");
    String removed = keys.json().getOrDefault("removed", "");
    return new JsonChanges(
        values.isEmpty() ? Map.of() : UnknownKeys.within(values).json(),
        removed.isEmpty()
            ? List.of()
            : UnknownKeys.itemsOf(removed).stream()
                .flatMap(item -> UnknownKeys.textOf(item).stream())
                .toList());
  }

  private static void put(Map<String, String> keys, String key, boolean isSo) {
    if (isSo) {
      keys.put(key, "true");
    }
  }

  String json() {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("name", UnknownKeys.source(name));
    parent.ifPresent(id -> keys.put("parent", Integer.toString(id)));
    keys.put("from", Long.toString(from));
    keys.put("made", Long.toString(made));
    put(keys, "anew", anew);
    put(keys, "pinned", pinned);
    put(keys, "deleted", deleted);
    if (!changes.values().isEmpty()) {
      keys.put("changes", changes.valuesSource());
    }
    if (!changes.removed().isEmpty()) {
      keys.put("removed", changes.removedSource());
    }
    return new UnknownKeys(keys).source();
  }
}

package org.deltascope.document.json;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What makes one JSON object of another. Places are written as JSON pointers (RFC 6901), such as
 * {@code /network/layers/0/weights/0/1}.
 *
 * @param values for each place that is another or new, the source text of what is there
 * @param removed the places at which nothing is any more
 */
public record JsonChanges(Map<String, String> values, List<String> removed) {

  /** Makes it immutable and keeps the order. */
  public JsonChanges {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    removed = List.copyOf(removed);
  }

  /** {@return no changes} */
  public static JsonChanges none() {
    return new JsonChanges(Map.of(), List.of());
  }

  /**
   * {@return what makes one of the other} Of an array little of which is the same, it is the whole.
   *
   * @param before source text of an object
   * @param after source text of another
   */
  public static JsonChanges between(String before, String after) {
    return new JsonDifference().between(before, after);
  }

  /** {@return about how many characters it takes to write them} */
  public long length() {
    return removed.stream().mapToLong(String::length).sum()
        + values.entrySet().stream()
            .mapToLong(each -> each.getKey().length() + each.getValue().length())
            .sum();
  }

  /** {@return the source text of an object: the values by their places} */
  public String valuesSource() {
    return new UnknownKeys(values).source();
  }

  /** {@return the source text of an array: the places at which nothing is any more} */
  public String removedSource() {
    return removed.stream().map(UnknownKeys::source).collect(joining(", ", "[", "]"));
  }

  /**
   * {@return the source text of an object with these changes}
   *
   * @param json its source text
   * @throws IllegalArgumentException if it has no such places
   */
  public String in(String json) {
    Map<String, Optional<String>> all = new LinkedHashMap<>();
    values.forEach((place, value) -> all.put(place, Optional.of(value)));
    removed.forEach(place -> all.put(place, Optional.empty()));
    return all.isEmpty() ? json : changed("", json, all);
  }

  /** The places of the changes count from the place of the text. */
  private static String changed(String at, String json, Map<String, Optional<String>> changes) {
    Map<String, Map<String, Optional<String>>> below = new LinkedHashMap<>();
    changes.forEach(
        (place, value) -> {
          int end = place.indexOf('/', 1) < 0 ? place.length() : place.indexOf('/', 1);
          if (!place.startsWith("/")) {
            throw new IllegalArgumentException(
                "found \"%s%s\", expected a place such as /title".formatted(at, place));
          }
          below
              .computeIfAbsent(place.substring(1, end), _ -> new LinkedHashMap<>())
              .put(place.substring(end), value);
        });
    return json.startsWith("{") ? keys(at, json, below) : items(at, json, below);
  }

  private static String keys(
      String at, String json, Map<String, Map<String, Optional<String>>> below) {
    Map<String, String> keys = new LinkedHashMap<>(UnknownKeys.within(json).json());
    below.forEach(
        (first, changes) -> {
          String key = first.replace("~1", "/").replace("~0", "~");
          value(at + "/" + first, keys.get(key), changes)
              .ifPresentOrElse(value -> keys.put(key, value), () -> keys.remove(key));
        });
    return new UnknownKeys(keys).source();
  }

  private static String items(
      String at, String json, Map<String, Map<String, Optional<String>>> below) {
    List<String> items = new ArrayList<>(UnknownKeys.itemsOf(json));
    below.forEach(
        (first, changes) -> {
          String place = at + "/" + first;
          int index = first.matches("\\d{1,9}") ? Integer.parseInt(first) : items.size();
          if (index >= items.size()) {
            throw nothingAt(place);
          }
          items.set(
              index, value(place, items.get(index), changes).orElseThrow(() -> nothingAt(place)));
        });
    return "[" + String.join(", ", items) + "]";
  }

  private static Optional<String> value(
      String at, @Nullable String before, Map<String, Optional<String>> changes) {
    Optional<String> whole = changes.get("");
    if (whole != null) {
      return whole;
    }
    if (before == null) {
      throw nothingAt(at);
    }
    return Optional.of(changed(at, before, changes));
  }

  private static IllegalArgumentException nothingAt(String place) {
    return new IllegalArgumentException("found nothing at %s to change".formatted(place));
  }
}

package org.deltascope.document.json;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deltascope.document.source.DocumentException;

/**
 * Keys of an object that this version does not know, in the order in which they were read.
 *
 * @param json the source text of each key's value, as it was written
 */
public record UnknownKeys(Map<String, String> json) {

  /** Makes it immutable and keeps the order. */
  public UnknownKeys {
    json = Collections.unmodifiableMap(new LinkedHashMap<>(json));
  }

  /** {@return no keys} */
  public static UnknownKeys none() {
    return new UnknownKeys(Map.of());
  }

  /**
   * {@return these keys but for some}
   *
   * @param keys which to leave out
   */
  public UnknownKeys without(Collection<String> keys) {
    Map<String, String> left = new LinkedHashMap<>(json);
    left.keySet().removeAll(keys);
    return new UnknownKeys(left);
  }

  /**
   * {@return these keys and one more, or one with another value}
   *
   * @param key any
   * @param value the source text of its value
   */
  public UnknownKeys with(String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(json);
    more.put(key, value);
    return new UnknownKeys(more);
  }

  /**
   * {@return the keys of an object that was read but not looked into; none if it is something else}
   *
   * @param json the source text of the object
   */
  public static UnknownKeys within(String json) {
    try {
      return JsonTree.keysOf(json);
    } catch (DocumentException notAnObject) {
      return none();
    }
  }

  /**
   * {@return the source texts of the items of an array that was read but not looked into; none if
   * it is something else}
   *
   * @param json the source text of the array
   */
  public static List<String> itemsOf(String json) {
    return JsonTree.itemsOf(json);
  }

  /**
   * {@return the text that a source text stands for, if it stands for one}
   *
   * @param key of these keys
   */
  public Optional<String> text(String key) {
    return Optional.ofNullable(json.get(key)).flatMap(JsonTree::textOf);
  }

  /**
   * {@return the text that a source text is, if it is one}
   *
   * @param json source text
   */
  public static Optional<String> textOf(String json) {
    return JsonTree.textOf(json);
  }

  /**
   * {@return the source text of a text}
   *
   * @param text any
   */
  public static String source(String text) {
    return JsonText.quoted(text);
  }

  /** {@return the source text of an object with these keys} */
  public String source() {
    return json.entrySet().stream()
        .map(each -> JsonText.quoted(each.getKey()) + ": " + each.getValue())
        .collect(joining(", ", "{", "}"));
  }
}

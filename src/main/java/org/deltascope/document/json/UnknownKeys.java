package org.deltascope.document.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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
   * {@return the keys of an object that was read but not looked into; none if it is something else}
   */
  public static UnknownKeys within(String json) {
    try {
      return JsonTree.keysOf(json);
    } catch (DocumentException notAnObject) {
      return none();
    }
  }
}

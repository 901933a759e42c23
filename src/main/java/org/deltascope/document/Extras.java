package org.deltascope.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keys of an object that this version does not know, in the order in which they were read.
 *
 * @param json the source text of each key's value, as it was written
 */
public record Extras(Map<String, String> json) {

  /** Makes it immutable and keeps the order. */
  public Extras {
    json = Collections.unmodifiableMap(new LinkedHashMap<>(json));
  }

  /** {@return no keys} */
  public static Extras none() {
    return new Extras(Map.of());
  }

  /**
   * {@return the keys of an object that was read but not looked into; none if it is something else}
   */
  static Extras within(String json) {
    try {
      return JsonTree.keysOf(json);
    } catch (DocumentException notAnObject) {
      return none();
    }
  }
}

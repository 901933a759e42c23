package org.deltascope.document.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what makes one JSON object of another. */
final class JsonDifference {

  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<String> removed = new ArrayList<>();

  JsonChanges between(String before, String after) {
    keys("", before, after);
    return changes();
  }

  private JsonChanges changes() {
    return new JsonChanges(values, removed);
  }

  private void value(String at, String before, String after) {
    if (before.equals(after)) {
      return;
    }
    if (before.startsWith("{") && after.startsWith("{")) {
      keys(at, before, after);
    } else if (before.startsWith("[") && after.startsWith("[")) {
      items(at, before, after);
    } else {
      values.put(at, after);
    }
  }

  private void keys(String at, String before, String after) {
    Map<String, String> had = UnknownKeys.within(before).json();
    Map<String, String> has = UnknownKeys.within(after).json();
    has.forEach(
        (key, value) -> {
          String was = had.get(key);
          if (was == null) {
            values.put(place(at, key), value);
          } else {
            value(place(at, key), was, value);
          }
        });
    had.keySet().stream()
        .filter(key -> !has.containsKey(key))
        .forEach(key -> removed.add(place(at, key)));
  }

  private void items(String at, String before, String after) {
    List<String> had = UnknownKeys.itemsOf(before);
    List<String> has = UnknownKeys.itemsOf(after);
    JsonDifference within = new JsonDifference();
    for (int k = 0; k < has.size() && has.size() == had.size(); k++) {
      within.value(at + "/" + k, had.get(k), has.get(k));
    }
    if (has.size() == had.size() && within.changes().length() < after.length()) {
      values.putAll(within.values);
      removed.addAll(within.removed);
    } else {
      values.put(at, after);
    }
  }

  private static String place(String at, String key) {
    return at + "/" + key.replace("~", "~0").replace("/", "~1");
  }
}

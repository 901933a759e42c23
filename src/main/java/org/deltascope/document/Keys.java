package org.deltascope.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The keys of an object, taken one by one; what is left in the end is not known. */
final class Keys {
  private final Place place;
  private final Map<String, Json.Member> left;

  Keys(Place place, Json.Obj object) {
    this.place = place;
    this.left = new LinkedHashMap<>(object.members());
  }

  Place place() {
    return place;
  }

  boolean has(String key) {
    return left.containsKey(key);
  }

  Optional<Value> take(String key) {
    return Optional.ofNullable(left.remove(key))
        .map(member -> new Value(place.key(key), member.value()));
  }

  Value need(String key, String expected) throws DocumentException {
    Optional<Value> value = take(key);
    if (value.isEmpty()) {
      throw place.key(key).error("nothing", expected);
    }
    return value.get();
  }

  Extras rest() {
    Map<String, String> sources = new LinkedHashMap<>();
    left.forEach((key, member) -> sources.put(key, member.source()));
    return new Extras(sources);
  }
}

package org.deltascope.document.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.SourceLocation;

/** The keys of an object, taken one by one; what is left in the end is not known. */
public final class ObjectReader {
  private final SourceLocation place;
  private final Map<String, Json.Member> left;

  public ObjectReader(SourceLocation place, Json.Obj object) {
    this.place = place;
    this.left = new LinkedHashMap<>(object.members());
  }

  public SourceLocation place() {
    return place;
  }

  public boolean has(String key) {
    return left.containsKey(key);
  }

  /** {@return a key's value, which stays among those that are left} */
  public Optional<ValueReader> peek(String key) {
    return Optional.ofNullable(left.get(key))
        .map(member -> new ValueReader(place.key(key), member.value()));
  }

  public Optional<ValueReader> take(String key) {
    return Optional.ofNullable(left.remove(key))
        .map(member -> new ValueReader(place.key(key), member.value()));
  }

  public ValueReader need(String key, String expected) throws DocumentException {
    Optional<ValueReader> value = take(key);
    if (value.isEmpty()) {
      throw place.key(key).error("nothing", expected);
    }
    return value.get();
  }

  public UnknownKeys rest() {
    Map<String, String> sources = new LinkedHashMap<>();
    left.forEach((key, member) -> sources.put(key, member.source()));
    return new UnknownKeys(sources);
  }
}

package org.deltascope.document.scene;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.deltascope.document.json.UnknownKeys;

/**
 * A version of a derivation that was checked and is kept among the formulas, as an object.
 *
 * @param text its lines
 * @param wrong how many of them were not right then
 */
public record KeptDerivation(String text, int wrong) {
  private static final String DERIVATION = "derivation";
  private static final String WRONG = "wrong";

  /** {@return the version that a source text is, if it is one} */
  static Optional<KeptDerivation> of(String json) {
    UnknownKeys keys = UnknownKeys.within(json);
    return keys.text(DERIVATION).map(text -> new KeptDerivation(text, wrong(keys)));
  }

  private static int wrong(UnknownKeys keys) {
    String count = keys.json().getOrDefault(WRONG, "0");
    return count.matches("\\d{1,6}") ? Integer.parseInt(count) : 0;
  }

  String source() {
    return with(new LinkedHashMap<>());
  }

  /** {@return an object that was kept as this version; what else it says stays} */
  String in(String json) {
    KeptDerivation before = of(json).orElse(this);
    return before.equals(this) ? json : with(new LinkedHashMap<>(UnknownKeys.within(json).json()));
  }

  private String with(Map<String, String> keys) {
    keys.put(DERIVATION, UnknownKeys.source(text));
    keys.put(WRONG, Integer.toString(wrong));
    return new UnknownKeys(keys).source();
  }
}

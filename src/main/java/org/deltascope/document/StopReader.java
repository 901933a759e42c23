package org.deltascope.document;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.deltascope.document.json.ObjectReader;
import org.deltascope.document.json.UnknownKeys;
import org.deltascope.document.json.ValueReader;
import org.deltascope.document.source.DocumentException;
import org.deltascope.nn.StopRule;

/** Reads the key {@code training.stop}. */
final class StopReader {
  private StopReader() {}

  /** What was read, and which keys were not known. */
  record Read(StopRule rule, UnknownKeys extras) {}

  static Read read(Optional<ValueReader> stop) throws DocumentException {
    if (stop.isEmpty()) {
      return new Read(StopRule.never(), UnknownKeys.none());
    }
    ObjectReader keys = stop.get().object();
    StopRule rule =
        new StopRule(
            count(keys, "epochs"),
            number(keys, "lossBelow", Double.NEGATIVE_INFINITY, "a number"),
            number(keys, "gradientBelow", 0, "a number, 0 or more"),
            count(keys, "noBetterFor"));
    return new Read(rule, keys.rest());
  }

  private static OptionalInt count(ObjectReader keys, String key) throws DocumentException {
    Optional<ValueReader> value = keys.take(key);
    return value.isPresent()
        ? OptionalInt.of(value.get().integer(1, Integer.MAX_VALUE, "a whole number, 1 or more"))
        : OptionalInt.empty();
  }

  private static OptionalDouble number(ObjectReader keys, String key, double least, String expected)
      throws DocumentException {
    Optional<ValueReader> value = keys.take(key);
    return value.isPresent()
        ? OptionalDouble.of(value.get().number(least, Double.POSITIVE_INFINITY, expected))
        : OptionalDouble.empty();
  }
}

package org.deltascope.document;

import java.util.List;
import java.util.Optional;
import org.deltascope.document.json.ObjectReader;
import org.deltascope.document.json.ValueReader;
import org.deltascope.document.part.ActivationPart;
import org.deltascope.document.source.DocumentException;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Softmax;

/** Reads the key {@code activation} of a layer: a name, or an object with numbers. */
final class ActivationReader {
  private static final List<String> IDS = Activation.all().stream().map(Activation::id).toList();
  private static final List<String> SHAPE = List.of("slope", "scale", "offset");

  private ActivationReader() {}

  static ActivationPart read(ValueReader value) throws DocumentException {
    return value.isObject() ? read(value.object()) : ActivationPart.of(named(value));
  }

  /** {@return what is expected where nothing stands} */
  static String expected() {
    return "one of " + String.join(", ", IDS);
  }

  private static Activation named(ValueReader value) throws DocumentException {
    return value.named(id -> Activation.named(Synonyms.activation(id)), IDS);
  }

  private static ActivationPart read(ObjectReader keys) throws DocumentException {
    Activation activation =
        switch (named(keys.need("name", expected()))) {
          case Elementwise elementwise -> shaped(elementwise, keys);
          case Softmax softmax -> {
            requireNoShape(keys);
            yield softmax;
          }
        };
    return new ActivationPart(activation, keys.rest());
  }

  private static Elementwise shaped(Elementwise plain, ObjectReader keys) throws DocumentException {
    Elementwise f =
        plain.function().hasAlpha() ? plain.withAlpha(number(keys, "alpha", plain.alpha())) : plain;
    return f.shaped(number(keys, "slope", 1), number(keys, "scale", 1), number(keys, "offset", 0));
  }

  private static double number(ObjectReader keys, String key, double absent)
      throws DocumentException {
    Optional<ValueReader> value = keys.take(key);
    return value.isPresent() ? value.get().number() : absent;
  }

  private static void requireNoShape(ObjectReader keys) throws DocumentException {
    for (String key : SHAPE) {
      Optional<ValueReader> value = keys.take(key);
      if (value.isPresent()) {
        throw value.get().wrong("no %s, which softmax does not have".formatted(key));
      }
    }
  }
}

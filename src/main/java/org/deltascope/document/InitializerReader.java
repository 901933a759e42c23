package org.deltascope.document;

import java.util.List;
import java.util.Optional;
import org.deltascope.document.json.Decimals;
import org.deltascope.document.json.ObjectReader;
import org.deltascope.document.json.ValueReader;
import org.deltascope.document.part.LayerPart;
import org.deltascope.document.source.DocumentException;
import org.deltascope.nn.Initializer;

/** Reads the key {@code initializer} of a layer. */
final class InitializerReader {
  private InitializerReader() {}

  /** Bounds of {@code uniform} where the document gives none: ± this. */
  static final double BOUND = 0.5;

  private enum Kind {
    XAVIER_UNIFORM("xavier-uniform"),
    HE_NORMAL("he-normal"),
    UNIFORM("uniform"),
    ZEROS("zeros");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    static Optional<Kind> named(String id) {
      return List.of(values()).stream().filter(kind -> kind.id.equals(id)).findFirst();
    }
  }

  private static final List<String> IDS =
      List.of(Kind.values()).stream().map(kind -> kind.id).toList();

  static LayerPart.Drawing read(ObjectReader keys) throws DocumentException {
    Kind kind = keys.need("name", "one of " + String.join(", ", IDS)).named(Kind::named, IDS);
    Initializer initializer =
        switch (kind) {
          case XAVIER_UNIFORM -> new Initializer.XavierUniform(seed(keys));
          case HE_NORMAL -> new Initializer.HeNormal(seed(keys));
          case UNIFORM -> uniform(keys);
          case ZEROS -> new Initializer.Zeros();
        };
    return new LayerPart.Drawing(initializer, keys.rest());
  }

  private static Initializer uniform(ObjectReader keys) throws DocumentException {
    Optional<ValueReader> low = keys.take("low");
    Optional<ValueReader> high = keys.take("high");
    double from = low.isPresent() ? low.get().number() : -BOUND;
    double to = high.isPresent() ? high.get().number() : BOUND;
    if (from > to || !Double.isFinite(to - from)) {
      throw keys.place()
          .key("high")
          .error(Decimals.of(to), "a number not below low, which is " + Decimals.of(from));
    }
    return new Initializer.Uniform(from, to, seed(keys));
  }

  private static long seed(ObjectReader keys) throws DocumentException {
    Optional<ValueReader> seed = keys.take("seed");
    return seed.isPresent() ? seed.get().seed() : 0;
  }
}

package org.deltascope.nn;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a layer's weights take part. */
public enum WeightMode {
  /** Every update changes them. */
  TRAINED,
  /** Used, their derivatives are shown, never updated. */
  FROZEN;

  /** {@return the name used in documents, such as {@code frozen}} */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@return whether an update changes the weights} */
  public boolean isTrained() {
    return this == TRAINED;
  }

  /**
   * {@return the mode of that name, if there is one}
   *
   * @param id a name such as {@code frozen}
   */
  public static Optional<WeightMode> named(String id) {
    return Stream.of(values()).filter(mode -> mode.id().equals(id)).findFirst();
  }
}

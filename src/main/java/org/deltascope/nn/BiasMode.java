package org.deltascope.nn;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a layer's bias takes part. */
public enum BiasMode {
  /** One trained number for each neuron. */
  PER_NEURON,
  /** One trained number for the whole layer; its derivative is the sum over the neurons. */
  SHARED,
  /** Added, never updated. */
  FROZEN,
  /** No bias. */
  NONE;

  /** {@return the name used in documents, such as {@code per-neuron}} */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@return whether an update changes the bias} */
  public boolean isTrained() {
    return this == PER_NEURON || this == SHARED;
  }

  /**
   * {@return the mode of that name, if there is one}
   *
   * @param id a name such as {@code frozen}
   */
  public static Optional<BiasMode> named(String id) {
    return Stream.of(values()).filter(mode -> mode.id().equals(id)).findFirst();
  }
}

package org.deltascope.document.part;

import java.util.List;
import org.deltascope.document.json.UnknownKeys;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Elementwise;

/**
 * The key {@code activation} of a layer.
 *
 * @param activation σ
 * @param extras unknown keys, where it is written as an object
 */
public record ActivationPart(Activation activation, UnknownKeys extras) {

  /**
   * {@return it without unknown keys}
   *
   * @param activation σ
   */
  public static ActivationPart of(Activation activation) {
    return new ActivationPart(activation, UnknownKeys.none());
  }

  /** {@return the same with another activation; an unknown key that it knows makes way for it} */
  ActivationPart with(Activation changed) {
    boolean hasAlpha = changed instanceof Elementwise it && it.function().hasAlpha();
    return new ActivationPart(changed, hasAlpha ? extras.without(List.of("alpha")) : extras);
  }
}

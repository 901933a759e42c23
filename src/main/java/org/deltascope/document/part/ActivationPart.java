package org.deltascope.document.part;

import org.deltascope.document.json.UnknownKeys;
import org.deltascope.nn.Activation;

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
}

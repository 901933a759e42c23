package org.deltascope.document.part;

import java.util.List;
import org.deltascope.document.json.UnknownKeys;
import org.deltascope.nn.Optimizer;

/**
 * The key {@code optimizer}.
 *
 * @param optimizer how gradients change parameters
 * @param extras unknown keys
 */
public record OptimizerPart(Optimizer optimizer, UnknownKeys extras) {

  /**
   * {@return this key with another optimizer} An unknown key that the new one knows makes way for
   * it.
   *
   * @param changed the new one
   */
  public OptimizerPart with(Optimizer changed) {
    return new OptimizerPart(changed, extras.without(keys(changed)));
  }

  /**
   * {@return the keys of an optimizer's numbers}
   *
   * @param optimizer any
   */
  public static List<String> keys(Optimizer optimizer) {
    return switch (optimizer) {
      case Optimizer.Sgd _ -> List.of("learningRate");
      case Optimizer.Momentum _ -> List.of("learningRate", "momentum");
      case Optimizer.RmsProp _ -> List.of("learningRate", "decay", "epsilon");
      case Optimizer.Adam _ -> List.of("learningRate", "beta1", "beta2", "epsilon");
    };
  }
}

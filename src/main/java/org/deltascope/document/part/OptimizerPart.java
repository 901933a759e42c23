package org.deltascope.document.part;

import java.util.List;
import java.util.stream.Stream;
import org.deltascope.document.json.UnknownKeys;
import org.deltascope.nn.Optimizer;

/**
 * The key {@code optimizer}.
 *
 * @param optimizer how gradients change parameters
 * @param scheduleExtras unknown keys of its schedule
 * @param extras unknown keys
 */
public record OptimizerPart(Optimizer optimizer, UnknownKeys scheduleExtras, UnknownKeys extras) {

  /** An optimizer whose schedule has no unknown keys. */
  public OptimizerPart(Optimizer optimizer, UnknownKeys extras) {
    this(optimizer, UnknownKeys.none(), extras);
  }

  /**
   * {@return this key with another optimizer} An unknown key that the new one knows makes way for
   * it.
   *
   * @param changed the new one
   */
  public OptimizerPart with(Optimizer changed) {
    return new OptimizerPart(
        changed,
        changed.schedule().isConstant()
            ? UnknownKeys.none()
            : scheduleExtras.without(List.of("name", "every", "factor", "rate", "per")),
        extras.without(
            Stream.concat(keys(changed).stream(), Stream.of("nesterov", "schedule")).toList()));
  }

  /**
   * {@return the keys of an optimizer's numbers}
   *
   * @param optimizer any
   */
  public static List<String> keys(Optimizer optimizer) {
    return switch (optimizer) {
      case Optimizer.Sgd _ -> List.of("learningRate", "weightDecay");
      case Optimizer.Momentum _ -> List.of("learningRate", "momentum", "dampening", "weightDecay");
      case Optimizer.RmsProp _ -> List.of("learningRate", "decay", "epsilon", "weightDecay");
      case Optimizer.Adam _ -> List.of("learningRate", "beta1", "beta2", "epsilon", "weightDecay");
    };
  }
}

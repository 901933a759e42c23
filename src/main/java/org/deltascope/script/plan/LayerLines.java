package org.deltascope.script.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.deltascope.nn.Activation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Layer;

/**
 * Layers that the same lines of a script compute: one, or all those that a loop goes through.
 *
 * @param names what their quantities are called there
 * @param all one or more
 */
public record LayerLines(LayerNames names, List<Layer> all) {

  /** Makes it immutable. */
  public LayerLines {
    all = List.copyOf(all);
  }

  /** {@return their activation, if it is the same for all} */
  public Optional<Activation> activation() {
    return common(Layer::activation);
  }

  /** {@return whether some have absent edges} */
  public boolean isSparse() {
    return all.stream().anyMatch(layer -> !layer.edges().isComplete());
  }

  /** {@return whether the weights of some are trained} */
  public boolean isTrained() {
    return all.stream().anyMatch(layer -> layer.weightMode().isTrained());
  }

  /** {@return how their biases take part, if it is the same for all} */
  public Optional<BiasMode> biasMode() {
    return common(Layer::biasMode);
  }

  /** {@return whether all biases take part in one of some ways} */
  public boolean all(Predicate<BiasMode> modes) {
    return all.stream().map(Layer::biasMode).allMatch(modes);
  }

  private <T> Optional<T> common(Function<Layer, T> property) {
    List<T> different = all.stream().map(property).distinct().toList();
    return different.size() == 1 ? Optional.of(different.getFirst()) : Optional.empty();
  }
}

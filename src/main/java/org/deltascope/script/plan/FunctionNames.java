package org.deltascope.script.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.nn.activation.ActivationFunction;

/**
 * What the activations of a network are called in a script: those with unusual numbers are counted,
 * {@code sigmoid_2} and so on.
 */
public final class FunctionNames {
  private final List<Activation> counted;

  public FunctionNames(Network network) {
    Set<Activation> all = new LinkedHashSet<>();
    for (Layer layer : network.layers()) {
      madeOf(layer.activation()).forEach(all::add);
    }
    counted = all.stream().filter(activation -> !isUsual(activation)).toList();
  }

  /** {@return an activation and, before it, the function that it is made of} */
  public static List<Activation> madeOf(Activation activation) {
    List<Activation> all = new ArrayList<>();
    if (activation instanceof Elementwise shaped
        && shaped.isShaped()
        && shaped.function() != ActivationFunction.IDENTITY) {
      all.add(shaped.unshaped());
    }
    all.add(activation);
    return all;
  }

  /** {@return whether it has no numbers of its own} */
  public static boolean isUsual(Activation activation) {
    return !(activation instanceof Elementwise elementwise)
        || elementwise.equals(Elementwise.of(elementwise.function()));
  }

  /** {@return all that have numbers of their own, what they are made of before them} */
  public List<Activation> counted() {
    return counted;
  }

  /** {@return a word for an activation} */
  public String of(Activation activation) {
    String word = activation.id().replace('-', '_');
    return isUsual(activation) ? word : word + "_" + number(activation);
  }

  private long number(Activation activation) {
    return 2
        + IntStream.range(0, counted.indexOf(activation))
            .filter(i -> counted.get(i).id().equals(activation.id()))
            .count();
  }
}

package org.deltascope.script.plan;

import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Network;

/** Layers of a deep network whose biases want a loop of their own. */
public enum BiasGroup {
  /** Biases that an update changes. */
  TRAINED("trained", "Layers whose bias is trained"),
  /** Biases of one number. */
  SHARED("shared", "Layers whose units share one bias"),
  /** Biases that are added and stay. */
  FROZEN("frozen", "Layers whose bias is added, never updated"),
  /** No biases. */
  NONE("unbiased", "Layers without a bias");

  private final String word;
  private final String meaning;

  BiasGroup(String word, String meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  /** {@return what the list of the layers is called in a script} */
  public String word() {
    return word;
  }

  /** {@return what the list holds} */
  public String meaning() {
    return meaning;
  }

  /** {@return the numbers of its layers, from 1} */
  public List<Integer> of(Network network) {
    return IntStream.rangeClosed(1, network.depth())
        .filter(l -> has(network.layer(l).biasMode()))
        .boxed()
        .toList();
  }

  private boolean has(BiasMode mode) {
    return switch (this) {
      case TRAINED -> mode.isTrained();
      case SHARED -> mode == BiasMode.SHARED;
      case FROZEN -> mode == BiasMode.FROZEN;
      case NONE -> mode == BiasMode.NONE;
    };
  }
}

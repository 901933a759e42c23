package org.deltascope.document.edit;

/** Where a number of the document stands that can be changed on its own. */
public sealed interface NumberPlace {

  /**
   * A weight.
   *
   * @param l layer, from 1
   * @param to neuron that it leads into, from 0
   * @param from where it comes from, from 0
   */
  record OfWeight(int l, int to, int from) implements NumberPlace {}

  /**
   * A bias.
   *
   * @param l layer, from 1
   * @param unit neuron, from 0
   */
  record OfBias(int l, int unit) implements NumberPlace {}

  /**
   * An input of a sample.
   *
   * @param sample from 0
   * @param index from 0
   */
  record OfInput(int sample, int index) implements NumberPlace {}

  /**
   * A target of a sample.
   *
   * @param sample from 0
   * @param index from 0
   */
  record OfTarget(int sample, int index) implements NumberPlace {}

  /**
   * A number of a layer's activation A·f(λz) + c.
   *
   * @param l layer, from 1
   * @param key {@code slope} for λ, {@code scale} for A, {@code offset} for c, or {@code alpha}
   */
  record OfActivation(int l, String key) implements NumberPlace {}

  /**
   * A number of the optimizer.
   *
   * @param key such as {@code learningRate} or {@code schedule.factor}
   */
  record OfSetting(String key) implements NumberPlace {}
}

package org.deltascope.nn;

import java.util.Optional;

/**
 * How the numbers that an experiment was given were written, such as 0.40. A number that was drawn,
 * or that is another one by now, was not given: it is computed.
 */
public interface GivenNumbers {

  /**
   * {@return how a weight was written}
   *
   * @param l layer, from 1
   * @param to neuron that it leads into, from 0
   * @param from where it comes from, from 0
   * @param value it has now
   */
  Optional<String> weight(int l, int to, int from, double value);

  /**
   * {@return how a bias was written}
   *
   * @param l layer, from 1
   * @param unit neuron, from 0
   * @param value it has now
   */
  Optional<String> bias(int l, int unit, double value);

  /**
   * {@return how an input was written}
   *
   * @param sample of the data, from 0
   * @param index of the input, from 0
   * @param value it has
   */
  Optional<String> input(int sample, int index, double value);

  /**
   * {@return how a target was written}
   *
   * @param sample of the data, from 0
   * @param index of the output, from 0
   * @param value it has
   */
  Optional<String> target(int sample, int index, double value);

  /**
   * {@return how a setting of the optimizer was written}
   *
   * @param key such as {@code learningRate}
   * @param value it has
   */
  Optional<String> setting(String key, double value);

  /** {@return those of an experiment that nobody wrote: every number counts as computed} */
  static GivenNumbers none() {
    return new GivenNumbers() {
      @Override
      public Optional<String> weight(int l, int to, int from, double value) {
        return Optional.empty();
      }

      @Override
      public Optional<String> bias(int l, int unit, double value) {
        return Optional.empty();
      }

      @Override
      public Optional<String> input(int sample, int index, double value) {
        return Optional.empty();
      }

      @Override
      public Optional<String> target(int sample, int index, double value) {
        return Optional.empty();
      }

      @Override
      public Optional<String> setting(String key, double value) {
        return Optional.empty();
      }
    };
  }
}

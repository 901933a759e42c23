package org.deltascope.document.edit;

/** What things are called in the sentences of edits. */
public interface EditNames {

  /**
   * {@return a weight, such as w₅}
   *
   * @param l layer, from 1
   * @param to neuron that it leads into, from 0
   * @param from where it comes from, from 0
   */
  String weight(int l, int to, int from);

  /**
   * {@return a bias, such as b₁}
   *
   * @param l layer, from 1
   * @param unit neuron, from 0
   */
  String bias(int l, int unit);

  /**
   * {@return a neuron, such as h₁; an input where the layer is 0}
   *
   * @param l layer, from 0
   * @param unit from 0
   */
  String unit(int l, int unit);

  /**
   * {@return the target of an output, such as t₁}
   *
   * @param unit from 0
   */
  String target(int unit);

  /**
   * {@return a setting of the optimizer, such as η}
   *
   * @param key such as {@code learningRate}
   */
  String setting(String key);

  /**
   * {@return a number that was computed, rounded}
   *
   * @param value any
   */
  String number(double value);

  /** {@return the names that formulas on the command line have, such as W[2](1,3)} */
  static EditNames plain() {
    return new EditNames() {
      @Override
      public String weight(int l, int to, int from) {
        return "W[%d](%d,%d)".formatted(l, to + 1, from + 1);
      }

      @Override
      public String bias(int l, int unit) {
        return "b[%d](%d)".formatted(l, unit + 1);
      }

      @Override
      public String unit(int l, int unit) {
        return "a[%d](%d)".formatted(l, unit + 1);
      }

      @Override
      public String target(int unit) {
        return "t(%d)".formatted(unit + 1);
      }

      @Override
      public String setting(String key) {
        return key.equals("learningRate") ? "eta" : key;
      }

      @Override
      public String number(double value) {
        return Double.toString(value);
      }
    };
  }
}

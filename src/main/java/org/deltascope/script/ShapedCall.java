package org.deltascope.script;

import org.deltascope.document.json.Decimals;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.activation.ActivationFunction;

/** A·f(λz) + c as Python, without what is 1 or 0. */
final class ShapedCall {
  private ShapedCall() {}

  /**
   * {@return σ(z)}
   *
   * @param activation σ
   * @param f what its function is called
   */
  static String of(Elementwise activation, String f) {
    String z = times(activation.steepness(), "z");
    boolean identity = activation.function() == ActivationFunction.IDENTITY;
    String call = identity ? (z.equals("z") ? z : "(" + z + ")") : f + "(" + z + ")";
    String scaled = times(activation.scale(), call);
    return activation.offset() == 0 ? scaled : scaled + " + " + parenthesized(activation.offset());
  }

  /**
   * {@return σ′(z), in NumPy}
   *
   * @param activation σ
   * @param slope what the derivative of its function is called
   */
  static String slope(Elementwise activation, String slope) {
    if (activation.function() == ActivationFunction.IDENTITY) {
      return "np.full_like(z, %s)".formatted(Decimals.of(activation.gain()));
    }
    String call = "%s(%s)".formatted(slope, times(activation.steepness(), "z"));
    return times(activation.gain(), call);
  }

  private static String times(double factor, String text) {
    return factor == 1 ? text : parenthesized(factor) + " * " + text;
  }

  private static String parenthesized(double number) {
    String text = Decimals.of(number);
    return number < 0 ? "(" + text + ")" : text;
  }
}

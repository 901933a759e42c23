package org.deltascope.formula.naming;

import org.deltascope.formula.number.NumberText;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Softmax;

/** What activations are called. */
public final class ActivationNames {
  private ActivationNames() {}

  /** {@return the letters of a function in a formula; f where it is made of another} */
  public static String symbol(Activation activation) {
    return switch (activation) {
      case Elementwise shaped when shaped.isShaped() -> "f";
      case Elementwise plain ->
          switch (plain.function()) {
            case IDENTITY -> "id";
            case SIGMOID -> "σ";
            case TANH -> "tanh";
            case RELU -> "ReLU";
            case LEAKY_RELU -> "LReLU";
            case ELU -> "ELU";
            case SOFTPLUS -> "softplus";
            case STEP -> "step";
            case SIGN -> "sign";
          };
      case Softmax _ -> "softmax";
    };
  }

  /** {@return an activation in words, with its formula where it is made of another} */
  public static String inWords(Activation activation) {
    return switch (activation) {
      case Elementwise shaped when shaped.isShaped() -> formula(shaped) + alpha(shaped);
      case Elementwise plain -> word(plain) + alpha(plain);
      case Softmax _ -> "softmax";
    };
  }

  private static String word(Elementwise plain) {
    return switch (plain.function()) {
      case IDENTITY -> "no activation function";
      case SIGMOID -> "sigmoid";
      case TANH -> "tanh";
      case RELU -> "ReLU";
      case LEAKY_RELU -> "leaky ReLU";
      case ELU -> "ELU";
      case SOFTPLUS -> "softplus";
      case STEP -> "step function";
      case SIGN -> "sign function";
    };
  }

  private static String alpha(Elementwise activation) {
    return activation.alpha() == activation.function().usualAlpha()
        ? ""
        : " (α = %s)".formatted(NumberText.exact(activation.alpha()).text());
  }

  /** {@return what becomes of z, such as 2 σ(z) − 1} */
  public static String formula(Elementwise activation) {
    String z = times(activation.steepness(), "z");
    String f =
        switch (activation.function()) {
          case IDENTITY -> z;
          case SIGMOID, TANH, RELU, LEAKY_RELU, ELU, SOFTPLUS, STEP, SIGN ->
              symbol(activation.unshaped()) + "(" + z + ")";
        };
    double offset = activation.offset();
    String sign = offset > 0 ? " + " : " − ";
    return times(activation.scale(), f)
        + (offset == 0 ? "" : sign + NumberText.exact(Math.abs(offset)).text());
  }

  private static String times(double factor, String text) {
    if (factor == 1) {
      return text;
    }
    return factor == -1 ? "−" + text : NumberText.exact(factor).text() + " " + text;
  }
}

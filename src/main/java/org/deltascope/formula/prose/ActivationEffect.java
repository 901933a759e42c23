package org.deltascope.formula.prose;

import org.deltascope.formula.naming.ActivationNames;
import org.deltascope.formula.number.NumberText;
import org.deltascope.nn.Elementwise;

/** What activations do to a weighted input, in a sentence. */
public final class ActivationEffect {
  private static final double HUNDREDTH = 0.01;

  private ActivationEffect() {}

  /** {@return what it does to one z, of which it is known whether it is positive} */
  public static String of(Elementwise activation, boolean positive) {
    String alpha = number(activation.alpha());
    return switch (activation.function()) {
      case RELU ->
          positive
              ? "z is positive, so ReLU passes it on as it is."
              : "z is not positive, so ReLU cuts it off to 0.";
      case LEAKY_RELU ->
          positive
              ? "z is positive, so the leaky ReLU passes it on as it is."
              : activation.alpha() == HUNDREDTH
                  ? "z is not positive, so the leaky ReLU lets only a hundredth of it through."
                  : "z is not positive, so the leaky ReLU multiplies it by %s.".formatted(alpha);
      case ELU ->
          positive
              ? "z is positive, so ELU passes it on as it is."
              : "z is not positive, so ELU bends it to a number between %s and 0."
                  .formatted(number(-activation.alpha()));
      case IDENTITY, SIGMOID, TANH, SOFTPLUS, STEP, SIGN -> of(activation);
    };
  }

  /** {@return what it does to any z} */
  public static String of(Elementwise activation) {
    return activation.isShaped() ? shaped(activation) : plain(activation);
  }

  private static String plain(Elementwise activation) {
    return switch (activation.function()) {
      case IDENTITY -> "There is no activation function here: z is passed on as it is.";
      case SIGMOID -> "The sigmoid σ squeezes z into a number between 0 and 1.";
      case TANH -> "tanh squeezes z into a number between −1 and 1.";
      case RELU -> "ReLU passes a positive z on and cuts any other off to 0.";
      case LEAKY_RELU ->
          "The leaky ReLU passes a positive z on and %s."
              .formatted(
                  activation.alpha() == HUNDREDTH
                      ? "lets a hundredth of any other through"
                      : "multiplies any other by " + number(activation.alpha()));
      case ELU ->
          "ELU passes a positive z on and bends any other to a number between %s and 0."
              .formatted(number(-activation.alpha()));
      case SOFTPLUS ->
          "Softplus is a smooth ReLU: nearly z where z is large, nearly 0 where it is very negative.";
      case STEP -> "The step function is 1 where z is 0 or more, and 0 where it is negative.";
      case SIGN -> "The sign function is 1 where z is 0 or more, and −1 where it is negative.";
    };
  }

  private static String shaped(Elementwise activation) {
    String formula = "The activation is %s".formatted(ActivationNames.formula(activation));
    double low = activation.offset();
    double high = activation.offset() + activation.scale();
    return switch (activation.function()) {
      case SIGMOID -> formula + between(low, high);
      case TANH -> formula + between(low - activation.scale(), high);
      case STEP -> formula + ", which is one of two numbers.";
      case SIGN -> formula + ", which is one of two numbers.";
      case IDENTITY, RELU, LEAKY_RELU, ELU, SOFTPLUS -> formula + ".";
    };
  }

  private static String between(double one, double other) {
    return ", a number between %s and %s."
        .formatted(number(Math.min(one, other)), number(Math.max(one, other)));
  }

  private static String number(double value) {
    return NumberText.exact(value).text();
  }
}

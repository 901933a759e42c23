package org.deltascope.script;

import org.deltascope.document.json.Decimals;
import org.deltascope.nn.Elementwise;
import org.deltascope.script.python.PythonWriter;

/** The body of an activation f, and of its derivative, in NumPy. */
final class NumPyCurve {
  private NumPyCurve() {}

  /** Writes what f returns. */
  static void value(Elementwise f, PythonWriter listing) {
    String alpha = Decimals.of(f.alpha());
    switch (f.function()) {
      case SIGMOID -> {
        listing.code("e = np.exp(-np.abs(z))", "1/(1 + e⁻ᶻ), or eᶻ/(eᶻ + 1): neither overflows");
        listing.code("return np.where(z >= 0, 1, e) / (1 + e)");
      }
      case IDENTITY -> listing.code("return z");
      case TANH -> listing.code("return np.tanh(z)");
      case RELU -> listing.code("return np.maximum(z, 0)");
      case LEAKY_RELU -> listing.code("return np.where(z > 0, z, %s * z)".formatted(alpha));
      case ELU ->
          listing.code(
              "return np.where(z > 0, z, %snp.expm1(np.minimum(z, 0)))".formatted(times(f)),
              f.alpha() == 1 ? "eᶻ − 1 below 0" : "α(eᶻ − 1) below 0");
      case SOFTPLUS -> listing.code("return np.logaddexp(0, z)", "ln(1 + eᶻ)");
      case STEP -> listing.code("return np.where(z >= 0, 1.0, 0.0)");
      case SIGN -> listing.code("return np.where(z >= 0, 1.0, -1.0)");
    }
  }

  /** {@return f′(z)} */
  static String slope(Elementwise f, String name) {
    return switch (f.function()) {
      case IDENTITY -> "np.ones_like(z)";
      case SIGMOID -> "%1$s(z) * (1 - %1$s(z))".formatted(name);
      case TANH -> "1 - np.tanh(z) ** 2";
      case RELU -> "np.where(z > 0, 1.0, 0.0)";
      case LEAKY_RELU -> "np.where(z > 0, 1.0, %s)".formatted(Decimals.of(f.alpha()));
      case ELU -> "np.where(z > 0, 1.0, %snp.exp(np.minimum(z, 0)))".formatted(times(f));
      case SOFTPLUS -> "sigmoid(z)";
      case STEP, SIGN -> "np.zeros_like(z)";
    };
  }

  private static String times(Elementwise f) {
    return f.alpha() == 1 ? "" : Decimals.of(f.alpha()) + " * ";
  }
}

package org.deltascope.script;

import java.util.LinkedHashSet;
import java.util.Set;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Softmax;
import org.deltascope.script.plan.ScriptPlan;
import org.deltascope.script.plan.UsedFunctions;
import org.deltascope.script.python.PythonWriter;

/** The functions that a script for NumPy defines: those that it calls, and no others. */
record NumPyFunctions(ScriptPlan plan) {

  /** {@return what an activation is called} */
  static String name(Activation activation) {
    return activation == Elementwise.TANH ? "np.tanh" : word(activation);
  }

  /** {@return what the derivative of an activation is called} */
  static String slope(Activation activation) {
    return "d_" + word(activation);
  }

  private static String word(Activation activation) {
    return activation.id().replace('-', '_');
  }

  /** Writes them. */
  void write(PythonWriter listing) {
    Set<Activation> slopes = new UsedFunctions(plan).slopes();
    Set<Activation> values = new LinkedHashSet<>(new UsedFunctions(plan).activations());
    if (slopes.contains(Elementwise.SOFTPLUS)) {
      values.add(Elementwise.SIGMOID); // its derivative
    }
    for (Activation activation : Activation.all()) {
      if (values.contains(activation) && activation != Elementwise.TANH) {
        listing.define(name(activation) + "(z)", () -> value(listing, activation));
      }
      if (slopes.contains(activation)) {
        listing.define(
            slope(activation) + "(z)", () -> listing.code("return " + slopeOf(activation)));
      }
    }
    optimizer(listing);
  }

  private static void value(PythonWriter listing, Activation activation) {
    switch (activation) {
      case Elementwise.SIGMOID -> {
        listing.code("e = np.exp(-np.abs(z))", "1/(1 + e⁻ᶻ), or eᶻ/(eᶻ + 1): neither overflows");
        listing.code("return np.where(z >= 0, 1, e) / (1 + e)");
      }
      case Softmax.SOFTMAX -> {
        listing.code(
            "e = np.exp(z - z.max(axis=1, keepdims=True))", "the largest cancels in the quotient");
        listing.code("return e / e.sum(axis=1, keepdims=True)");
      }
      case Elementwise.IDENTITY -> listing.code("return z");
      case Elementwise.TANH -> listing.code("return np.tanh(z)");
      case Elementwise.RELU -> listing.code("return np.maximum(z, 0)");
      case Elementwise.LEAKY_RELU -> listing.code("return np.where(z > 0, z, 0.01 * z)");
      case Elementwise.ELU ->
          listing.code("return np.where(z > 0, z, np.expm1(np.minimum(z, 0)))", "eᶻ − 1 below 0");
      case Elementwise.SOFTPLUS -> listing.code("return np.logaddexp(0, z)", "ln(1 + eᶻ)");
    }
  }

  private static String slopeOf(Activation activation) {
    return switch (activation) {
      case Elementwise.IDENTITY -> "np.ones_like(z)";
      case Elementwise.SIGMOID -> "sigmoid(z) * (1 - sigmoid(z))";
      case Elementwise.TANH -> "1 - np.tanh(z) ** 2";
      case Elementwise.RELU -> "np.where(z > 0, 1.0, 0.0)";
      case Elementwise.LEAKY_RELU -> "np.where(z > 0, 1.0, 0.01)";
      case Elementwise.ELU -> "np.where(z > 0, 1.0, np.exp(np.minimum(z, 0)))";
      case Elementwise.SOFTPLUS -> "sigmoid(z)";
      case Softmax.SOFTMAX -> throw new IllegalArgumentException("a softmax has a Jacobian");
    };
  }

  private void optimizer(PythonWriter listing) {
    switch (plan.experiment().optimizer()) {
      case Optimizer.Sgd _ -> {}
      case Optimizer.Momentum _ ->
          listing.define(
              "momentum(w, g, v)",
              () -> {
                listing.code("v = mu * v + g", "v ← μv + g");
                listing.code("return w - eta * v, v", "w ← w − ηv");
              });
      case Optimizer.RmsProp _ ->
          listing.define(
              "rmsprop(w, g, s)",
              () -> {
                listing.code("s = rho * s + (1 - rho) * g ** 2", "s ← ρs + (1 − ρ)g²");
                listing.code(
                    "return w - eta * g / (np.sqrt(s) + epsilon), s", "w ← w − ηg/(√s + ε)");
              });
      case Optimizer.Adam _ ->
          listing.define(
              "adam(w, g, m, v, k)",
              () -> {
                listing.code("m = beta1 * m + (1 - beta1) * g", "m ← β₁m + (1 − β₁)g");
                listing.code("v = beta2 * v + (1 - beta2) * g ** 2", "v ← β₂v + (1 − β₂)g²");
                listing.code("m_hat = m / (1 - beta1 ** k)", "k is 1 in the first update");
                listing.code("v_hat = v / (1 - beta2 ** k)");
                listing.code(
                    "return w - eta * m_hat / (np.sqrt(v_hat) + epsilon), m, v",
                    "w ← w − ηm̂/(√v̂ + ε)");
              });
    }
  }
}

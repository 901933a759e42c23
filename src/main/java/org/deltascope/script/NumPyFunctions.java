package org.deltascope.script;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Softmax;
import org.deltascope.script.plan.FunctionNames;
import org.deltascope.script.plan.ScriptPlan;
import org.deltascope.script.plan.UsedFunctions;
import org.deltascope.script.python.PythonWriter;

/** The functions that a script for NumPy defines: those that it calls, and no others. */
record NumPyFunctions(ScriptPlan plan) {

  /** {@return what an activation is called} */
  String name(Activation activation) {
    return activation.equals(Elementwise.TANH) ? "np.tanh" : word(activation);
  }

  /** {@return what the derivative of an activation is called} */
  String slope(Activation activation) {
    return "d_" + word(activation);
  }

  private String word(Activation activation) {
    return new FunctionNames(plan.network()).of(activation);
  }

  /** Writes them. */
  void write(PythonWriter listing) {
    Set<Activation> slopes = new UsedFunctions(plan).slopes();
    Set<Activation> values = new LinkedHashSet<>(new UsedFunctions(plan).activations());
    if (slopes.contains(Elementwise.SOFTPLUS)) {
      values.add(Elementwise.SIGMOID); // its derivative
    }
    List<Activation> all = new ArrayList<>(Activation.all());
    all.addAll(new FunctionNames(plan.network()).counted());
    for (Activation activation : all) {
      if (values.contains(activation) && !activation.equals(Elementwise.TANH)) {
        listing.define(name(activation) + "(z)", () -> value(listing, activation));
      }
      if (slopes.contains(activation)) {
        listing.define(
            slope(activation) + "(z)", () -> listing.code("return " + slopeOf(activation)));
      }
    }
    optimizer(listing);
  }

  private void value(PythonWriter listing, Activation activation) {
    switch (activation) {
      case Elementwise shaped when shaped.isShaped() ->
          listing.code("return " + ShapedCall.of(shaped, name(shaped.unshaped())));
      case Elementwise plain -> NumPyCurve.value(plain, listing);
      case Softmax _ -> {
        listing.code(
            "e = np.exp(z - z.max(axis=1, keepdims=True))", "the largest cancels in the quotient");
        listing.code("return e / e.sum(axis=1, keepdims=True)");
      }
    }
  }

  private String slopeOf(Activation activation) {
    return switch (activation) {
      case Elementwise shaped when shaped.isShaped() ->
          ShapedCall.slope(shaped, slope(shaped.unshaped()));
      case Elementwise plain -> NumPyCurve.slope(plain, name(plain));
      case Softmax _ -> throw new IllegalArgumentException("a softmax has a Jacobian");
    };
  }

  private void optimizer(PythonWriter listing) {
    if (!plan.isTrained()) {
      return;
    }
    switch (plan.experiment().optimizer()) {
      case Optimizer.Sgd _ -> {}
      case Optimizer.Momentum momentum ->
          listing.define(
              "momentum(w, g, v)",
              () -> {
                if (momentum.dampening() == 0) {
                  listing.code("v = mu * v + g", "v ← μv + g");
                } else {
                  listing.code("v = mu * v + (1 - dampening) * g", "v ← μv + (1 − d)g");
                }
                if (momentum.nesterov()) {
                  listing.code("return w - eta * (g + mu * v), v", "w ← w − η(g + μv)");
                } else {
                  listing.code("return w - eta * v, v", "w ← w − ηv");
                }
              });
      case Optimizer.RmsProp rms ->
          listing.define(
              "rmsprop(w, g, s)",
              () -> {
                listing.code("s = rho * s + (1 - rho) * g ** 2", "s ← ρs + (1 − ρ)g²");
                if (rms.epsilon() == 0) {
                  quotient(listing, "eta * g", "s");
                  listing.code("return w - step, s", "w ← w − ηg/√s");
                } else {
                  listing.code(
                      "return w - eta * g / (np.sqrt(s) + epsilon), s", "w ← w − ηg/(√s + ε)");
                }
              });
      case Optimizer.Adam adam ->
          listing.define(
              "adam(w, g, m, v, k)",
              () -> {
                listing.code("m = beta1 * m + (1 - beta1) * g", "m ← β₁m + (1 − β₁)g");
                listing.code("v = beta2 * v + (1 - beta2) * g ** 2", "v ← β₂v + (1 − β₂)g²");
                listing.code("m_hat = m / (1 - beta1 ** k)", "k is 1 in the first update");
                listing.code("v_hat = v / (1 - beta2 ** k)");
                if (adam.epsilon() == 0) {
                  quotient(listing, "eta * m_hat", "v_hat");
                  listing.code("return w - step, m, v", "w ← w − ηm̂/√v̂");
                } else {
                  listing.code(
                      "return w - eta * m_hat / (np.sqrt(v_hat) + epsilon), m, v",
                      "w ← w − ηm̂/(√v̂ + ε)");
                }
              });
    }
  }

  /** Without ε a parameter whose gradient has always been 0 would be changed by 0/0. */
  private static void quotient(PythonWriter listing, String numerator, String square) {
    listing.code(
        "step = np.divide(%s, np.sqrt(%s), out=np.zeros_like(w), where=%s > 0)"
            .formatted(numerator, square, square),
        "0/0 is no step");
  }
}

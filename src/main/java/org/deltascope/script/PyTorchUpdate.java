package org.deltascope.script;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Optimizer;
import org.deltascope.script.plan.BiasGroup;
import org.deltascope.script.plan.LayerLines;
import org.deltascope.script.plan.ScriptPlan;
import org.deltascope.script.python.PythonWriter;

/** The optimizer, one of {@code torch.optim}, whose formulas are the same. */
record PyTorchUpdate(ScriptPlan plan, PythonWriter listing) {

  /** Writes which optimizer it is, and what it trains. */
  void prepare() {
    if (!plan.isTrained()) {
      return;
    }
    Optimizer optimizer = plan.experiment().optimizer();
    String rate = optimizer.schedule().isConstant() ? "eta" : "eta0";
    String made =
        switch (optimizer) {
          case Optimizer.Sgd _ -> "SGD(%s, lr=" + rate + ")";
          case Optimizer.Momentum momentum -> momentum(momentum, rate);
          case Optimizer.RmsProp rms ->
              "RMSprop(%s, lr=" + rate + ", alpha=rho" + epsilon(rms.epsilon());
          case Optimizer.Adam adam ->
              "Adam(%s, lr=" + rate + ", betas=(beta1, beta2)" + epsilon(adam.epsilon());
        };
    listing.code("optimizer = torch.optim." + made.formatted(trained()));
    if (optimizer instanceof Optimizer.Momentum momentum) {
      more(momentum);
    }
  }

  /** Without ε a parameter whose gradient has always been 0 would be changed by 0/0. */
  private static String epsilon(double epsilon) {
    return epsilon == 0 ? ", eps=1e-300)" : ", eps=epsilon)";
  }

  private static String momentum(Optimizer.Momentum momentum, String rate) {
    if (momentum.momentum() == 0) { // then PyTorch keeps no v
      return "SGD(%s, lr=" + rate + dampened(momentum) + ")";
    }
    return "SGD(%s, lr="
        + rate
        + ", momentum=mu"
        + (momentum.dampening() != 0 ? ", dampening=dampening" : "")
        + (momentum.nesterov() && momentum.dampening() == 0 ? ", nesterov=True" : "")
        + ")";
  }

  /** Without momentum v is (1 − d)g, unless g itself is stepped along. */
  private static String dampened(Optimizer.Momentum momentum) {
    return momentum.momentum() == 0 && momentum.dampening() != 0 && !momentum.nesterov()
        ? " * (1 - dampening)"
        : "";
  }

  /** PyTorch dampens no first gradient, and together with Nesterov's way none at all. */
  private void more(Optimizer.Momentum momentum) {
    if (momentum.momentum() == 0 || momentum.dampening() == 0) {
      return;
    }
    listing.block(
        "for w in optimizer.param_groups[0][\"params\"]:",
        () ->
            listing.code(
                "optimizer.state[w][\"momentum_buffer\"] = torch.zeros_like(w)",
                "v is 0 at first"));
    if (momentum.nesterov()) {
      listing.code("optimizer.param_groups[0][\"nesterov\"] = True");
    }
  }

  /** Writes that the optimizer takes the learning rate that was computed. */
  void rate() {
    if (plan.isTrained()) {
      String factor =
          plan.experiment().optimizer() instanceof Optimizer.Momentum momentum
              ? dampened(momentum)
              : "";
      listing.code("optimizer.param_groups[0][\"lr\"] = eta" + factor);
    }
  }

  private String trained() {
    if (plan.isListed()) {
      String weights =
          plan.hasFrozenWeights()
              ? "[W[l] for l in range(1, L + 1) if l not in frozen_weights]"
              : "W[1:]";
      return plan.isSome(BiasGroup.TRAINED)
          ? weights + " + [b[l] for l in %s]".formatted(BiasGroup.TRAINED.word())
          : BiasGroup.TRAINED.of(plan.network()).isEmpty() ? weights : weights + " + b[1:]";
    }
    List<String> names = new ArrayList<>();
    for (LayerLines layer : plan.all()) {
      if (layer.isTrained()) {
        names.add(layer.names().of("W"));
      }
      if (layer.all(BiasMode::isTrained)) {
        names.add(layer.names().of("b"));
      }
    }
    return "[" + String.join(", ", names) + "]";
  }

  /** Writes the update of all parameters. */
  void write() {
    if (plan.isTrained()) {
      listing.code("optimizer.step()", rule());
    }
  }

  private String rule() {
    return switch (plan.experiment().optimizer()) {
      case Optimizer.Sgd _ -> "w ← w − η ∂L/∂w";
      case Optimizer.Momentum momentum ->
          "v ← μv + %s, w ← w − %s, where g = ∂L/∂w"
              .formatted(
                  momentum.dampening() == 0 ? "g" : "(1 − d)g",
                  momentum.nesterov() ? "η(g + μv)" : "ηv");
      case Optimizer.RmsProp _ -> "s ← ρs + (1 − ρ)g², w ← w − ηg/(√s + ε), where g = ∂L/∂w";
      case Optimizer.Adam _ ->
          "m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², w ← w − ηm̂/(√v̂ + ε), where g = ∂L/∂w";
    };
  }
}

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
    String made =
        switch (plan.experiment().optimizer()) {
          case Optimizer.Sgd _ -> "SGD(%s, lr=eta)";
          case Optimizer.Momentum _ -> "SGD(%s, lr=eta, momentum=mu)";
          case Optimizer.RmsProp _ -> "RMSprop(%s, lr=eta, alpha=rho, eps=epsilon)";
          case Optimizer.Adam _ -> "Adam(%s, lr=eta, betas=(beta1, beta2), eps=epsilon)";
        };
    listing.code("optimizer = torch.optim." + made.formatted(trained()));
  }

  private String trained() {
    if (plan.isListed()) {
      return plan.isSome(BiasGroup.TRAINED)
          ? "W[1:] + [b[l] for l in %s]".formatted(BiasGroup.TRAINED.word())
          : BiasGroup.TRAINED.of(plan.network()).isEmpty() ? "W[1:]" : "W[1:] + b[1:]";
    }
    List<String> names = new ArrayList<>();
    for (LayerLines layer : plan.all()) {
      names.add(layer.names().of("W"));
      if (layer.all(BiasMode::isTrained)) {
        names.add(layer.names().of("b"));
      }
    }
    return "[" + String.join(", ", names) + "]";
  }

  /** Writes the update of all parameters. */
  void write() {
    listing.code("optimizer.step()", rule());
  }

  private String rule() {
    return switch (plan.experiment().optimizer()) {
      case Optimizer.Sgd _ -> "w ← w − η ∂L/∂w";
      case Optimizer.Momentum _ -> "v ← μv + g, w ← w − ηv, where g = ∂L/∂w";
      case Optimizer.RmsProp _ -> "s ← ρs + (1 − ρ)g², w ← w − ηg/(√s + ε), where g = ∂L/∂w";
      case Optimizer.Adam _ ->
          "m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², w ← w − ηm̂/(√v̂ + ε), where g = ∂L/∂w";
    };
  }
}

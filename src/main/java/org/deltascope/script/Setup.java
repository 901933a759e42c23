package org.deltascope.script;

import java.util.List;
import org.deltascope.document.json.Decimals;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Optimizer;
import org.deltascope.script.plan.BiasGroup;
import org.deltascope.script.plan.LayerNames;
import org.deltascope.script.plan.ScriptPlan;
import org.deltascope.script.python.PythonLists;
import org.deltascope.script.python.PythonWriter;

/** What a script has before the first update: parameters and the optimizer. */
record Setup(ScriptPlan plan, Dialect dialect, PythonWriter listing) {

  /** Writes it. */
  void write() {
    listing.blank();
    listing.remark("The network: weights and biases");
    if (plan.isListed()) {
      listing.code("L = %d".formatted(plan.depth()), "layers");
      listing.code("W = [None] * (L + 1)", "W[l] is Wˡ; nothing stands at 0");
      listing.code("b = [None] * (L + 1)");
    }
    for (int l = 1; l <= plan.depth(); l++) {
      parameters(plan.names(l), plan.network().layer(l));
    }
    if (plan.isListed()) {
      dialect.groups().stream().filter(plan::isSome).forEach(this::group);
    }
    listing.blank();
    constants(plan.experiment().optimizer());
    dialect.prepare(listing);
    if (plan.isListed()) {
      listing.blank();
      activations();
      String lists = String.join(", ", dialect.lists());
      listing.code(
          "%s = ([None] * (L + 1) for _ in range(%d))".formatted(lists, dialect.lists().size()),
          "z[l] is zˡ");
    }
  }

  private void group(BiasGroup group) {
    listing.remark(group.meaning());
    PythonLists.of(group.of(plan.network())).write(listing, group.word() + " = ", "");
  }

  /** Hidden layers that differ are activated by a list of functions. */
  private void activations() {
    List<Activation> hidden =
        plan.hidden().getFirst().all().stream().map(Layer::activation).toList();
    if (plan.hidden().getFirst().activation().isEmpty()) {
      dialect.activations(listing, hidden);
    }
  }

  private void parameters(LayerNames names, Layer layer) {
    PythonLists.of(layer.weights())
        .write(listing, names.of("W") + " = " + dialect.array(), dialect.endOfParameters());
    String b = names.of("b");
    String head = b + " = " + dialect.array();
    switch (layer.biasMode()) {
      case PER_NEURON -> bias(layer, head);
      case SHARED -> dialect.sharedBias(listing, b, layer);
      case FROZEN -> {
        listing.remark(names.formula("b") + " is frozen: added, never updated");
        bias(layer, head);
      }
      case NONE ->
          listing.code(
              "%s = %s".formatted(b, dialect.zeros(layer.units())), "no bias: only printed");
    }
  }

  private void bias(Layer layer, String head) {
    PythonLists.of(layer.bias().transpose().toRow(0))
        .write(listing, head, dialect.endOfParameters());
  }

  private void constants(Optimizer optimizer) {
    constant("eta", optimizer.learningRate(), "η, the learning rate");
    switch (optimizer) {
      case Optimizer.Sgd _ -> {}
      case Optimizer.Momentum(_, double momentum) -> constant("mu", momentum, "μ, the momentum");
      case Optimizer.RmsProp(_, double decay, double epsilon) -> {
        constant("rho", decay, "ρ, how much of the mean square is kept");
        constant("epsilon", epsilon, "ε");
      }
      case Optimizer.Adam(_, double beta1, double beta2, double epsilon) -> {
        constant("beta1", beta1, "β₁");
        constant("beta2", beta2, "β₂");
        constant("epsilon", epsilon, "ε");
      }
    }
  }

  private void constant(String name, double value, String remark) {
    listing.code(name + " = " + Decimals.of(value), remark);
  }
}

package org.deltascope.script;

import java.util.List;
import org.deltascope.document.json.Decimals;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Layer;
import org.deltascope.nn.NetworkLabels;
import org.deltascope.nn.Optimizer;
import org.deltascope.script.plan.BiasGroup;
import org.deltascope.script.plan.LayerNames;
import org.deltascope.script.plan.ScriptPlan;
import org.deltascope.script.python.PythonComment;
import org.deltascope.script.python.PythonLists;
import org.deltascope.script.python.PythonWriter;

/** What a script has before the first update: parameters and the optimizer. */
record Setup(ScriptPlan plan, NetworkLabels labels, Dialect dialect, PythonWriter listing) {

  /** Writes it. */
  void write() {
    listing.blank();
    listing.remark("The network: weights and biases");
    if (plan.isListed()) {
      listing.code("L = %d".formatted(plan.depth()), "layers");
      listing.code(
          "W = [None] * (L + 1)", "W[l] is %s; nothing stands at 0".formatted(plan.formula("W")));
      listing.code("b = [None] * (L + 1)");
      if (plan.hasAbsentEdges()) {
        listing.code("E = [1] * (L + 1)", "E[l] is 1 where all edges are there");
      }
    }
    for (int l = 1; l <= plan.depth(); l++) {
      called(l);
      parameters(plan.names(l), plan.network().layer(l));
    }
    if (plan.isListed()) {
      dialect.groups().stream().filter(plan::isSome).forEach(this::group);
      if (plan.hasFrozenWeights()) {
        listing.remark("Layers whose weights are used, never updated");
        PythonLists.of(plan.frozenWeights()).write(listing, "frozen_weights = ", "");
      }
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
          "z[l] is " + plan.formula("z"));
    }
  }

  /** Says what the document calls the layer and its neurons. */
  private void called(int l) {
    labels.layer(l).ifPresent(name -> PythonComment.write(listing, "Layer %d".formatted(l), name));
    List<String> units = l <= labels.units().size() ? labels.units().get(l - 1) : List.of();
    if (!units.isEmpty()) {
      String what = l == plan.depth() ? "Names of the outputs: " : "Names of its neurons: ";
      listing.remark(what + PythonComment.list(units));
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
    if (!layer.weightMode().isTrained()) {
      listing.remark(names.formula("W") + " is frozen: used, never updated");
    }
    PythonLists.of(layer.weights())
        .write(listing, names.of("W") + " = " + dialect.array(), dialect.endOfParameters());
    if (!layer.edges().isComplete()) {
      listing.remark(names.formula("E") + " is 1 where there is an edge, 0 where there is none");
      PythonLists.of(layer.edges().mask(layer.units(), layer.inputs()))
          .write(listing, names.of("E") + " = " + dialect.array(), ")");
    }
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
    if (optimizer.schedule().isConstant()) {
      constant("eta", optimizer.learningRate(), "η, the learning rate");
    } else {
      constant("eta0", optimizer.learningRate(), "η₀, the learning rate at first");
    }
    switch (optimizer) {
      case Optimizer.Sgd _ -> {}
      case Optimizer.Momentum it -> {
        constant("mu", it.momentum(), "μ, the momentum");
        if (it.dampening() != 0) {
          constant("dampening", it.dampening(), "d");
        }
      }
      case Optimizer.RmsProp it -> {
        constant("rho", it.decay(), "ρ, how much of the mean square is kept");
        constant("epsilon", it.epsilon(), "ε");
      }
      case Optimizer.Adam it -> {
        constant("beta1", it.beta1(), "β₁");
        constant("beta2", it.beta2(), "β₂");
        constant("epsilon", it.epsilon(), "ε");
      }
    }
    if (optimizer.weightDecay() != 0) {
      constant("weight_decay", optimizer.weightDecay(), "λ");
    }
  }

  private void constant(String name, double value, String remark) {
    listing.code(name + " = " + Decimals.of(value), remark);
  }
}

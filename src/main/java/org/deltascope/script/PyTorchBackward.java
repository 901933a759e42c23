package org.deltascope.script;

import static java.util.stream.Collectors.joining;

import org.deltascope.nn.BiasMode;
import org.deltascope.script.plan.BiasGroup;
import org.deltascope.script.plan.LayerLines;
import org.deltascope.script.plan.LayerNames;
import org.deltascope.script.plan.ScriptPlan;
import org.deltascope.script.python.PythonWriter;

/** The backward pass, by autograd. */
record PyTorchBackward(ScriptPlan plan, PythonWriter listing) {

  void write() {
    plan.remarkOnErrors(listing);
    errors();
    listing.blank();
    listing.remark("The gradient of the loss");
    if (plan.isLoop()) {
      if (plan.isTrained()) {
        listing.code("optimizer.zero_grad()");
      }
      plan.forEach(
          BiasGroup.FROZEN,
          listing,
          names ->
              listing.code(
                  names.of("b") + ".grad = None", "frozen, so the optimizer does not know it"));
      if (plan.isListed() && plan.hasFrozenWeights()) {
        listing.block("for l in frozen_weights:", () -> listing.code("W[l].grad = None"));
      } else {
        plan.frozenWeights()
            .forEach(l -> listing.code(plan.names(l).of("W") + ".grad = None", "frozen likewise"));
      }
    }
    listing.code("loss.backward()");
    plan.forAll(listing, this::gradient);
    plan.forSome(BiasGroup.SHARED, listing, names -> biasGradient(names, BiasMode.SHARED));
    plan.forSome(BiasGroup.NONE, listing, names -> biasGradient(names, BiasMode.NONE));
  }

  /** The losses of samples have nothing to do with one another, so their sum has all δ. */
  private void errors() {
    String errors = "torch.autograd.grad(losses.sum(), %s, retain_graph=True)";
    if (plan.isListed()) {
      listing.code("dx, *errors = " + errors.formatted("[x, *z[1:]]"), "dx is ∂L/∂x");
      listing.code("delta = [None, *errors]");
    } else {
      listing.code(
          "dx, %s = %s".formatted(each("delta"), errors.formatted("[x, " + each("z") + "]")),
          "dx is ∂L/∂x");
    }
  }

  private String each(String quantity) {
    return plan.all().stream().map(layer -> layer.names().of(quantity)).collect(joining(", "));
  }

  private void gradient(LayerLines layers) {
    LayerNames names = layers.names();
    if (layers.isSparse()) {
      listing.code(
          "%s.grad *= %s".formatted(names.of("W"), names.of("E")), "no edge, no derivative");
    }
    listing.code(
        "%s = %s.grad".formatted(names.of("dW"), names.of("W")), "∂L/∂" + names.formula("W"));
    biasGradient(names, layers.biasMode().orElse(BiasMode.PER_NEURON));
  }

  private void biasGradient(LayerNames names, BiasMode mode) {
    String db = names.of("db");
    String b = names.of("b");
    switch (mode) {
      case PER_NEURON, FROZEN ->
          listing.code("%s = %s.grad".formatted(db, b), "∂L/∂" + names.formula("b"));
      case SHARED ->
          listing.code(
              "%s = %s.grad.expand(len(%s))".formatted(db, b, names.of("W")),
              "shared: the same for each unit");
      case NONE -> listing.code("%s = torch.zeros_like(%s)".formatted(db, b), "there is no bias");
    }
  }
}

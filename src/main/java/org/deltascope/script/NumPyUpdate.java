package org.deltascope.script;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.List;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Optimizer;
import org.deltascope.script.plan.BiasGroup;
import org.deltascope.script.plan.LayerLines;
import org.deltascope.script.plan.LayerNames;
import org.deltascope.script.plan.ScriptPlan;
import org.deltascope.script.python.PythonWriter;

/** The optimizer: what it keeps for each parameter, and how it updates them. */
record NumPyUpdate(ScriptPlan plan, PythonWriter listing) {

  /** Writes what it keeps, before the first update. */
  void prepare() {
    List<String> slots = slots();
    if (slots.isEmpty()) {
      return;
    }
    listing.remark("What the optimizer keeps for each parameter");
    if (plan.isListed()) {
      for (String slot : slots) {
        listing.code("%sW = [None] + [np.zeros_like(w) for w in W[1:]]".formatted(slot));
        if (!BiasGroup.TRAINED.of(plan.network()).isEmpty()) {
          listing.code("%sb = [None] + [np.zeros_like(w) for w in b[1:]]".formatted(slot));
        }
      }
      return;
    }
    for (LayerLines layer : plan.all()) {
      if (layer.isTrained()) {
        keep(layer.names().of("W"));
      }
      if (layer.all(BiasMode::isTrained)) {
        keep(layer.names().of("b"));
      }
    }
  }

  private void keep(String parameter) {
    String zeros = "np.zeros_like(%s)".formatted(parameter);
    listing.code(
        "%s = %s"
            .formatted(
                slots().stream().map(slot -> slot + parameter).collect(joining(", ")),
                String.join(", ", Collections.nCopies(slots().size(), zeros))));
  }

  /** Writes the updates of all parameters. */
  void write() {
    plan.forAll(listing, this::layer);
    plan.forSome(BiasGroup.TRAINED, listing, names -> parameter(names, "b"));
  }

  private void layer(LayerLines layer) {
    if (plan.isListed() && plan.hasFrozenWeights() && layer.isTrained()) {
      listing.block("if l not in frozen_weights:", () -> parameter(layer.names(), "W"));
    } else if (layer.isTrained()) {
      parameter(layer.names(), "W");
    }
    if (layer.all(BiasMode::isTrained)) {
      parameter(layer.names(), "b");
    }
  }

  private void parameter(LayerNames names, String letter) {
    String w = names.of(letter);
    String g = names.of("d" + letter);
    List<String> kept = slots().stream().map(slot -> names.of(slot + letter)).toList();
    switch (optimizer()) {
      case Optimizer.Sgd _ ->
          listing.code(
              "%1$s = %1$s - eta * %2$s".formatted(w, g),
              "%1$s ← %1$s − η ∂L/∂%1$s".formatted(names.formula(letter)));
      case Optimizer.Momentum _, Optimizer.RmsProp _ -> call(w, g, kept, "");
      case Optimizer.Adam _ -> call(w, g, kept, ", update + 1");
    }
  }

  private void call(String w, String g, List<String> kept, String more) {
    String slots = String.join(", ", kept);
    listing.code(
        "%1$s, %2$s = %3$s(%1$s, %4$s, %2$s%5$s)".formatted(w, slots, optimizer().id(), g, more));
  }

  private Optimizer optimizer() {
    return plan.experiment().optimizer();
  }

  private List<String> slots() {
    return switch (optimizer()) {
      case Optimizer.Sgd _ -> List.of();
      case Optimizer.Momentum _ -> List.of("v");
      case Optimizer.RmsProp _ -> List.of("s");
      case Optimizer.Adam _ -> List.of("m", "v");
    };
  }
}

package org.deltascope.script.plan;

import java.util.LinkedHashSet;
import java.util.Set;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Layer;

/**
 * Which functions a script calls. The identity is one only where it stands in a list of functions.
 */
public record UsedFunctions(ScriptPlan plan) {

  /** {@return the activations} */
  public Set<Activation> activations() {
    Set<Activation> called = ofHidden();
    addUnlessIdentity(output().activation(), called);
    return called;
  }

  /**
   * {@return the activations whose derivatives σ′ are needed where backpropagation is written out}
   */
  public Set<Activation> slopes() {
    Set<Activation> called = ofHidden();
    boolean fused = plan.experiment().loss().requires().isPresent();
    if (!fused && output().activation() instanceof Elementwise elementwise) {
      addUnlessIdentity(elementwise, called);
    }
    return called;
  }

  private Set<Activation> ofHidden() {
    Set<Activation> called = new LinkedHashSet<>();
    for (LayerLines layers : plan.hidden()) {
      if (layers.activation().isPresent()) {
        addUnlessIdentity(layers.activation().get(), called);
      } else {
        layers.all().stream()
            .map(Layer::activation)
            .map(FunctionNames::madeOf)
            .forEach(called::addAll);
      }
    }
    return called;
  }

  private Layer output() {
    return plan.network().layer(plan.depth());
  }

  private static void addUnlessIdentity(Activation activation, Set<Activation> called) {
    if (!activation.equals(Elementwise.IDENTITY)) {
      called.addAll(FunctionNames.madeOf(activation));
    }
  }
}

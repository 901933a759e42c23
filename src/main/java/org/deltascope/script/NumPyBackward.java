package org.deltascope.script;

import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Softmax;
import org.deltascope.script.plan.BiasGroup;
import org.deltascope.script.plan.LayerLines;
import org.deltascope.script.plan.LayerNames;
import org.deltascope.script.plan.ScriptPlan;
import org.deltascope.script.python.PythonWriter;

/** The backward pass, by the four equations. */
record NumPyBackward(ScriptPlan plan, PythonWriter listing) {

  void write() {
    plan.remarkOnErrors(listing);
    outputError(plan.output().names());
    if (plan.isListed()) {
      listing.block("for l in range(L - 1, 0, -1):", () -> plan.hidden().forEach(this::error));
    } else {
      plan.hidden().reversed().forEach(this::error);
    }
    inputGradient(plan.names(1));
    listing.blank();
    listing.remark(
        plan.hasMean()
            ? "The gradient: the mean over the samples"
            : plan.batches().areLarge()
                ? "The gradient: the sum over the samples"
                : "The gradient");
    plan.forAll(listing, this::gradient);
    plan.forSome(BiasGroup.SHARED, listing, names -> biasGradient(names, BiasMode.SHARED));
    plan.forSome(BiasGroup.NONE, listing, names -> biasGradient(names, BiasMode.NONE));
  }

  /** The inputs have no slope. */
  private void inputGradient(LayerNames first) {
    listing.code(
        "dx = %s @ %s".formatted(first.of("delta"), first.of("W")), "∂L/∂x = " + first.carried());
  }

  private void outputError(LayerNames names) {
    Loss loss = plan.experiment().loss();
    String delta = names.of("delta");
    String formula = names.error();
    switch (loss) {
      case BINARY_CROSS_ENTROPY -> listing.code(delta + " = y - t", formula + " = y − t");
      case CROSS_ENTROPY -> {
        if (targetsAddUpToOne()) {
          listing.code(delta + " = y - t", formula + " = y − t");
        } else {
          listing.code(delta + " = y * t.sum(axis=1, keepdims=True) - t", formula + " = y Σt − t");
        }
      }
      case HALF_SQUARED_ERROR -> sloped(names, "y - t", "y − t");
      case SQUARED_ERROR -> sloped(names, "2 * (y - t)", "2(y − t)");
      case MEAN_SQUARED_ERROR ->
          sloped(names, "2 * (y - t) / %d".formatted(plan.network().outputs()), "2(y − t)/n");
      case ABSOLUTE_ERROR -> sloped(names, "np.sign(y - t)", "sgn(y − t)");
      case OUTPUT -> sloped(names, "np.ones_like(y)", "1");
    }
  }

  private void sloped(LayerNames names, String slope, String formula) {
    String delta = names.of("delta");
    switch (plan.network().layer(plan.depth()).activation()) {
      case Elementwise identity when identity.equals(Elementwise.IDENTITY) ->
          listing.code(
              delta + " = " + slope,
              "%s = %s, as the slope is 1".formatted(names.error(), formula));
      case Elementwise elementwise ->
          listing.code(
              "%s = %s * %s(%s)"
                  .formatted(
                      delta,
                      slope.startsWith("y") ? "(" + slope + ")" : slope,
                      new NumPyFunctions(plan).slope(elementwise),
                      names.of("z")),
              "%s = %s ⊙ σ′(%s)"
                  .formatted(
                      names.error(),
                      formula.startsWith("y") ? "(" + formula + ")" : formula,
                      names.formula("z")));
      case Softmax _ -> {
        listing.code("dy = " + slope, "∂L/∂y = " + formula);
        listing.code(
            delta + " = y * (dy - (dy * y).sum(axis=1, keepdims=True))",
            "%sᵢ = yᵢ(∂L/∂yᵢ − Σⱼ yⱼ ∂L/∂yⱼ)".formatted(names.error()));
      }
    }
  }

  private void error(LayerLines layers) {
    LayerNames names = layers.names();
    String carried = "%s @ %s".formatted(names.ofNext("delta"), names.ofNext("W"));
    String formula = "%s = %s".formatted(names.error(), names.carriedFromNext());
    if (layers.activation().filter(Elementwise.IDENTITY::equals).isPresent()) {
      listing.code(
          "%s = %s".formatted(names.of("delta"), carried), formula + ", as the slope is 1");
    } else {
      listing.code(
          "%s = (%s) * %s(%s)"
              .formatted(
                  names.of("delta"),
                  carried,
                  layers
                      .activation()
                      .map(new NumPyFunctions(plan)::slope)
                      .orElse(names.of("d_sigma")),
                  names.of("z")),
          "%s ⊙ σ′(%s)".formatted(formula, names.formula("z")));
    }
  }

  private void gradient(LayerLines layers) {
    LayerNames names = layers.names();
    String product = "%s.T @ %s%s".formatted(names.of("delta"), names.input(), mean());
    String formula = names.weightGradient();
    boolean decayed = plan.weightDecay() != 0 && layers.isTrained();
    listing.code(
        "%s = %s%s"
            .formatted(
                names.of("dW"),
                layers.isSparse() ? "%s * (%s)".formatted(names.of("E"), product) : product,
                decayed ? " + " + decay(names) : ""),
        "∂L/∂%s = %s%s%s"
            .formatted(
                names.formula("W"),
                layers.isSparse() ? names.formula("E") + " ⊙ " : "",
                formula,
                decayed ? " + λ" + names.formula("W") : ""));
    biasGradient(names, layers.biasMode().orElse(BiasMode.PER_NEURON));
  }

  private String decay(LayerNames names) {
    String frozen =
        plan.isListed() && plan.hasFrozenWeights() ? " * (l not in frozen_weights)" : "";
    return "weight_decay * %s%s".formatted(names.of("W"), frozen);
  }

  private void biasGradient(LayerNames names, BiasMode mode) {
    String db = names.of("db");
    String delta = names.of("delta");
    String formula = "∂L/∂%s = ".formatted(names.formula("b"));
    switch (mode) {
      case PER_NEURON, FROZEN ->
          listing.code(
              "%s = %s.sum(axis=0)%s".formatted(db, delta, mean()), formula + names.error());
      case SHARED ->
          listing.code(
              "%s = np.full_like(%s, %s.sum()%s)".formatted(db, names.of("b"), delta, mean()),
              "shared: the sum over the units");
      case NONE ->
          listing.code("%s = np.zeros_like(%s)".formatted(db, names.of("b")), "there is no bias");
    }
  }

  /** As probabilities do; then y Σt − t is y − t. */
  private boolean targetsAddUpToOne() {
    Matrix targets = plan.experiment().data().targets();
    return plan.batches().rows().stream().allMatch(s -> Loss.addUpToOne(targets.toRow(s)));
  }

  private String mean() {
    return plan.hasMean() ? " / len(x)" : "";
  }
}

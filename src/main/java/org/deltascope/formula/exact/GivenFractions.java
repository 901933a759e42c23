package org.deltascope.formula.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.trace.Trace;

/**
 * What an update begins with, as fractions.
 *
 * @param weights of each layer, nˡ × nˡ⁻¹
 * @param biases of each layer, nˡ × 1
 * @param inputs samples × inputs
 * @param targets samples × outputs
 * @param rate η of plain gradient descent; other optimizers take roots or remember
 */
record GivenFractions(
    List<FractionMatrix> weights,
    List<FractionMatrix> biases,
    FractionMatrix inputs,
    FractionMatrix targets,
    Optional<Fraction> rate) {

  /** More places than that make fractions that nobody can read. */
  private static final int PLACES = 3;

  /** Numbers in all matrices; nobody computes more of them by hand. */
  private static final int MOST = 400;

  private static final Set<Loss> POLYNOMIAL =
      Set.of(Loss.HALF_SQUARED_ERROR, Loss.SQUARED_ERROR, Loss.MEAN_SQUARED_ERROR);

  /** Makes it immutable. */
  GivenFractions {
    weights = List.copyOf(weights);
    biases = List.copyOf(biases);
  }

  /** {@return what an update begins with, where all that is made of it is rational} */
  static Optional<GivenFractions> of(Trace trace) {
    Network network = trace.before().network();
    if (!isRational(trace) || count(trace) > MOST) {
      return Optional.empty();
    }
    List<FractionMatrix> weights = new ArrayList<>();
    List<FractionMatrix> biases = new ArrayList<>();
    for (Layer layer : network.layers()) {
      FractionMatrix.of(layer.weights(), PLACES).ifPresent(weights::add);
      FractionMatrix.of(layer.bias(), PLACES).ifPresent(biases::add);
    }
    Optional<FractionMatrix> inputs = FractionMatrix.of(trace.weightedSum(1).input(), PLACES);
    Optional<FractionMatrix> targets = FractionMatrix.of(trace.evaluateLoss().t(), PLACES);
    boolean all = weights.size() == network.depth() && biases.size() == network.depth();
    Optional<Fraction> rate = rate(trace);
    boolean isRateKnown = rate.isPresent() || !isPlain(trace);
    return all && isRateKnown && inputs.isPresent() && targets.isPresent()
        ? Optional.of(new GivenFractions(weights, biases, inputs.get(), targets.get(), rate))
        : Optional.empty();
  }

  private static boolean isRational(Trace trace) {
    return POLYNOMIAL.contains(trace.evaluateLoss().loss())
        && !trace.evaluateLoss().penalty().isPresent()
        && trace.before().network().layers().stream()
            .allMatch(
                layer ->
                    layer.edges().isComplete()
                        && layer.weightMode().isTrained()
                        && (layer.activation().equals(Elementwise.IDENTITY)
                            || layer.activation().equals(Elementwise.RELU)));
  }

  private static int count(Trace trace) {
    Network network = trace.before().network();
    int parameters =
        network.layers().stream()
            .mapToInt(layer -> layer.units() * (layer.weights().columns() + 1))
            .sum();
    return parameters + trace.batch().size() * (network.inputs() + network.outputs());
  }

  private static boolean isPlain(Trace trace) {
    Optimizer optimizer = trace.applyUpdate(1).optimizer();
    return optimizer instanceof Optimizer.Sgd && optimizer.schedule().isConstant();
  }

  private static Optional<Fraction> rate(Trace trace) {
    return isPlain(trace)
        ? Fraction.decimal(trace.applyUpdate(1).optimizer().learningRate(), PLACES)
        : Optional.empty();
  }
}

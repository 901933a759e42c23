package org.deltascope.figure.matrices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.convention.Augmented;
import org.deltascope.formula.equation.EquationContext;
import org.deltascope.formula.equation.StepEquation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Step;
import org.deltascope.trace.StepId;
import org.deltascope.trace.Trace;

/**
 * The matrices of a layer, in the order in which an update computes with them.
 *
 * @param scope says what is told of biases as of weights
 * @param trace the update
 * @param isMean whether numbers are means over several samples, whose products are no products of
 *     what would be shown
 */
record LayerPanels(EquationContext scope, Trace trace, boolean isMean) {

  /** {@return one for each use, the same at every step} */
  List<MatrixPanel> of(int l) {
    return l > 1 || trace.outline().has(StepId.inputGradient())
        ? List.of(forward(l), back(l), gradient(l))
        : List.of(forward(l), gradient(l));
  }

  /** {@return those of the update, one for each layer that is trained} */
  List<MatrixPanel> updated() {
    return IntStream.rangeClosed(1, network().depth())
        .filter(l -> layer(l).weightMode().isTrained())
        .mapToObj(this::updated)
        .toList();
  }

  private Network network() {
    return trace.before().network();
  }

  private Layer layer(int l) {
    return network().layer(l);
  }

  private boolean hasBias(int l) {
    return layer(l).biasMode() != BiasMode.NONE;
  }

  private MatrixPanel forward(int l) {
    List<Quantity> right = new ArrayList<>();
    boolean augmented = hasBias(l) && scope.names().convention().biasAsInput();
    if (hasBias(l) && !augmented) {
      right.add(new Quantity(Kind.BIAS, l));
    }
    right.add(new Quantity(Kind.WEIGHTED_INPUT, l));
    right.add(new Quantity(Kind.ACTIVATION, l));
    if (l == network().depth() && trace.evaluateLoss().loss().hasTargets()) {
      right.add(new Quantity(Kind.TARGET, l));
    }
    return plain(
        PanelKind.FORWARD,
        Kind.WEIGHTS,
        l,
        Optional.empty(),
        Optional.of(input(l)),
        right,
        augmented);
  }

  /** Whether a step is told of weights and biases at once. */
  private boolean isAugmented(Step step) {
    Expr left = StepEquation.of(scope, step).formula(Optional.empty()).left();
    return Augmented.letter(left).isPresent();
  }

  private MatrixPanel back(int l) {
    List<Quantity> right = new ArrayList<>(List.of(new Quantity(Kind.CARRIED, l - 1)));
    if (l > 1) {
      if (!isMean) {
        right.add(new Quantity(Kind.SLOPE, l - 1));
      }
      right.add(new Quantity(Kind.ERROR, l - 1));
    }
    return new MatrixPanel(
        PanelKind.BACK,
        new Quantity(Kind.WEIGHTS, l),
        network().width(l - 1),
        network().width(l),
        Optional.empty(),
        Optional.of(new Quantity(Kind.ERROR, l)),
        right,
        /* augmented= */ false);
  }

  private MatrixPanel gradient(int l) {
    boolean augmented = isAugmented(trace.weightGradient(l));
    return plain(
        PanelKind.GRADIENT,
        Kind.WEIGHT_GRADIENT,
        l,
        isMean ? Optional.empty() : Optional.of(new Quantity(Kind.ERROR, l)),
        isMean ? Optional.empty() : Optional.of(input(l)),
        hasBias(l) && !augmented ? List.of(new Quantity(Kind.BIAS_GRADIENT, l)) : List.of(),
        augmented);
  }

  private MatrixPanel updated(int l) {
    boolean augmented = isAugmented(trace.applyUpdate(l));
    boolean beside = layer(l).biasMode().isTrained() && !augmented;
    return plain(
        PanelKind.UPDATED,
        Kind.NEW_WEIGHTS,
        l,
        Optional.empty(),
        Optional.empty(),
        beside ? List.of(new Quantity(Kind.NEW_BIAS, l)) : List.of(),
        augmented);
  }

  private static Quantity input(int l) {
    return new Quantity(Kind.ACTIVATION, l - 1);
  }

  private MatrixPanel plain(
      PanelKind kind,
      Kind matrix,
      int l,
      Optional<Quantity> left,
      Optional<Quantity> top,
      List<Quantity> right,
      boolean augmented) {
    return new MatrixPanel(
        kind,
        new Quantity(matrix, l),
        network().width(l),
        network().width(l - 1) + (augmented ? 1 : 0),
        left,
        top,
        right,
        augmented);
  }
}

package org.deltascope.formula.algebra;

import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Layer;
import org.deltascope.trace.Dependence;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Trace;

/** How much one number of a forward pass changes with an earlier one. */
final class Sensitivity {
  private final Environment environment;
  private final Trace trace;

  Sensitivity(Environment environment, Trace trace) {
    this.environment = environment;
    this.trace = trace;
  }

  /**
   * {@return ∂ of / ∂ with, 0 where the one does not depend on the other} The change is carried
   * forward layer by layer, as a column.
   *
   * @throws IllegalArgumentException if one of them is not a number of the forward pass
   */
  double partial(Ref of, Ref with) {
    requireComputed(of);
    if (!(with instanceof Ref.One(Quantity source, int row, int column))) {
      throw new IllegalArgumentException("expected one weight, bias or neuron, found " + with);
    }
    int l = source.layer();
    if (source.kind() == Kind.ACTIVATION) {
      return forward(of, Kind.ACTIVATION, l, unit(l, row, 1));
    }
    if (source.kind() == Kind.WEIGHTS) {
      return fromWeightedInput(of, l, row, value(Kind.ACTIVATION, l - 1).get(column, 0));
    }
    if (source.kind() == Kind.BIAS
        && trace.before().network().layer(l).biasMode() == BiasMode.SHARED) {
      return forward(of, Kind.WEIGHTED_INPUT, l, unit(l, row, 1).map(each -> 1));
    }
    if (source.kind() == Kind.BIAS || source.kind() == Kind.WEIGHTED_INPUT) {
      return fromWeightedInput(of, l, row, 1);
    }
    throw new IllegalArgumentException("nothing depends on " + source);
  }

  private static void requireComputed(Ref of) {
    if (!Dependence.isComputed(of)) {
      throw new IllegalArgumentException("%s is not computed from others".formatted(of.quantity()));
    }
  }

  private double fromWeightedInput(Ref of, int l, int row, double change) {
    return forward(of, Kind.WEIGHTED_INPUT, l, unit(l, row, change));
  }

  /** Carries a change of z or a of layer l to what is asked for. */
  private double forward(Ref of, Kind kind, int l, Matrix change) {
    Quantity target = of.quantity();
    if (target.kind() == kind && target.layer() == l && of instanceof Ref.One one) {
      return change.get(one.row(), 0);
    }
    if (kind == Kind.WEIGHTED_INPUT) {
      return target.kind() == Kind.LOSS && l == trace.depth()
          ? value(Kind.ERROR, l).transposeTimes(change).get(0, 0)
          : forward(of, Kind.ACTIVATION, l, activated(l, change));
    }
    if (l == trace.depth()) {
      return target.kind() == Kind.LOSS
          ? value(Kind.CARRIED, l).transposeTimes(change).get(0, 0)
          : 0;
    }
    Layer next = trace.before().network().layer(l + 1);
    return forward(of, Kind.WEIGHTED_INPUT, l + 1, next.weights().times(change));
  }

  private Matrix activated(int l, Matrix change) {
    return switch (trace.before().network().layer(l).activation()) {
      case Elementwise _ -> value(Kind.SLOPE, l).hadamard(change);
      case org.deltascope.nn.Softmax _ -> {
        Matrix a = value(Kind.ACTIVATION, l);
        double mean = a.transposeTimes(change).get(0, 0);
        yield a.hadamard(change.map(each -> each - mean));
      }
    };
  }

  private Matrix unit(int l, int row, double change) {
    int width = trace.before().network().width(l);
    return Matrix.generate(width, 1, (i, j) -> i == row ? change : 0);
  }

  private Matrix value(Kind kind, int l) {
    return environment.value(new Quantity(kind, l));
  }
}

package org.deltascope.formula.mistake;

import static org.deltascope.formula.algebra.Exprs.at;
import static org.deltascope.formula.algebra.Exprs.call;
import static org.deltascope.formula.algebra.Exprs.minus;
import static org.deltascope.formula.algebra.Exprs.num;
import static org.deltascope.formula.algebra.Exprs.over;
import static org.deltascope.formula.algebra.Exprs.plus;
import static org.deltascope.formula.algebra.Exprs.sum;
import static org.deltascope.formula.algebra.Exprs.times;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Axis;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.equation.PenaltyTerm;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Softmax;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * The true formula of each single number.
 *
 * @param model of the document
 */
public record ScalarEquations(Model model) {
  /** Signs of a formula into which errors were put; the formula itself may have as many again. */
  private static final int MOST_TERMS = 200;

  private static final int MOST_OF_FIRST = 1200;

  /**
   * {@return the formula of a number, and the same with those of later errors put in}
   *
   * @param ref which number
   */
  public List<Expr> forms(Ref.One ref) {
    List<Expr> forms = new ArrayList<>();
    Optional<Expr> next = of(ref);
    while (next.isPresent()
        && forms.size() <= model.depth() + 1
        && Exprs.size(next.get()) < (forms.isEmpty() ? MOST_OF_FIRST : MOST_TERMS)) {
      Expr form = next.get();
      forms.add(form);
      Expr longer = expanded(form);
      next = longer.equals(form) ? Optional.empty() : Optional.of(longer);
    }
    return forms;
  }

  private Expr expanded(Expr expr) {
    return expr instanceof Expr.Symbol(Ref.One one) && one.quantity().kind() == Kind.ERROR
        ? of(one).orElse(expr)
        : Exprs.mapChildren(expr, this::expanded);
  }

  private Optional<Expr> of(Ref.One ref) {
    int l = ref.quantity().layer();
    int i = ref.row();
    boolean last = l == model.depth();
    return switch (ref.quantity().kind()) {
      case WEIGHTED_INPUT -> Optional.of(weightedInput(l, i));
      case ACTIVATION -> l == 0 ? Optional.empty() : activation(l, i);
      case ERROR -> last ? outputError(i) : Optional.of(times(carried(l, i), at(Kind.SLOPE, l, i)));
      case CARRIED -> last ? gradient(i) : Optional.of(carried(l, i));
      case WEIGHT_GRADIENT -> Optional.of(weightGradient(l, i, ref.column()));
      case BIAS_GRADIENT -> Optional.of(overSamples(biasGradient(l, i)));
      case SAMPLE_LOSS ->
          model.samples() == 1
              ? Optional.of(new TrueEquations(model).lossOfSample())
              : Optional.empty();
      case Kind _ -> Optional.empty();
    };
  }

  private Expr weightedInput(int l, int i) {
    List<Expr> terms = new ArrayList<>();
    for (int j : model.units(l - 1)) {
      terms.add(times(at(Kind.WEIGHTS, l, i, j), at(Kind.ACTIVATION, l - 1, j)));
    }
    if (model.hasBias(l)) {
      terms.add(at(Kind.BIAS, l, i));
    }
    return sum(terms);
  }

  private Optional<Expr> activation(int l, int i) {
    return switch (model.network().layer(l).activation()) {
      case Elementwise f ->
          Optional.of(call(new MathFunction.Activation(f), at(Kind.WEIGHTED_INPUT, l, i)));
      case Softmax _ -> Optional.empty();
    };
  }

  private Expr carried(int l, int j) {
    return sum(
        model.units(l + 1).stream()
            .map(k -> times(at(Kind.WEIGHTS, l + 1, k, j), at(Kind.ERROR, l + 1, k)))
            .toList());
  }

  private Expr error(int i) {
    return minus(at(Kind.ACTIVATION, model.depth(), i), at(Kind.TARGET, model.depth(), i));
  }

  private Optional<Expr> gradient(int i) {
    return switch (model.loss()) {
      case HALF_SQUARED_ERROR -> Optional.of(error(i));
      case SQUARED_ERROR -> Optional.of(times(num(2), error(i)));
      case MEAN_SQUARED_ERROR ->
          Optional.of(over(times(num(2), error(i)), num(model.network().outputs())));
      case ABSOLUTE_ERROR -> Optional.of(call(new MathFunction.Signum(), error(i)));
      case OUTPUT ->
          Optional.of(
              model.samples() == 1
                  ? num(1)
                  : call(new MathFunction.Filled(), num(1), num(model.samples())));
      case CROSS_ENTROPY, BINARY_CROSS_ENTROPY -> Optional.empty();
    };
  }

  private Optional<Expr> outputError(int i) {
    int l = model.depth();
    if (model.isFused()) {
      return model.isElementwise(l) || model.addsUp() ? Optional.of(error(i)) : Optional.empty();
    }
    return model.isElementwise(l)
        ? gradient(i).map(gradient -> times(gradient, at(Kind.SLOPE, l, i)))
        : Optional.empty();
  }

  private Expr weightGradient(int l, int i, int j) {
    if (!model.network().layer(l).edges().isPresent(i, j)) {
      return num(0);
    }
    Expr ofSamples = overSamples(times(at(Kind.ERROR, l, i), at(Kind.ACTIVATION, l - 1, j)));
    return model.isDecayed(l)
        ? plus(ofSamples, PenaltyTerm.ofGradient(at(Kind.WEIGHTS, l, i, j)))
        : ofSamples;
  }

  private Expr biasGradient(int l, int i) {
    if (!model.hasBias(l)) {
      return num(0);
    }
    return new TrueEquations(model).sharesBias(l)
        ? sum(model.units(l).stream().map(k -> at(Kind.ERROR, l, k)).toList())
        : at(Kind.ERROR, l, i);
  }

  private Expr overSamples(Expr each) {
    if (model.samples() == 1) {
      return each;
    }
    return call(
        model.isMean() ? new MathFunction.Average(Axis.ALL) : new MathFunction.Total(Axis.ALL),
        each);
  }

  static Expr whole(Quantity quantity) {
    return new Expr.Symbol(quantity.all());
  }
}

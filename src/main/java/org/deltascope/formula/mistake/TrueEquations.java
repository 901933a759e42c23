package org.deltascope.formula.mistake;

import static org.deltascope.formula.algebra.Exprs.all;
import static org.deltascope.formula.algebra.Exprs.call;
import static org.deltascope.formula.algebra.Exprs.minus;
import static org.deltascope.formula.algebra.Exprs.num;
import static org.deltascope.formula.algebra.Exprs.over;
import static org.deltascope.formula.algebra.Exprs.plus;
import static org.deltascope.formula.algebra.Exprs.times;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Axis;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.equation.PenaltyTerm;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Softmax;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * The true formula of each quantity, with matrices.
 *
 * @param model of the document
 */
public record TrueEquations(Model model) {

  /**
   * {@return the formula of a quantity, and the same with the formulas of later errors put in, one
   * after the other}
   *
   * @param quantity any; of one that is given there is none
   */
  public List<Expr> forms(Quantity quantity) {
    List<Expr> forms = new ArrayList<>();
    Optional<Expr> next = of(quantity);
    while (next.isPresent() && forms.size() <= model.depth() + 1) {
      Expr form = next.get();
      forms.add(form);
      Expr longer = expanded(form);
      next = longer.equals(form) ? Optional.empty() : Optional.of(longer);
    }
    return forms;
  }

  private Expr expanded(Expr expr) {
    return expr instanceof Expr.Symbol(Ref.All(Quantity quantity)) && quantity.kind() == Kind.ERROR
        ? of(quantity).orElse(expr)
        : Exprs.mapChildren(expr, this::expanded);
  }

  /**
   * {@return the formula of a quantity}
   *
   * @param quantity any; of one that is given there is none
   */
  public Optional<Expr> of(Quantity quantity) {
    int l = quantity.layer();
    return switch (quantity.kind()) {
      case WEIGHTED_INPUT -> Optional.of(weightedInput(l));
      case ACTIVATION -> l == 0 ? Optional.empty() : Optional.of(activation(l));
      case LOSS -> loss();
      case ERROR -> Optional.of(l == model.depth() ? outputError() : hiddenError(l));
      case CARRIED -> l == model.depth() ? gradient() : Optional.of(carried(l));
      case SLOPE -> slope(l);
      case WEIGHT_GRADIENT -> Optional.of(weightGradient(l));
      case BIAS_GRADIENT -> Optional.of(biasGradient(l));
      case NEW_WEIGHTS ->
          model.network().layer(l).weightMode().isTrained()
              ? updated(Kind.WEIGHTS, Kind.WEIGHT_GRADIENT, Kind.NEW_WEIGHT_V, l)
              : Optional.of(all(Kind.WEIGHTS, l));
      case NEW_BIAS ->
          model.network().layer(l).biasMode().isTrained()
              ? updated(Kind.BIAS, Kind.BIAS_GRADIENT, Kind.NEW_BIAS_V, l)
              : Optional.of(all(Kind.BIAS, l));
      case Kind _ -> Optional.empty();
    };
  }

  private Expr weightedInput(int l) {
    Expr product = new Expr.Product(all(Kind.WEIGHTS, l), all(Kind.ACTIVATION, l - 1));
    return model.hasBias(l) ? plus(product, all(Kind.BIAS, l)) : product;
  }

  private Expr activation(int l) {
    Expr z = all(Kind.WEIGHTED_INPUT, l);
    return switch (model.network().layer(l).activation()) {
      case Elementwise f -> call(new MathFunction.Activation(f), z);
      case Softmax _ -> call(new MathFunction.Softmax(), z);
    };
  }

  Expr y() {
    return all(Kind.ACTIVATION, model.depth());
  }

  Expr t() {
    return all(Kind.TARGET, model.depth());
  }

  /** {@return y − t} */
  Expr error() {
    return minus(y(), t());
  }

  private Optional<Expr> loss() {
    Expr ofData =
        model.samples() == 1
            ? lossOfSample()
            : new Expr.OverSamples(model.samples(), model.isMean(), lossOfSample());
    return Optional.of(model.isDecayed() ? plus(ofData, PenaltyTerm.ofLoss()) : ofData);
  }

  Expr lossOfSample() {
    Expr norm = call(new MathFunction.SquaredNorm(), error());
    MathFunction ln = new MathFunction.Ln();
    return switch (model.loss()) {
      case HALF_SQUARED_ERROR -> times(over(num(1), num(2)), norm);
      case SQUARED_ERROR -> norm;
      case MEAN_SQUARED_ERROR -> over(norm, outputs());
      case ABSOLUTE_ERROR ->
          call(new MathFunction.Total(Axis.ALL), call(new MathFunction.Absolute(), error()));
      case OUTPUT -> call(new MathFunction.Total(Axis.ALL), y());
      case CROSS_ENTROPY ->
          new Expr.Negative(new Expr.Product(new Expr.Transpose(t()), call(ln, y())));
      case BINARY_CROSS_ENTROPY ->
          new Expr.Negative(
              plus(
                  new Expr.Product(new Expr.Transpose(t()), call(ln, y())),
                  new Expr.Product(
                      new Expr.Transpose(minus(num(1), t())), call(ln, minus(num(1), y())))));
    };
  }

  private Expr outputs() {
    return num(model.network().outputs());
  }

  /** ∂L/∂y. */
  private Optional<Expr> gradient() {
    return Optional.of(
        switch (model.loss()) {
          case HALF_SQUARED_ERROR -> error();
          case SQUARED_ERROR -> times(num(2), error());
          case MEAN_SQUARED_ERROR -> over(times(num(2), error()), outputs());
          case ABSOLUTE_ERROR -> call(new MathFunction.Signum(), error());
          case OUTPUT -> call(new MathFunction.Filled(), outputs(), num(model.samples()));
          case CROSS_ENTROPY -> new Expr.Negative(over(t(), y()));
          case BINARY_CROSS_ENTROPY -> over(error(), new Expr.Hadamard(y(), minus(num(1), y())));
        });
  }

  private Expr outputError() {
    int l = model.depth();
    if (model.isFused()) {
      Expr sums = call(new MathFunction.Total(Axis.DOWN), t());
      boolean plain = model.isElementwise(l) || model.addsUp();
      return plain
          ? error()
          : minus(
              new Expr.Product(y(), call(new MathFunction.Diagonal(), new Expr.Transpose(sums))),
              t());
    }
    return model.isElementwise(l)
        ? new Expr.Hadamard(gradient().orElseThrow(), all(Kind.SLOPE, l))
        : new Expr.Product(
            call(new MathFunction.Jacobian(), all(Kind.WEIGHTED_INPUT, l)),
            gradient().orElseThrow());
  }

  private Expr carried(int l) {
    return new Expr.Product(new Expr.Transpose(all(Kind.WEIGHTS, l + 1)), all(Kind.ERROR, l + 1));
  }

  private Expr hiddenError(int l) {
    return new Expr.Hadamard(carried(l), all(Kind.SLOPE, l));
  }

  /** A softmax has none, but a matrix in its place. */
  private Optional<Expr> slope(int l) {
    return switch (model.network().layer(l).activation()) {
      case Elementwise f ->
          Optional.of(call(new MathFunction.Slope(f), all(Kind.WEIGHTED_INPUT, l)));
      case Softmax _ -> Optional.empty();
    };
  }

  private Expr weightGradient(int l) {
    Expr product =
        mean(new Expr.Product(all(Kind.ERROR, l), new Expr.Transpose(all(Kind.ACTIVATION, l - 1))));
    Expr masked =
        model.network().layer(l).edges().isComplete()
            ? product
            : new Expr.Hadamard(all(Kind.EDGES, l), product);
    return model.isDecayed(l) ? plus(masked, PenaltyTerm.ofGradient(all(Kind.WEIGHTS, l))) : masked;
  }

  private Expr biasGradient(int l) {
    Expr delta = all(Kind.ERROR, l);
    Expr sum = biasGradientEach(l);
    return switch (model.network().layer(l).biasMode()) {
      case PER_NEURON, FROZEN -> sum;
      case SHARED ->
          times(
              mean(call(new MathFunction.Total(Axis.ALL), delta)),
              new Expr.Ones(model.network().width(l)));
      case NONE -> times(num(0), sum);
    };
  }

  /** {@return what the gradient of the biases is where each neuron has its own} */
  Expr biasGradientEach(int l) {
    Expr delta = all(Kind.ERROR, l);
    return model.samples() == 1 ? delta : mean(call(new MathFunction.Total(Axis.ALONG), delta));
  }

  private Expr mean(Expr sum) {
    return model.isMean() ? over(sum, samples()) : sum;
  }

  static Expr samples() {
    return new Expr.Symbol(Quantity.of(Kind.SAMPLES).all());
  }

  private Optional<Expr> updated(Kind old, Kind gradient, Kind velocity, int l) {
    Expr eta = new Expr.Symbol(Quantity.of(Kind.LEARNING_RATE).all());
    return switch (model.optimizer()) {
      case Optimizer.Sgd _ -> Optional.of(minus(all(old, l), times(eta, all(gradient, l))));
      case Optimizer.Momentum momentum -> {
        Expr v = all(velocity, l);
        Expr mu = new Expr.Symbol(Quantity.of(Kind.MOMENTUM).all());
        Expr step = momentum.nesterov() ? plus(all(gradient, l), times(mu, v)) : v;
        yield Optional.of(minus(all(old, l), times(eta, step)));
      }
      case Optimizer _ -> Optional.empty();
    };
  }

  /** {@return whether the biases of a layer are one number} */
  boolean sharesBias(int l) {
    return model.network().layer(l).biasMode() == BiasMode.SHARED;
  }
}

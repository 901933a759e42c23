package org.deltascope.formula.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Symbol;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;

/** λ/2·Σw², which weight decay adds to a loss, and λw, which it adds to each gradient. */
public final class PenaltyTerm {
  private static final int MOST_WEIGHTS = 400;
  private static final Expr SQUARES = new Symbol(Quantity.of(Kind.WEIGHT_SQUARES).all());
  private static final Expr DECAY = new Symbol(Quantity.of(Kind.WEIGHT_DECAY).all());

  private PenaltyTerm() {}

  /** {@return λ/2·Σw²} */
  public static Expr ofLoss() {
    return Exprs.times(Exprs.over(DECAY, Exprs.num(2)), SQUARES);
  }

  /**
   * {@return λ times a weight, or times all of a layer}
   *
   * @param weights one, or all of a layer
   */
  public static Expr ofGradient(Expr weights) {
    return Exprs.times(DECAY, weights);
  }

  /**
   * {@return a sum with one more term}
   *
   * @param sum any expression
   * @param term what is added
   */
  static Expr added(Expr sum, Expr term) {
    if (!(sum instanceof Expr.Sum(List<Expr> terms))) {
      return Exprs.plus(sum, term);
    }
    List<Expr> all = new ArrayList<>(terms);
    all.add(term);
    return new Expr.Sum(all);
  }

  /**
   * {@return Σw² = w₁² + …, if there are not too many weights}
   *
   * @param network whose trained weights are meant
   */
  static Optional<Statement> squares(Network network) {
    List<Expr> squares = new ArrayList<>();
    for (int l = 1; l <= network.depth(); l++) {
      add(network.layer(l), l, squares);
    }
    return squares.isEmpty() || squares.size() > MOST_WEIGHTS
        ? Optional.empty()
        : Optional.of(Statement.equal(SQUARES, Exprs.sum(squares)));
  }

  private static void add(Layer layer, int l, List<Expr> squares) {
    for (int i = 0; i < layer.units() && layer.weightMode().isTrained(); i++) {
      for (int j = 0; j < layer.inputs() && squares.size() <= MOST_WEIGHTS; j++) {
        if (layer.edges().isPresent(i, j)) {
          squares.add(Exprs.square(Exprs.at(Kind.WEIGHTS, l, i, j)));
        }
      }
    }
  }
}

package org.deltascope.formula.matrices;

import java.util.List;
import org.deltascope.formula.algebra.Broadcast;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Call;
import org.deltascope.formula.algebra.Expr.Negative;
import org.deltascope.formula.algebra.Expr.OverSamples;
import org.deltascope.formula.algebra.Expr.Product;
import org.deltascope.formula.algebra.Expr.Sum;
import org.deltascope.formula.algebra.Expr.Transpose;
import org.deltascope.formula.algebra.MathFunction;

/**
 * Writes what is summed over the samples of a batch, with matrices that have a column for each. A
 * sum of outer products uvᵀ is the product UVᵀ, a sum of inner products is taken over all entries
 * of the matrices, and of what gives a column the mean or sum is said in words.
 *
 * @param each writes the matrices
 */
record SamplesWriter(MatrixWriter each) {

  void write(OverSamples over, Entries entries) {
    Expr body = over.body();
    String share = over.mean() ? "1/%d ".formatted(over.samples()) : "";
    if (RepeatedSum.of(body).isPresent()) {
      each.pieces().say("sum of all entries of ");
      Expr column = RepeatedSum.of(body).get();
      write(new OverSamples(over.samples(), over.mean(), column), Entries.everything());
    } else if (body instanceof Product(_, Transpose _)) {
      each.say(share.isEmpty() ? "" : share + "· ", body, entries);
    } else if (isNumber(body)) {
      number(body, entries, share);
    } else {
      each.say((over.mean() ? "mean" : "sum") + " over the samples of ", body, entries);
    }
  }

  /** Whether it is a sum over the entries of columns. */
  private boolean isNumber(Expr body) {
    return switch (body) {
      case Negative(Expr operand) -> isNumber(operand);
      case Sum(List<Expr> terms) -> terms.stream().allMatch(this::isNumber);
      case Product(Transpose _, _) -> Broadcast.isNumber(each.uses().shapes().of(body));
      case Call(MathFunction.SquaredNorm _, _) -> true;
      case Expr other -> each.scaled(other).filter(scaled -> isNumber(scaled.rest())).isPresent();
    };
  }

  private void number(Expr body, Entries entries, String share) {
    switch (body) {
      case Negative(Expr operand) -> {
        each.pieces().say("−");
        number(operand, entries, share);
      }
      case Sum(List<Expr> terms) -> {
        each.pieces().say(share + "Σ (");
        sum(terms, entries);
        each.pieces().say(")");
      }
      case Product product -> {
        each.pieces().say(share + "Σ ");
        entrywise(product, entries);
      }
      case Call _ -> each.say(share, body, entries);
      case Expr scaled -> each.say(share.isEmpty() ? "" : share + "· ", scaled, entries);
    }
  }

  private void sum(List<Expr> terms, Entries entries) {
    for (int i = 0; i < terms.size(); i++) {
      Expr term = terms.get(i);
      boolean isNegative = term instanceof Negative;
      each.pieces().say(i == 0 ? (isNegative ? "−" : "") : isNegative ? " − " : " + ");
      switch (term instanceof Negative(Expr operand) ? operand : term) {
        case Product product -> entrywise(product, entries);
        case Expr other -> each.write(other, entries);
      }
    }
  }

  /** uᵀv of each sample adds up to all entries of U ⊙ V. */
  private void entrywise(Product product, Entries entries) {
    List<Entries> used = each.uses().ofOperands(product, entries);
    if (product.left() instanceof Transpose(Expr left) && !(left instanceof Expr.Ones)) {
      each.write(left, used.getFirst().transposed());
      each.pieces().say(" ⊙ ");
    }
    each.write(product.right(), used.getLast());
  }
}

package org.deltascope.formula.matrices;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Call;
import org.deltascope.formula.algebra.Expr.Hadamard;
import org.deltascope.formula.algebra.Expr.Negative;
import org.deltascope.formula.algebra.Expr.OverSamples;
import org.deltascope.formula.algebra.Expr.Product;
import org.deltascope.formula.algebra.Expr.Sum;
import org.deltascope.formula.algebra.Expr.Transpose;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.naming.Names;
import org.deltascope.nn.Softmax;

/**
 * Writes an expression with a matrix of numbers for each quantity and signs between them. What has
 * no name of its own and no sign of its own, such as 1 − y, is one matrix, computed.
 *
 * @param operands puts numbers in
 * @param uses tells what is used of each matrix
 * @param names what constants are called
 * @param pieces what is written so far
 */
record MatrixWriter(MatrixOperands operands, UsedEntries uses, Names names, SignedPieces pieces) {

  /**
   * Writes an expression.
   *
   * @param expr any
   * @param entries of its value that are looked at
   */
  void write(Expr expr, Entries entries) {
    List<Entries> used = uses.ofOperands(expr, entries);
    switch (expr) {
      case Expr.Times _ when RepeatedSum.of(expr).isPresent() ->
          say("sum of all entries of ", RepeatedSum.of(expr).get(), Entries.everything());
      case Product(Transpose(Expr.Ones _), Expr column) -> say("Σ ", column, used.getLast());
      case Product(Expr left, Expr right) -> {
        factor(left, left instanceof Sum, used.getFirst());
        pieces.say(" · ");
        factor(right, right instanceof Sum, used.getLast());
      }
      case Hadamard(Expr left, Expr right) -> {
        factor(left, left instanceof Sum || left instanceof Product, used.getFirst());
        pieces.say(" ⊙ ");
        factor(right, right instanceof Sum || right instanceof Product, used.getLast());
      }
      case Sum(List<Expr> terms) when !hasConstants(terms) -> sum(terms, used);
      case Negative _ when names.convention().isSignedLetter(expr) ->
          pieces.put(operands.of(expr, entries));
      case Negative(Expr operand) -> {
        pieces.say("−");
        factor(operand, operand instanceof Sum, used.getFirst());
      }
      case Call(MathFunction function, List<Expr> arguments) when name(function).isPresent() ->
          call(name(function).get(), arguments.getFirst(), used.getFirst());
      case Transpose(Call(MathFunction.Softmax softmax, List<Expr> of)) ->
          call(name(softmax).orElseThrow(), new Transpose(of.getFirst()), Entries.everything());
      case OverSamples over -> ofSamples(over.samples()).write(over, entries);
      case Expr other ->
          scaled(other)
              .ifPresentOrElse(
                  scaled -> put(scaled, entries), () -> pieces.put(operands.of(other, entries)));
    }
  }

  Optional<ScaledExpr> scaled(Expr expr) {
    return ScaledExpr.of(expr, names);
  }

  private SamplesWriter ofSamples(int samples) {
    MatrixOperands each = new MatrixOperands(operands.environment(), samples);
    return new SamplesWriter(new MatrixWriter(each, uses, names, pieces));
  }

  /** Writes an expression after a sign. */
  void say(String sign, Expr expr, Entries entries) {
    pieces.say(sign);
    write(expr, entries);
  }

  private void put(ScaledExpr scaled, Entries entries) {
    pieces.say(scaled.factor() + " ");
    factor(scaled.rest(), scaled.rest() instanceof Sum, entries);
  }

  private void sum(List<Expr> terms, List<Entries> used) {
    write(terms.getFirst(), used.getFirst());
    for (int i = 1; i < terms.size(); i++) {
      if (terms.get(i) instanceof Negative(Expr operand)) {
        pieces.say(" − ");
        factor(operand, operand instanceof Sum, used.get(i));
      } else {
        say(" + ", terms.get(i), used.get(i));
      }
    }
  }

  private void factor(Expr expr, boolean isComposite, Entries entries) {
    boolean bracketed = isComposite && !(expr instanceof Sum(List<Expr> t) && hasConstants(t));
    pieces.say(bracketed ? "(" : "");
    write(expr, entries);
    pieces.say(bracketed ? ")" : "");
  }

  private void call(String name, Expr argument, Entries entries) {
    switch (name) {
      case "‖" -> {
        say("‖", argument, entries);
        pieces.say("‖²");
      }
      case "|" -> {
        say("|", argument, entries);
        pieces.say("|");
      }
      case "ln" -> {
        pieces.say("ln ");
        factor(argument, argument instanceof Sum, entries);
      }
      case String activation -> {
        say(activation + "(", argument, entries);
        pieces.say(")");
      }
    }
  }

  private static Optional<String> name(MathFunction function) {
    return switch (function) {
      case MathFunction.Activation(var activation) -> Optional.of(Names.activation(activation));
      case MathFunction.Softmax _ -> Optional.of(Names.activation(Softmax.SOFTMAX));
      case MathFunction.Ln _ -> Optional.of("ln");
      case MathFunction.SquaredNorm _ -> Optional.of("‖");
      case MathFunction.Absolute _ -> Optional.of("|");
      case MathFunction.Signum _ -> Optional.of("sgn");
      case MathFunction _ -> Optional.empty();
    };
  }

  /** Ones and diagonals are no quantities, so a sum with them is computed as a whole. */
  private static boolean hasConstants(List<Expr> terms) {
    return terms.stream()
        .anyMatch(
            term -> term instanceof Expr.Ones || term instanceof Call(MathFunction.Diagonal _, _));
  }
}

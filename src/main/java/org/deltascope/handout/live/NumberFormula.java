package org.deltascope.handout.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deltascope.formula.algebra.ClosedForms;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Call;
import org.deltascope.formula.algebra.Expr.Num;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.nn.Elementwise;
import org.deltascope.trace.Ref;

/**
 * Writes formulas of numbers for the script of a page, as JSON with the operation first: {@code
 * ["*","W.1.0.0","a.0.0.0@0"]}. What the script cannot compute has none.
 *
 * @param known what numbers come from that are no quantity of their own
 * @param asPrinted whether functions stand as they are written, as a reader computes them with a
 *     calculator; else as the network computes them, where they keep their digits
 */
record NumberFormula(Map<Num, String> known, boolean asPrinted) {

  /**
   * {@return a formula}
   *
   * @param expr of numbers, or of entries
   * @param sample whose entries they are, or that of the batch
   */
  Optional<String> of(Expr expr, int sample) {
    return switch (expr) {
      case Num number -> number(number, sample);
      case Expr.Symbol(Ref.One one) -> leaf(NumberAddress.of(one, sample));
      case Expr.Symbol(Ref.All all) -> number(all, sample);
      case Expr.Sum(List<Expr> terms) -> operation("+", terms, sample);
      case Expr.Times(List<Expr> factors) -> operation("*", factors, sample);
      case Expr.Negative(Expr operand) -> operation("-", List.of(operand), sample);
      case Expr.Quotient(Expr n, Expr d) -> operation("/", List.of(n, d), sample);
      case Expr.Power(Expr base, Expr exponent) -> operation("^", List.of(base, exponent), sample);
      case Expr.OverSamples(int samples, boolean mean, Expr body) ->
          FormulaJson.overSamples(samples, mean, s -> of(body, s));
      case Call call -> call(call, sample);
      case Expr.Ones _,
          Expr.Partial _,
          Expr.Product _,
          Expr.Hadamard _,
          Expr.Outer _,
          Expr.Kronecker _,
          Expr.Transpose _,
          Expr.Inverse _ ->
          Optional.empty();
    };
  }

  private Optional<String> number(Num number, int sample) {
    String formula = known.get(number);
    if (formula != null) {
      return Optional.of(asPrinted ? "[\"n\"," + formula + "]" : formula);
    }
    if (number.standing() == Num.Standing.CONSTANT) {
      return Optional.of(Double.toString(number.value()));
    }
    return number.origin().flatMap(ref -> leaf(NumberAddress.of(ref, sample)));
  }

  private Optional<String> number(Ref.All ref, int sample) {
    return switch (ref.kind().place()) {
      case NUMBER -> leaf(NumberAddress.of(ref, sample));
      case EDGE, NEURON, BIAS -> Optional.empty();
    };
  }

  /** A number that is printed is rounded before it is used. */
  private Optional<String> leaf(String address) {
    return Optional.of((asPrinted ? "[\"n\",\"%s\"]" : "\"%s\"").formatted(address));
  }

  private Optional<String> call(Call call, int sample) {
    Expr written = ClosedForms.writtenOut(call);
    boolean isKept =
        !asPrinted
            && !(call.function() instanceof MathFunction.RootPlus)
            && !(call.function() instanceof MathFunction.Slope);
    if (!written.equals(call) && !isKept) {
      return asPrinted ? operation("written", List.of(written), sample) : of(written, sample);
    }
    List<Expr> arguments = call.arguments();
    return switch (call.function()) {
      case MathFunction.Activation(Elementwise f) ->
          FormulaJson.ofActivation("f", f, of(arguments.getFirst(), sample));
      case MathFunction.ClosedForm(Elementwise f) ->
          FormulaJson.ofActivation("f", f, of(arguments.getFirst(), sample));
      case MathFunction.Slope(Elementwise f) ->
          FormulaJson.ofActivation("slope", f, of(arguments.getFirst(), sample));
      case MathFunction.Ln _ -> operation("ln", arguments, sample);
      case MathFunction.Exp _ -> operation("exp", arguments, sample);
      case MathFunction.Root _ -> operation("sqrt", arguments, sample);
      case MathFunction.Absolute _ -> operation("abs", arguments, sample);
      case MathFunction.Signum _ -> operation("sgn", arguments, sample);
      case MathFunction.SoftmaxEntry(int index) -> chosen("softmax", index, arguments, sample);
      case MathFunction.BinaryCrossEntropy _ ->
          operation("bce", List.of(arguments.get(0), arguments.get(2)), sample);
      case MathFunction.CrossEntropy(int index, _) -> {
        List<Expr> all = new ArrayList<>(List.of(arguments.get(0)));
        all.addAll(arguments.subList(2, arguments.size()));
        yield chosen("ce", index, all, sample);
      }
      case MathFunction.RootPlus _,
          MathFunction.Softmax _,
          MathFunction.SquaredNorm _,
          MathFunction.Diagonal _,
          MathFunction.Total _,
          MathFunction.Average _,
          MathFunction.Jacobian _,
          MathFunction.Filled _,
          MathFunction.Joined _ ->
          Optional.empty();
    };
  }

  private Optional<String> chosen(String operation, int index, List<Expr> arguments, int sample) {
    List<Expr> all = new ArrayList<>(List.of((Expr) Exprs.num((double) index)));
    all.addAll(arguments);
    return operation(operation, all, sample);
  }

  private Optional<String> operation(String operation, List<Expr> operands, int sample) {
    return FormulaJson.operation(
        operation, operands.stream().map(each -> of(each, sample)).toList());
  }
}

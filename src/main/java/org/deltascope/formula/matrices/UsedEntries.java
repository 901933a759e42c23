package org.deltascope.formula.matrices;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.formula.algebra.Axis;
import org.deltascope.formula.algebra.Broadcast;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Call;
import org.deltascope.formula.algebra.Expr.Hadamard;
import org.deltascope.formula.algebra.Expr.Inverse;
import org.deltascope.formula.algebra.Expr.Kronecker;
import org.deltascope.formula.algebra.Expr.Negative;
import org.deltascope.formula.algebra.Expr.Num;
import org.deltascope.formula.algebra.Expr.Ones;
import org.deltascope.formula.algebra.Expr.Outer;
import org.deltascope.formula.algebra.Expr.OverSamples;
import org.deltascope.formula.algebra.Expr.Partial;
import org.deltascope.formula.algebra.Expr.Power;
import org.deltascope.formula.algebra.Expr.Product;
import org.deltascope.formula.algebra.Expr.Quotient;
import org.deltascope.formula.algebra.Expr.Sum;
import org.deltascope.formula.algebra.Expr.Symbol;
import org.deltascope.formula.algebra.Expr.Times;
import org.deltascope.formula.algebra.Expr.Transpose;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.algebra.ShapeInference;
import org.deltascope.matrix.Shape;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/**
 * Tells which entries of its operands some entries of an expression depend on. Row i of a product
 * A·B, for instance, depends on row i of A and on all of B.
 *
 * @param shapes tells numbers, which count in every entry, from matrices
 */
public record UsedEntries(ShapeInference shapes) {

  /**
   * {@return which entries of each operand are used, in the order of {@link Exprs.children}}
   *
   * @param expr any
   * @param entries of its value
   */
  public List<Entries> ofOperands(Expr expr, Entries entries) {
    if (entries instanceof Entries.Nothing) {
      return Exprs.children(expr).stream().map(_ -> entries).toList();
    }
    return switch (expr) {
      case Symbol _, Num _, Ones _, Partial _ -> List.of();
      case Product _ -> ofFactors(entries);
      case Outer _ -> List.of(entries.rows(), entries.columns().transposed());
      case Transpose _ -> List.of(entries.transposed());
      case Kronecker _ -> List.of(Entries.everything(), Entries.everything());
      case Inverse _ -> List.of(Entries.everything());
      case Call(MathFunction.Joined(Axis axis), List<Expr> parts) -> joined(axis, parts, entries);
      case Call(MathFunction function, List<Expr> arguments) ->
          arguments.stream()
              .map(argument -> ofArgument(function, expr, argument, entries))
              .toList();
      case Hadamard _, Times _, Sum _, Negative _, Quotient _, Power _, OverSamples _ ->
          Exprs.children(expr).stream().map(operand -> sameOf(operand, expr, entries)).toList();
    };
  }

  /** A term of an inner product uᵀv is the product of one entry of each. */
  private static List<Entries> ofFactors(Entries entries) {
    return entries instanceof Entries.Term(int index)
        ? List.of(new Entries.Column(index), new Entries.Row(index))
        : List.of(entries.rows(), entries.columns());
  }

  private Entries ofArgument(MathFunction function, Expr call, Expr argument, Entries entries) {
    return switch (function) {
      case MathFunction.Activation _,
          MathFunction.Slope _,
          MathFunction.ClosedForm _,
          MathFunction.Ln _,
          MathFunction.Exp _,
          MathFunction.Root _,
          MathFunction.RootPlus _,
          MathFunction.Absolute _,
          MathFunction.Signum _ ->
          sameOf(argument, call, entries);
      case MathFunction.SquaredNorm _ ->
          entries instanceof Entries.Term(int index)
              ? shapes.of(argument).rows() == 1 ? new Entries.Column(index) : new Entries.Row(index)
              : Entries.everything();
      case MathFunction.Diagonal _ -> onDiagonal(entries);
      case MathFunction.Total(Axis axis) -> along(axis, entries);
      case MathFunction.Average(Axis axis) -> along(axis, entries);
      case MathFunction.Softmax _,
          MathFunction.SoftmaxEntry _,
          MathFunction.BinaryCrossEntropy _,
          MathFunction.CrossEntropy _,
          MathFunction.Jacobian _,
          MathFunction.Joined _,
          MathFunction.Filled _ ->
          Entries.everything();
    };
  }

  /** What of the first part, and what of the second, which begins where the first ends. */
  private List<Entries> joined(Axis axis, List<Expr> parts, Entries entries) {
    int size = axis.count(shapes.of(parts.getFirst()));
    Entries turned = axis == Axis.DOWN ? entries : entries.transposed();
    List<Entries> both =
        switch (turned) {
          case Entries.Row(int i) -> inRow(i, size, new Entries.Row(i), new Entries.Row(i - size));
          case Entries.Cell(int i, int j) ->
              inRow(i, size, new Entries.Cell(i, j), new Entries.Cell(i - size, j));
          case Entries.Column _, Entries.Nothing _, Entries.Everything _, Entries.Term _ ->
              List.of(turned, turned);
        };
    return axis == Axis.DOWN ? both : both.stream().map(Entries::transposed).toList();
  }

  private static List<Entries> inRow(int row, int size, Entries first, Entries second) {
    return row < size
        ? List.of(first, new Entries.Nothing())
        : List.of(new Entries.Nothing(), second);
  }

  private static Entries along(Axis axis, Entries entries) {
    return switch (axis) {
      case ALL -> Entries.everything();
      case DOWN -> entries.columns();
      case ALONG -> entries.rows();
    };
  }

  /** What lies beside the diagonal is 0 and depends on nothing. */
  private static Entries onDiagonal(Entries entries) {
    return switch (entries) {
      case Entries.Row row -> row;
      case Entries.Column(int index) -> new Entries.Row(index);
      case Entries.Cell(int row, int column) ->
          row == column ? new Entries.Row(row) : new Entries.Nothing();
      case Entries.Nothing _, Entries.Everything _, Entries.Term _ -> entries;
    };
  }

  /** A number counts in every entry of a matrix, whatever its own one entry is. */
  private Entries sameOf(Expr operand, Expr whole, Entries entries) {
    return isNumber(operand) && !isNumber(whole) ? Entries.everything() : entries;
  }

  private boolean isNumber(Expr expr) {
    return Broadcast.isNumber(shapes.of(expr));
  }

  /**
   * {@return the numbers that some entries of an expression depend on; a quantity of which all are
   * used stands as a whole}
   *
   * @param expr any
   * @param entries of its value
   */
  public Stream<Ref> numbers(Expr expr, Entries entries) {
    if (expr instanceof Symbol(Ref ref)) {
      return entries instanceof Entries.Nothing ? Stream.empty() : entries(ref, entries);
    }
    List<Expr> operands = Exprs.children(expr);
    List<Entries> used = ofOperands(expr, entries);
    return IntStream.range(0, operands.size())
        .boxed()
        .flatMap(i -> numbers(operands.get(i), used.get(i)));
  }

  private Stream<Ref> entries(Ref ref, Entries entries) {
    return switch (ref) {
      case Ref.One one -> Stream.of(one);
      case Ref.All all when all.kind().place() == Quantity.Place.NUMBER ->
          entries instanceof Entries.Term ? Stream.empty() : Stream.of(all);
      case Ref.All all -> entries(all, entries);
    };
  }

  private Stream<Ref> entries(Ref.All all, Entries entries) {
    Shape shape = shapes.quantities().apply(all.quantity());
    return switch (entries) {
      case Entries.Nothing _ -> Stream.empty();
      case Entries.Everything _, Entries.Term _ -> Stream.of(all);
      case Entries.Row(int i) ->
          IntStream.range(0, shape.columns()).mapToObj(j -> all.quantity().at(i, j));
      case Entries.Column(int j) ->
          IntStream.range(0, shape.rows()).mapToObj(i -> all.quantity().at(i, j));
      case Entries.Cell(int i, int j) -> Stream.of(all.quantity().at(i, j));
    };
  }
}

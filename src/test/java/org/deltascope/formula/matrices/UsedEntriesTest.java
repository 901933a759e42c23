package org.deltascope.formula.matrices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deltascope.formula.algebra.Axis;
import org.deltascope.formula.algebra.Environment;
import org.deltascope.formula.algebra.Evaluation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.algebra.ShapeInference;
import org.deltascope.matrix.Matrix;
import org.deltascope.matrix.Shape;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Initializer;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On W, 3×3, and columns a, δ and z of 3, and the number η. */
class UsedEntriesTest {
  private static final Expr W = Exprs.all(Kind.WEIGHTS, 1);
  private static final Expr A = Exprs.all(Kind.ACTIVATION, 1);
  private static final Expr Z = Exprs.all(Kind.WEIGHTED_INPUT, 1);
  private static final Expr DELTA = Exprs.all(Kind.ERROR, 1);
  private static final Expr ETA = Exprs.all(Kind.LEARNING_RATE, 0);

  private static final Map<Quantity, Shape> SHAPES =
      Map.of(
          new Quantity(Kind.WEIGHTS, 1),
          new Shape(3, 3),
          new Quantity(Kind.ACTIVATION, 1),
          new Shape(3, 1),
          new Quantity(Kind.WEIGHTED_INPUT, 1),
          new Shape(3, 1),
          new Quantity(Kind.ERROR, 1),
          new Shape(3, 1),
          Quantity.of(Kind.LEARNING_RATE),
          new Shape(1, 1));

  private final UsedEntries uses = new UsedEntries(new ShapeInference(UsedEntriesTest::shapeOf));

  static Stream<Expr> expressions() {
    Expr ones = new Expr.Ones(3);
    Expr softmax = Exprs.call(new MathFunction.Softmax(), Z);
    Expr diagonal = Exprs.call(new MathFunction.Diagonal(), A);
    return Stream.of(
        new Expr.Product(W, A),
        new Expr.Product(new Expr.Transpose(W), DELTA),
        new Expr.Hadamard(
            new Expr.Product(new Expr.Transpose(W), DELTA),
            Exprs.call(new MathFunction.Slope(Elementwise.TANH), Z)),
        Exprs.plus(new Expr.Product(W, A), Z),
        new Expr.Product(DELTA, new Expr.Transpose(A)),
        new Expr.Outer(DELTA, A),
        new Expr.Transpose(new Expr.Outer(DELTA, A)),
        Exprs.minus(W, Exprs.times(ETA, new Expr.Outer(DELTA, A))),
        Exprs.over(
            Exprs.times(ETA, Z), Exprs.call(new MathFunction.RootPlus(), Exprs.square(A), ETA)),
        softmax,
        new Expr.Hadamard(softmax, A),
        new Expr.Product(Exprs.minus(diagonal, new Expr.Product(A, new Expr.Transpose(A))), DELTA),
        diagonal,
        Exprs.times(new Expr.Product(new Expr.Transpose(ones), DELTA), ones),
        Exprs.times(new Expr.Product(new Expr.Transpose(ones), A), Z),
        new Expr.Inverse(W),
        Exprs.call(new MathFunction.Total(Axis.ALL), W),
        Exprs.call(new MathFunction.Total(Axis.DOWN), W),
        Exprs.call(new MathFunction.Average(Axis.ALONG), W),
        Exprs.call(new MathFunction.Jacobian(), A),
        new Expr.Negative(new Expr.Product(new Expr.Product(W, W), A)),
        new Expr.Product(W, new Expr.Product(new Expr.Outer(Z, Z), W)));
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void an_entry_depends_on_those_numbers_whose_change_changes_it(Expr expr) {
    Moved still = new Moved(expr.hashCode(), new Quantity(Kind.WEIGHTS, 1).at(0, 0), x -> x);
    Matrix value = new Evaluation(still).of(expr);
    for (int i = 0; i < value.rows(); i++) {
      for (int j = 0; j < value.columns(); j++) {
        Set<Ref> changing = new HashSet<>();
        for (Ref.One number : numbers()) {
          Moved moved = new Moved(expr.hashCode(), number, x -> x * 1.5);
          if (new Evaluation(moved).of(expr).get(i, j) != value.get(i, j)) {
            changing.add(number);
          }
        }
        assertThat(single(uses.numbers(expr, new Entries.Cell(i, j))))
            .as("entry %d, %d of %s, seed %d", i, j, expr, expr.hashCode())
            .isEqualTo(changing);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void rows_columns_and_everything_depend_on_what_their_entries_do(Expr expr) {
    Shape shape = uses.shapes().of(expr);
    List<Entries> several = new ArrayList<>(List.of(Entries.everything()));
    cells(shape).forEach(cell -> several.addAll(List.of(cell.rows(), cell.columns())));
    for (Entries entries : several) {
      Set<Ref> each =
          cells(shape).stream()
              .filter(cell -> entries.has(cell.row(), cell.column()))
              .flatMap(cell -> single(uses.numbers(expr, cell)).stream())
              .collect(Collectors.toSet());
      assertThat(single(uses.numbers(expr, entries))).as("%s of %s", entries, expr).isEqualTo(each);
    }
  }

  @Test
  void a_term_of_a_sum_depends_on_one_row_of_its_columns() {
    Expr error = Exprs.minus(A, Z);
    Expr half = Exprs.times(Exprs.half(), Exprs.call(new MathFunction.SquaredNorm(), error));
    Expr inner = new Expr.Negative(new Expr.Product(new Expr.Transpose(Z), A));
    Set<Ref> second = Set.of(ref(Kind.ACTIVATION), ref(Kind.WEIGHTED_INPUT));

    assertThat(uses.numbers(half, new Entries.Term(1))).hasSameElementsAs(second);
    assertThat(uses.numbers(inner, new Entries.Term(1))).hasSameElementsAs(second);
  }

  @Test
  void nothing_depends_on_nothing() {
    assertThat(uses.numbers(new Expr.Product(W, A), new Entries.Nothing())).isEmpty();
  }

  private static Ref ref(Kind kind) {
    return new Quantity(kind, 1).at(1);
  }

  private static List<Entries.Cell> cells(Shape shape) {
    return numbersOf(shape)
        .map(at -> new Entries.Cell(at / shape.columns(), at % shape.columns()))
        .toList();
  }

  private static Stream<Integer> numbersOf(Shape shape) {
    return Stream.iterate(0, k -> k + 1).limit((long) shape.rows() * shape.columns());
  }

  private static Shape shapeOf(Quantity quantity) {
    return Objects.requireNonNull(SHAPES.get(quantity));
  }

  private static List<Ref.One> numbers() {
    return SHAPES.keySet().stream().flatMap(UsedEntriesTest::entries).toList();
  }

  private static Stream<Ref.One> entries(Quantity quantity) {
    Shape shape = shapeOf(quantity);
    return cells(shape).stream().map(cell -> quantity.at(cell.row(), cell.column()));
  }

  /** Numbers one by one, also where all of a quantity is meant. */
  private static Set<Ref> single(Stream<Ref> refs) {
    return refs.flatMap(
            ref ->
                switch (ref) {
                  case Ref.One one -> Stream.of(one);
                  case Ref.All(Quantity quantity) -> entries(quantity);
                })
        .collect(Collectors.toSet());
  }

  /** Random numbers, one of them moved. */
  private record Moved(long seed, Ref.One number, DoubleUnaryOperator move) implements Environment {
    @Override
    public Matrix value(Quantity quantity) {
      RandomGenerator random =
          RandomGeneratorFactory.of(Initializer.GENERATOR).create(seed + quantity.hashCode());
      Shape shape = shapeOf(quantity);
      Matrix still =
          Matrix.generate(shape.rows(), shape.columns(), (i, j) -> random.nextDouble(0.5, 1));
      return Matrix.generate(
          shape.rows(),
          shape.columns(),
          (i, j) ->
              number.equals(quantity.at(i, j))
                  ? move.applyAsDouble(still.get(i, j))
                  : still.get(i, j));
    }

    @Override
    public Shape shape(Quantity quantity) {
      return shapeOf(quantity);
    }

    @Override
    public double partial(Ref of, Ref with) {
      throw new IllegalArgumentException("no derivatives here");
    }

    @Override
    public boolean isMean(Quantity quantity) {
      return false;
    }

    @Override
    public Environment sample(int index) {
      return this;
    }
  }
}

package org.deltascope.formula.writing;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.exact.ExactTrace;
import org.deltascope.formula.exact.ExactValues;
import org.deltascope.formula.exact.Fraction;
import org.deltascope.formula.matrices.MatrixEquation;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.number.NumberText;
import org.deltascope.nn.GivenNumbers;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;

/**
 * How numbers are written at a moment, wherever they are shown: a given number as it was given, a
 * computed one rounded.
 *
 * @param digits of computed numbers
 * @param given how given numbers were written
 * @param batch which samples of the data the update is made from
 * @param lens which of them is looked at
 * @param exact the update in fractions, where they are chosen and it has any
 */
public record Numerals(
    Digits digits,
    GivenNumbers given,
    List<Integer> batch,
    SampleSelection lens,
    Optional<ExactTrace> exact) {

  /** More digits of a given number are too many to be read: then it is rounded, too. */
  private static final int MOST_AS_GIVEN = 8;

  /** Makes it immutable. */
  public Numerals {
    batch = List.copyOf(batch);
  }

  /**
   * {@return how the numbers of an update are written}
   *
   * @param digits of computed numbers
   * @param given how given numbers were written
   * @param trace the update
   * @param lens which sample of its batch is looked at
   */
  public static Numerals of(Digits digits, GivenNumbers given, Trace trace, SampleSelection lens) {
    Optional<ExactTrace> exact = digits.fractions() ? ExactTrace.of(trace) : Optional.empty();
    Digits used = exact.isPresent() ? digits : new Digits(digits.digits());
    return new Numerals(used, given, trace.batch().samples(), lens, exact);
  }

  /**
   * {@return how numbers are written where none was given}
   *
   * @param digits of all numbers
   */
  public static Numerals rounded(Digits digits) {
    return new Numerals(
        digits, GivenNumbers.none(), List.of(), SampleSelection.first(), Optional.empty());
  }

  /**
   * {@return a number of a formula}
   *
   * @param number with what it stands for
   */
  public NumberText of(Expr.Num number) {
    return switch (number.standing()) {
      case CONSTANT -> NumberText.exact(number.value());
      case COMPUTED -> computed(Optional.empty(), number.value());
      case QUANTITY ->
          number
              .origin()
              .flatMap(ref -> asGiven(ref, number.value()))
              .orElseGet(() -> computed(number.origin(), number.value()));
    };
  }

  /**
   * {@return a number of the network as it is shown beside its neuron or edge}
   *
   * @param ref what it is
   * @param value it has
   */
  public NumberText of(Ref ref, double value) {
    boolean mean = lens instanceof SampleSelection.BatchMean && batch.size() > 1;
    return mean && ref.quantity().kind().isOfSample()
        ? computed(Optional.of(ref), value)
        : of(Exprs.num(value, ref));
  }

  /**
   * {@return a computed number as a fraction, where it is written as one}
   *
   * @param number of a formula
   */
  public Optional<Fraction> exact(Expr.Num number) {
    return number.standing() == Expr.Num.Standing.CONSTANT
        ? Optional.empty()
        : exact(number.origin(), number.value());
  }

  private Optional<Fraction> exact(Optional<Ref> ref, double value) {
    return exact.flatMap(trace -> new ExactValues(trace, lens).of(ref, value));
  }

  private NumberText computed(Optional<Ref> ref, double value) {
    return exact(ref, value).map(NumberText::of).orElseGet(() -> digits.of(value));
  }

  /**
   * {@return an entry of a matrix}
   *
   * @param operand the matrix
   * @param row from 0
   * @param column from 0
   */
  public NumberText of(MatrixEquation.Operand operand, int row, int column) {
    double value = operand.values().get(row, column);
    Optional<Ref> ref = operand.ref(row, column);
    if (ref.isEmpty()) {
      boolean given = operand.source().isPresent(); // the 1 above x
      return given ? NumberText.exact(value) : computed(ref, value);
    }
    return switch (operand.layout()) {
      case PLAIN, TRANSPOSED -> of(ref.get(), value);
      case SAMPLES -> under(new SampleSelection.Sample(column)).of(ref.get(), value);
      case SAMPLES_TRANSPOSED -> under(new SampleSelection.Sample(row)).of(ref.get(), value);
    };
  }

  /**
   * {@return a number of the network as plain text}
   *
   * @param ref what it is
   * @param value it has
   */
  public String text(Ref ref, double value) {
    return of(ref, value).text();
  }

  /**
   * {@return the same for another look at the batch}
   *
   * @param other lens
   */
  public Numerals under(SampleSelection other) {
    return new Numerals(digits, given, batch, other, exact);
  }

  /** {@return the same with so many digits more of what is computed} */
  Numerals carrying(int more) {
    return new Numerals(digits.plus(more), given, batch, lens, exact);
  }

  private Optional<NumberText> asGiven(Ref ref, double value) {
    return written(ref, value)
        .map(NumberText::asWritten)
        .filter(text -> text.significantDigits() <= Math.max(digits.digits(), MOST_AS_GIVEN));
  }

  private Optional<String> written(Ref ref, double value) {
    Quantity quantity = ref.quantity();
    return switch (ref) {
      case Ref.All _ -> setting(quantity.kind(), value);
      case Ref.One(_, int row, int column) ->
          switch (quantity.kind()) {
            case WEIGHTS, NEW_WEIGHTS -> given.weight(quantity.layer(), row, column, value);
            case BIAS, NEW_BIAS -> given.bias(quantity.layer(), row, value);
            case TARGET -> ofSamples(s -> given.target(s, row, value));
            case EDGES -> Optional.of(value == 0 ? "0" : "1");
            case ACTIVATION ->
                quantity.layer() == 0
                    ? ofSamples(s -> given.input(s, row, value))
                    : Optional.empty();
            case Kind _ -> Optional.empty();
          };
    };
  }

  private Optional<String> ofSamples(IntFunction<Optional<String>> text) {
    return switch (lens) {
      case SampleSelection.Sample(int index) ->
          index < batch.size() ? text.apply(batch.get(index)) : Optional.empty();
      case SampleSelection.BatchMean _ ->
          batch.stream().map(text::apply).flatMap(Optional::stream).findFirst();
    };
  }

  private Optional<String> setting(Kind kind, double value) {
    return switch (kind) {
      case LEARNING_RATE, INITIAL_RATE -> given.setting("learningRate", value);
      case WEIGHT_DECAY -> given.setting("weightDecay", value);
      case DAMPENING -> given.setting("dampening", value);
      case MOMENTUM -> given.setting("momentum", value);
      case DECAY -> given.setting("decay", value);
      case EPSILON -> given.setting("epsilon", value);
      case BETA_1 -> given.setting("beta1", value);
      case BETA_2 -> given.setting("beta2", value);
      case Kind _ -> Optional.empty();
    };
  }
}

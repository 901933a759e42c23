package org.deltascope.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * A number that remembers how it was made: reverse-mode automatic differentiation, one number at a
 * time, knowing nothing of layers. It shares no code with what it is held against.
 */
final class Scalar {

  /** Every number of one computation, operands before results. */
  static final class Tape {
    private final List<Scalar> all = new ArrayList<>();

    Scalar constant(double value) {
      return new Scalar(this, value);
    }
  }

  private final Tape tape;
  private final double value;
  private final List<Scalar> operands = new ArrayList<>();
  private final List<Double> slopes = new ArrayList<>();
  private double gradient;

  private Scalar(Tape tape, double value) {
    this.tape = tape;
    this.value = value;
    tape.all.add(this);
  }

  private Scalar from(Scalar operand, double slope) {
    operands.add(operand);
    slopes.add(slope);
    return this;
  }

  double value() {
    return value;
  }

  /** {@return the derivative of what {@link #backward} was called on by this} */
  double gradient() {
    return gradient;
  }

  Scalar plus(Scalar b) {
    return new Scalar(tape, value + b.value).from(this, 1).from(b, 1);
  }

  Scalar minus(Scalar b) {
    return plus(b.times(-1));
  }

  Scalar times(Scalar b) {
    return new Scalar(tape, value * b.value).from(this, b.value).from(b, value);
  }

  Scalar over(Scalar b) {
    return new Scalar(tape, value / b.value)
        .from(this, 1 / b.value)
        .from(b, -value / (b.value * b.value));
  }

  Scalar plus(double b) {
    return plus(tape.constant(b));
  }

  Scalar times(double b) {
    return times(tape.constant(b));
  }

  Scalar exp() {
    double e = Math.exp(value);
    return new Scalar(tape, e).from(this, e);
  }

  Scalar ln() {
    return new Scalar(tape, Math.log(value)).from(this, 1 / value);
  }

  /** {@return this where this is positive, and the other number where it is not} */
  Scalar ifPositiveElse(Scalar otherwise) {
    return value > 0 ? this : otherwise;
  }

  /** Sets the gradient of every number on the tape: by the chain rule, last number first. */
  void backward() {
    tape.all.forEach(scalar -> scalar.gradient = 0);
    gradient = 1;
    for (Scalar result : tape.all.reversed()) {
      for (int k = 0; k < result.operands.size(); k++) {
        result.operands.get(k).gradient += result.gradient * result.slopes.get(k);
      }
    }
  }
}

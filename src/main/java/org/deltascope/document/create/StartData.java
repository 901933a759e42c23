package org.deltascope.document.create;

import org.deltascope.document.number.NumberTable;
import org.deltascope.document.number.TypedNumber;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Initializer;

/** Samples that a new network begins with. */
public enum StartData {
  /** Exclusive or: 1 where the two inputs differ. */
  XOR,
  /** 1 where both inputs are 1. */
  AND,
  /** 1 where an input is 1. */
  OR,
  /** One sample of zeros, to be filled in. */
  ZEROS,
  /** A sample for each output, two at least: inputs drawn, each output 1 in its turn. */
  DRAWN;

  private static final int PAIRS = 4;
  private static final double HUNDREDTHS = 100;

  /**
   * {@return the samples that suit a network: the exclusive or where that is possible}
   *
   * @param line the network
   */
  public static StartData suiting(NetworkLine line) {
    return XOR.fits(line) ? XOR : DRAWN;
  }

  /**
   * {@return whether a network can learn from it: tables of two bits need two inputs, and an output
   * or one for each of the two answers}
   *
   * @param line the network
   */
  public boolean fits(NetworkLine line) {
    return switch (this) {
      case XOR, AND, OR -> line.widths().getFirst() == 2 && line.outputs() <= 2;
      case ZEROS, DRAWN -> true;
    };
  }

  /** {@return the inputs, a row for each sample} */
  NumberTable inputs(NetworkLine line, long seed) {
    int inputs = line.widths().getFirst();
    return switch (this) {
      case XOR, AND, OR ->
          NumberTable.generate(PAIRS, inputs, (s, j) -> bit(s >> (inputs - 1 - j) & 1));
      case ZEROS -> NumberTable.generate(1, inputs, (s, j) -> bit(0));
      case DRAWN -> drawn(samples(line), inputs, seed);
    };
  }

  /** {@return the targets, a row for each sample} */
  NumberTable targets(NetworkLine line) {
    int outputs = line.outputs();
    return switch (this) {
      case XOR, AND, OR ->
          outputs == 1
              ? NumberTable.generate(PAIRS, 1, (s, i) -> bit(answer(s)))
              : NumberTable.generate(PAIRS, outputs, (s, i) -> bit(answer(s) == i ? 1 : 0));
      case ZEROS -> NumberTable.generate(1, outputs, (s, i) -> bit(0));
      case DRAWN -> NumberTable.generate(samples(line), outputs, (s, i) -> bit(s == i ? 1 : 0));
    };
  }

  private int answer(int sample) {
    int ones = Integer.bitCount(sample);
    return switch (this) {
      case XOR -> ones == 1 ? 1 : 0;
      case AND -> ones == 2 ? 1 : 0;
      case OR -> ones > 0 ? 1 : 0;
      case ZEROS, DRAWN -> 0;
    };
  }

  private static int samples(NetworkLine line) {
    return Math.max(2, line.outputs());
  }

  private static TypedNumber bit(int bit) {
    return TypedNumber.of(bit);
  }

  /** In hundredths, which one can calculate with. */
  private static NumberTable drawn(int samples, int inputs, long seed) {
    Matrix uniform = new Initializer.Uniform(0, 1, seed).draw(samples, inputs);
    return NumberTable.generate(
        samples,
        inputs,
        (s, j) -> TypedNumber.of(Math.rint(HUNDREDTHS * uniform.get(s, j)) / HUNDREDTHS));
  }
}

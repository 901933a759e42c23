package org.deltascope.document.create;

import org.deltascope.document.data.KnownData;
import org.deltascope.document.data.TargetCode;
import org.deltascope.document.edit.NewSamples;
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
      case XOR -> known(KnownData.XOR, line).inputs();
      case AND -> known(KnownData.AND, line).inputs();
      case OR -> known(KnownData.OR, line).inputs();
      case ZEROS -> NumberTable.generate(1, inputs, (s, j) -> bit(0));
      case DRAWN -> drawn(samples(line), inputs, seed);
    };
  }

  /** {@return the targets, a row for each sample} */
  NumberTable targets(NetworkLine line) {
    int outputs = line.outputs();
    return switch (this) {
      case XOR -> known(KnownData.XOR, line).targets();
      case AND -> known(KnownData.AND, line).targets();
      case OR -> known(KnownData.OR, line).targets();
      case ZEROS -> NumberTable.generate(1, outputs, (s, i) -> bit(0));
      case DRAWN -> NumberTable.generate(samples(line), outputs, (s, i) -> bit(s == i ? 1 : 0));
    };
  }

  private static NewSamples known(KnownData data, NetworkLine line) {
    return data.usual(0).in(line.outputs() == 1 ? TargetCode.ZERO_OR_ONE : TargetCode.ONE_HOT);
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

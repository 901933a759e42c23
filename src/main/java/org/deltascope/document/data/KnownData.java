package org.deltascope.document.data;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.deltascope.nn.Activation;

/** Data that people know. */
public enum KnownData {
  /** Exclusive or: 1 where the two inputs differ. */
  XOR("XOR", 2, 2, 4, 4, "2-3-1 tanh sigmoid"),
  /** 1 where both inputs are 1. */
  AND("AND", 2, 2, 4, 4, "2-1 sigmoid"),
  /** 1 where an input is 1. */
  OR("OR", 2, 2, 4, 4, "2-1 sigmoid"),
  /** Two half circles, each with its end within the other. */
  MOONS("two moons", 2, 2, 100, KnownData.MOST, "2-8-1 tanh sigmoid"),
  /** A circle within another of twice its radius. */
  CIRCLES("circles", 2, 2, 100, KnownData.MOST, "2-8-1 tanh sigmoid"),
  /** Two spirals around the same point. */
  SPIRALS("spirals", 2, 2, 100, KnownData.MOST, "2-12-8-1 tanh sigmoid"),
  /** Two normal distributions, of the noise's deviation around (−1, −1) and (1, 1). */
  GAUSSIANS("two Gaussians", 2, 2, 100, KnownData.MOST, "2-1 sigmoid"),
  /** sin(πx) for x from −1 to 1, to be fitted. */
  SINE("a sine", 1, 0, 50, KnownData.MOST, "1-8-1 tanh identity"),
  /** Sizes of three species of iris in centimetres, after Fisher. */
  IRIS("Iris", 4, 3, 150, 150, "4-6-3 tanh softmax"),
  /** Handwritten digits of 8 × 8 pixels from 0 to 1. */
  DIGITS("8×8 digits", 64, 10, 200, 1797, "64-16-10 relu softmax");

  private static final int MOST = 10_000;
  private static final int BATCH = 10;
  private static final double RATE = 0.5;
  private static final double SMALL_RATE = 0.1;

  private final String title;
  private final int inputs;
  private final int classes;
  private final int usualSamples;
  private final int mostSamples;
  private final String network;

  KnownData(
      String title, int inputs, int classes, int usualSamples, int mostSamples, String network) {
    this.title = title;
    this.inputs = inputs;
    this.classes = classes;
    this.usualSamples = usualSamples;
    this.mostSamples = mostSamples;
    this.network = network;
  }

  /** {@return what it is called in a list} */
  public String title() {
    return title;
  }

  /** {@return the line of a network that can learn it} */
  public String network() {
    return network;
  }

  /** {@return how many inputs a sample has} */
  public int inputs() {
    return inputs;
  }

  /** {@return how many classes are to be told apart; 0 where a number is to be fitted} */
  public int classes() {
    return classes;
  }

  /** {@return how many samples are taken if nobody says otherwise} */
  public int usualSamples() {
    return usualSamples;
  }

  /** {@return how many samples can be had} */
  public int mostSamples() {
    return mostSamples;
  }

  /** {@return the noise that is usual; empty where there is none} */
  public OptionalDouble usualNoise() {
    return switch (this) {
      case MOONS, SINE -> OptionalDouble.of(0.1);
      case CIRCLES -> OptionalDouble.of(0.05);
      case SPIRALS -> OptionalDouble.of(0.02);
      case GAUSSIANS -> OptionalDouble.of(0.5);
      case XOR, AND, OR, IRIS, DIGITS -> OptionalDouble.empty();
    };
  }

  /** {@return how many samples make an update of a network that begins with them} */
  int batchSize() {
    return usualSamples <= BATCH ? 1 : BATCH;
  }

  /** {@return η of a network that begins with them: with large inputs or numbers to fit, less} */
  double learningRate() {
    return switch (this) {
      case XOR, AND, OR, MOONS, CIRCLES, SPIRALS, GAUSSIANS -> RATE;
      case SINE, IRIS, DIGITS -> SMALL_RATE;
    };
  }

  /**
   * {@return whether a network has as many inputs and outputs as the data need: two classes need
   * one output or two, more classes one each}
   *
   * @param inputs n⁰
   * @param outputs nᴸ
   */
  public boolean fits(int inputs, int outputs) {
    boolean told = outputs == Math.max(1, classes()) || (classes() == 2 && outputs == 1);
    return inputs == inputs() && told;
  }

  /** {@return the sizes that fit, in words} */
  public String sizes() {
    String outputs = classes() == 2 ? "1 or 2 outputs" : Math.max(1, classes()) + " outputs";
    return "%d input%s and %s"
        .formatted(
            inputs(), inputs() == 1 ? "" : "s", outputs.equals("1 outputs") ? "1 output" : outputs);
  }

  /**
   * {@return as many samples as are usual}
   *
   * @param seed of what is drawn
   */
  public KnownSamples usual(long seed) {
    return new KnownSamples(this, usualSamples(), usualNoise().orElse(0), seed);
  }

  /**
   * {@return how targets are written for a network, whose output says two classes apart by its sign
   * if it can be negative}
   *
   * @param outputs nᴸ
   * @param last the activation of the last layer
   */
  public TargetCode code(int outputs, Activation last) {
    if (classes() == 0) {
      return TargetCode.NUMBER;
    }
    if (outputs > 1) {
      return TargetCode.ONE_HOT;
    }
    return List.of("tanh", "sign").contains(last.id()) ? TargetCode.SIGN : TargetCode.ZERO_OR_ONE;
  }

  /** {@return its name on the command line, such as {@code moons}} */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

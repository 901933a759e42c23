package org.deltascope.document.data;

import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Initializer;

/**
 * Draws samples, the first class and the second in turn, so that they can be learnt in order. Each
 * lies at a drawn place of its curve, and noise is added to it.
 *
 * @param samples what is drawn
 * @param places from 0 to 1, samples × 1
 * @param noise of deviation 1, samples × 2
 */
record SampleGenerator(KnownSamples samples, Matrix places, Matrix noise) {

  /** The inner circle's radius, the outer one's being 1. */
  private static final double INNER = 0.5;

  /** How many times around a spiral goes. */
  private static final double TURNS = 1.25;

  /** Where a spiral begins; nearer to the middle its arms could not be told apart. */
  private static final double SPIRAL_START = 0.15;

  /**
   * {@return what draws samples} Places and noise have seeds of their own: of the same one they
   * would be made of the same numbers.
   */
  static SampleGenerator of(KnownSamples samples) {
    int count = samples.count();
    return new SampleGenerator(
        samples,
        new Initializer.Uniform(0, 1, samples.seed()).draw(count, 1),
        new Initializer.HeNormal(~samples.seed()).draw(count, 2)); // of 2 inputs: deviation 1
  }

  List<KnownSample> all() {
    return IntStream.range(0, samples.count()).mapToObj(this::sample).toList();
  }

  private KnownSample sample(int s) {
    double u = places.get(s, 0);
    int label = s % 2;
    return switch (samples.data()) {
      case MOONS -> {
        double angle = StrictMath.PI * u;
        double across = StrictMath.cos(angle);
        double up = StrictMath.sin(angle);
        yield label == 0 ? point(s, across, up) : point(s, 1 - across, INNER - up);
      }
      case CIRCLES -> around(s, 2 * StrictMath.PI * u, label == 0 ? 1 : INNER);
      case SPIRALS ->
          around(
              s,
              2 * StrictMath.PI * TURNS * u + StrictMath.PI * label,
              SPIRAL_START + (1 - SPIRAL_START) * u);
      case GAUSSIANS -> point(s, 2 * label - 1, 2 * label - 1);
      case SINE -> {
        double x = 2 * u - 1;
        yield KnownSample.fitted(x, StrictMath.sin(StrictMath.PI * x) + shift(s, 0));
      }
      case XOR, AND, OR, IRIS, DIGITS ->
          throw new IllegalStateException(samples.data() + " are not drawn");
    };
  }

  private KnownSample around(int s, double angle, double radius) {
    return point(s, radius * StrictMath.cos(angle), radius * StrictMath.sin(angle));
  }

  private KnownSample point(int s, double first, double second) {
    return KnownSample.of(s % 2, first + shift(s, 0), second + shift(s, 1));
  }

  private double shift(int s, int axis) {
    return samples.noise() * noise.get(s, axis);
  }
}

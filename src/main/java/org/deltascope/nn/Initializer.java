package org.deltascope.nn;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.deltascope.matrix.Matrix;

/**
 * Draws a layer's first weights, the same on every machine: a named generator, and arithmetic that
 * is exact or StrictMath's.
 */
public sealed interface Initializer {

  /** The generator that every draw and every shuffle comes from. */
  String GENERATOR = "L64X128MixRandom";

  /**
   * {@return weights for a layer}
   *
   * @param units rows
   * @param inputs columns
   */
  Matrix draw(int units, int inputs);

  /** {@return the name used in documents} */
  String id();

  /**
   * {@return the usual initializer under an activation: He's where it is σ(z) = z on one side and
   * nearly 0 on the other, else Glorot's}
   *
   * @param activation of the layer
   * @param seed of the generator
   */
  static Initializer suiting(Activation activation, long seed) {
    return activation.id().endsWith("elu") || activation.id().equals("leaky-relu")
        ? new HeNormal(seed)
        : new XavierUniform(seed);
  }

  /**
   * Uniform in ±√(6/(inputs + units)) (Glorot and Bengio, 2010).
   *
   * @param seed of the generator
   */
  record XavierUniform(long seed) implements Initializer {
    @Override
    public Matrix draw(int units, int inputs) {
      double limit = Math.sqrt(6.0 / (inputs + units));
      return new Uniform(-limit, limit, seed).draw(units, inputs);
    }

    @Override
    public String id() {
      return "xavier-uniform";
    }
  }

  /**
   * Normal with mean 0 and variance 2/inputs (He et al., 2015).
   *
   * @param seed of the generator
   */
  record HeNormal(long seed) implements Initializer {
    @Override
    public Matrix draw(int units, int inputs) {
      RandomGenerator random = RandomGeneratorFactory.of(GENERATOR).create(seed);
      double deviation = Math.sqrt(2.0 / inputs);
      return Matrix.generate(units, inputs, (i, j) -> deviation * normal(random));
    }

    @Override
    public String id() {
      return "he-normal";
    }

    /**
     * Marsaglia's polar method; the second number of the pair is not kept, so that a draw depends
     * on nothing before it but the generator.
     */
    private static double normal(RandomGenerator random) {
      while (true) {
        double u = 2 * unit(random) - 1;
        double v = 2 * unit(random) - 1;
        double s = u * u + v * v;
        if (s > 0 && s < 1) {
          return u * Math.sqrt(-2 * StrictMath.log(s) / s);
        }
      }
    }
  }

  /**
   * Uniform between two bounds.
   *
   * @param low the lower bound, included
   * @param high the upper bound, left out
   * @param seed of the generator
   */
  record Uniform(double low, double high, long seed) implements Initializer {
    @Override
    public Matrix draw(int units, int inputs) {
      RandomGenerator random = RandomGeneratorFactory.of(GENERATOR).create(seed);
      return Matrix.generate(units, inputs, (i, j) -> low + (high - low) * unit(random));
    }

    @Override
    public String id() {
      return "uniform";
    }
  }

  /** All zeros: the classic mistake, in which every neuron of a layer learns the same. */
  record Zeros() implements Initializer {
    @Override
    public Matrix draw(int units, int inputs) {
      return Matrix.zeros(units, inputs);
    }

    @Override
    public String id() {
      return "zeros";
    }
  }

  private static double unit(RandomGenerator random) {
    return (random.nextLong() >>> 11) * 0x1.0p-53;
  }
}

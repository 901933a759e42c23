package org.deltascope.trace.check;

import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.jspecify.annotations.Nullable;

/**
 * Central differences of one sample's loss. Whatever is moved in layer l reaches the loss through
 * zˡ, so only what follows is computed again; where a single zˡᵢ moves, one column of Wˡ⁺¹ is
 * enough for zˡ⁺¹.
 */
final class CentralDifferences {

  /** How many roundings of its last digit a loss is thought to have gone through. */
  private static final double ROUNDINGS = 4;

  private final ForwardPass forward;
  private final Matrix inputs;
  private final Matrix targets;
  private final ForwardPass.@Nullable Pass[] passes;

  /** Where a number is moved to, and by how much: p + h rounds, so the way is measured. */
  private record Way(double at, double h) {
    double up() {
      return at + h;
    }

    double down() {
      return at - h;
    }

    double length() {
      return up() - down();
    }

    double growth() {
      return up() - at;
    }

    double decline() {
      return down() - at;
    }
  }

  /**
   * Takes the samples.
   *
   * @param forward the network and its loss
   * @param inputs samples × n⁰
   * @param targets samples × nᴸ
   */
  CentralDifferences(ForwardPass forward, Matrix inputs, Matrix targets) {
    this.forward = forward;
    this.inputs = inputs;
    this.targets = targets;
    this.passes = new ForwardPass.Pass[inputs.rows()];
  }

  /** {@return by Wˡᵢⱼ} */
  DifferenceQuotient weight(int s, int l, int i, int j, double h) {
    Way way = new Way(layer(l).weights().get(i, j), h);
    double z = pass(s).z(l)[i];
    double x = l == 1 ? inputs.get(s, j) : pass(s).a(l - 1)[j];
    return unit(s, l, i, z + way.growth() * x, z + way.decline() * x, way);
  }

  /** {@return by bˡᵢ of that neuron alone} */
  DifferenceQuotient bias(int s, int l, int i, double h) {
    Way way = new Way(layer(l).bias().get(i, 0), h);
    double z = pass(s).z(l)[i];
    return unit(s, l, i, z + way.growth(), z + way.decline(), way);
  }

  /** {@return by the one number that is the bias of every neuron of layer l} */
  DifferenceQuotient sharedBias(int s, int l, double h) {
    Way way = new Way(layer(l).bias().get(0, 0), h);
    double[] up = pass(s).z(l).clone();
    double[] down = up.clone();
    for (int i = 0; i < up.length; i++) {
      up[i] += way.growth();
      down[i] += way.decline();
    }
    return layer(s, l, up, down, way);
  }

  /** {@return by zˡᵢ} */
  DifferenceQuotient weightedInput(int s, int l, int i, double h) {
    Way way = new Way(pass(s).z(l)[i], h);
    return unit(s, l, i, way.up(), way.down(), way);
  }

  /** {@return by aˡᵢ, l from 0 to L − 1} */
  DifferenceQuotient activation(int s, int l, int i, double h) {
    Way way = new Way(l == 0 ? inputs.get(s, i) : pass(s).a(l)[i], h);
    double[] z = pass(s).z(l + 1);
    return layer(
        s,
        l + 1,
        forward.shifted(l + 1, z, i, way.growth()),
        forward.shifted(l + 1, z, i, way.decline()),
        way);
  }

  private DifferenceQuotient unit(int s, int l, int i, double up, double down, Way way) {
    double[] z = pass(s).z(l);
    if (l < forward.network().depth() && layer(l).activation() instanceof Elementwise sigma) {
      double a = pass(s).a(l)[i];
      double[] next = pass(s).z(l + 1);
      DifferenceQuotient quotient =
          layer(
              s,
              l + 1,
              forward.shifted(l + 1, next, i, sigma.value(up) - a),
              forward.shifted(l + 1, next, i, sigma.value(down) - a),
              way);
      return quotient.plus(
          new DifferenceQuotient(0, 0, isPiecewise(sigma) && straddles(down, z[i], up)));
    }
    double[] zUp = z.clone();
    double[] zDown = z.clone();
    zUp[i] = up;
    zDown[i] = down;
    return layer(s, l, zUp, zDown, way);
  }

  private DifferenceQuotient layer(int s, int l, double[] up, double[] down, Way way) {
    double[] t = targets.toRow(s);
    ForwardPass.Pass higher = forward.from(l, up, t);
    ForwardPass.Pass lower = forward.from(l, down, t);
    boolean kink = false;
    for (int k = l; k <= forward.network().depth(); k++) {
      kink |= straddles(layer(k).activation(), lower.z(k), pass(s).z(k), higher.z(k));
    }
    kink |= straddlesTarget(lower, pass(s), higher, t);
    return new DifferenceQuotient(
        (higher.loss() - lower.loss()) / way.length(),
        ROUNDINGS * (Math.ulp(higher.loss()) + Math.ulp(lower.loss())) / way.length(),
        kink);
  }

  /** {@return whether an absolute error is another function before than after} */
  private boolean straddlesTarget(
      ForwardPass.Pass lower, ForwardPass.Pass here, ForwardPass.Pass higher, double[] t) {
    int last = forward.network().depth();
    boolean kink = false;
    for (int i = 0; i < t.length && forward.loss() == Loss.ABSOLUTE_ERROR; i++) {
      double y = t[i];
      kink |= straddles(lower.a(last)[i] - y, here.a(last)[i] - y, higher.a(last)[i] - y);
    }
    return kink;
  }

  private static boolean straddles(
      Activation activation, double[] down, double[] here, double[] up) {
    boolean kink = false;
    if (activation instanceof Elementwise sigma && isPiecewise(sigma)) {
      for (int i = 0; i < here.length; i++) {
        kink |= straddles(down[i], here[i], up[i]);
      }
    }
    return kink;
  }

  /**
   * {@return whether σ is another function for z > 0 than for z < 0}
   *
   * <p>ELU with α = 1 has no corner, but its slope has one: a difference across 0 is wrong by h/4,
   * where elsewhere it is wrong by a multiple of h².
   */
  private static boolean isPiecewise(Elementwise sigma) {
    return sigma.function().isPiecewise();
  }

  /** {@return whether z moves, and not on one side of 0 only} */
  private static boolean straddles(double down, double here, double up) {
    boolean still = down == here && here == up;
    boolean oneSide = (down > 0 && here > 0 && up > 0) || (down < 0 && here < 0 && up < 0);
    return !still && !oneSide;
  }

  private Layer layer(int l) {
    return forward.network().layer(l);
  }

  private ForwardPass.Pass pass(int s) {
    ForwardPass.@Nullable Pass pass = passes[s];
    if (pass == null) {
      pass = forward.pass(inputs.toRow(s), targets.toRow(s));
      passes[s] = pass;
    }
    return pass;
  }
}

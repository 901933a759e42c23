package org.deltascope.nn.train;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.deltascope.matrix.Matrix;
import org.deltascope.matrix.MatrixBuffer;
import org.deltascope.nn.Edges;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.TrainingState;

/**
 * The parameters of one layer while they are trained, with the optimizer's slots.
 *
 * <p>Both passes of an update run along rows of W except the forward product, which would run along
 * rows of Wᵀ. The first layer carries no error further back, so if it is wide it keeps Wᵀ alone
 * ({@code turned}), and everything it does runs along rows.
 */
final class Parameters {
  private static final double[] NO_SLOT = {};

  /** Rows of Wᵀ shorter than this are not worth running along. */
  private static final int WIDE = 16;

  private final Layer origin;
  private final boolean turned;
  private final MatrixBuffer weights;
  private final double[] bias;
  private final MatrixBuffer[] weightSlots;
  private final double[][] biasSlots;

  Parameters(Layer origin, boolean first, int slots) {
    this.origin = origin;
    this.turned = first && origin.units() >= WIDE;
    weights = buffer();
    bias = new double[origin.units()];
    weightSlots = Stream.generate(this::buffer).limit(slots).toArray(MatrixBuffer[]::new);
    biasSlots = new double[slots][origin.units()];
  }

  /** {@return what the layer was made from; its parameters may be old} */
  Layer origin() {
    return origin;
  }

  /** {@return whether {@link #weights()} and its slots are kept as transposes, nˡ⁻¹ × nˡ} */
  boolean turned() {
    return turned;
  }

  /** {@return Wˡ, or its transpose} */
  MatrixBuffer weights() {
    return weights;
  }

  /** {@return bˡ, the numbers themselves} */
  double[] bias() {
    return bias;
  }

  /**
   * Applies an optimizer to row {@code i} of {@link #weights()}.
   *
   * @param gradient of the samples' losses; what weight decay adds to it is added here
   */
  void updateRow(Optimizer optimizer, double rate, long time, int i, double[] gradient) {
    complete(i, gradient, optimizer.weightDecay());
    optimizer.apply(rate, time, weights.row(i), gradient, slotRow(0, i), slotRow(1, i));
  }

  /** Adds λw, and leaves out what has no edge. */
  private void complete(int i, double[] gradient, double decay) {
    double[] w = weights.row(i);
    for (int j = 0; j < w.length && decay != 0; j++) {
      gradient[j] += decay * w[j];
    }
    Edges edges = origin.edges();
    for (int j = 0; j < w.length && !edges.isComplete(); j++) {
      boolean present = turned ? edges.isPresent(j, i) : edges.isPresent(i, j);
      gradient[j] = present ? gradient[j] : 0;
    }
  }

  /** {@return Σw², summed row by row of Wˡ, from what was summed before} */
  double addSquares(double before) {
    double sum = before;
    for (int i = 0; i < origin.units(); i++) {
      for (int j = 0; j < origin.inputs(); j++) {
        double w = turned ? weights.row(j)[i] : weights.row(i)[j];
        sum += w * w;
      }
    }
    return sum;
  }

  /** Applies an optimizer to the bias. */
  void updateBias(Optimizer optimizer, double rate, long time, double[] gradient) {
    double[] first = biasSlots.length > 0 ? biasSlots[0] : NO_SLOT;
    double[] second = biasSlots.length > 1 ? biasSlots[1] : NO_SLOT;
    optimizer.apply(rate, time, bias, gradient, first, second);
  }

  void restore(Layer layer, TrainingState.Slots slots) {
    put(layer.weights(), weights);
    putColumn(layer.bias(), bias);
    for (int s = 0; s < weightSlots.length; s++) {
      put(slots.weights().get(s), weightSlots[s]);
      putColumn(slots.bias().get(s), biasSlots[s]);
    }
  }

  /** {@return whether all weights and biases are finite} */
  boolean isFinite() {
    boolean finite = Arrays.stream(bias).allMatch(Double::isFinite);
    for (int i = 0; i < weights.rows() && finite; i++) {
      finite = Arrays.stream(weights.row(i)).allMatch(Double::isFinite);
    }
    return finite;
  }

  /** {@return how many numbers {@link #save} writes} */
  int size() {
    return (weights.rows() * weights.columns() + bias.length) * (1 + weightSlots.length);
  }

  /**
   * Copies all numbers, in the order in which they lie here.
   *
   * @param target receives them
   * @param at where in it the first goes
   * @return where the next layer's go
   */
  int save(double[] target, int at) {
    int next = save(weights, target, save(bias, target, at));
    for (int s = 0; s < weightSlots.length; s++) {
      next = save(weightSlots[s], target, save(biasSlots[s], target, next));
    }
    return next;
  }

  /**
   * Takes over all numbers that {@link #save} has copied.
   *
   * @param source has them
   * @param at where in it the first is
   * @return where the next layer's are
   */
  int load(double[] source, int at) {
    int next = load(source, load(source, at, bias), weights);
    for (int s = 0; s < weightSlots.length; s++) {
      next = load(source, load(source, next, biasSlots[s]), weightSlots[s]);
    }
    return next;
  }

  Layer layer() {
    return origin.with(take(weights), Matrix.column(bias));
  }

  TrainingState.Slots slots() {
    List<Matrix> ofWeights = Arrays.stream(weightSlots).map(this::take).toList();
    return new TrainingState.Slots(
        ofWeights, Arrays.stream(biasSlots).map(Matrix::column).toList());
  }

  private double[] slotRow(int slot, int i) {
    return slot < weightSlots.length ? weightSlots[slot].row(i) : NO_SLOT;
  }

  private MatrixBuffer buffer() {
    return turned
        ? new MatrixBuffer(origin.inputs(), origin.units())
        : new MatrixBuffer(origin.units(), origin.inputs());
  }

  private void put(Matrix from, MatrixBuffer to) {
    to.set(turned ? from.transpose() : from);
  }

  private Matrix take(MatrixBuffer from) {
    return turned ? from.toMatrix().transpose() : from.toMatrix();
  }

  private static int save(MatrixBuffer from, double[] target, int at) {
    int next = at;
    for (int i = 0; i < from.rows(); i++) {
      next = save(from.row(i), target, next);
    }
    return next;
  }

  private static int save(double[] from, double[] target, int at) {
    System.arraycopy(from, 0, target, at, from.length);
    return at + from.length;
  }

  private static int load(double[] source, int at, MatrixBuffer to) {
    int next = at;
    for (int i = 0; i < to.rows(); i++) {
      next = load(source, next, to.row(i));
    }
    return next;
  }

  private static int load(double[] source, int at, double[] to) {
    System.arraycopy(source, at, to, 0, to.length);
    return at + to.length;
  }

  private static void putColumn(Matrix from, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] = from.get(i, 0);
    }
  }
}

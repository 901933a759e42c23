package org.deltascope.nn.train;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.deltascope.matrix.Matrix;
import org.deltascope.matrix.MatrixBuffer;
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

  /** Applies an optimizer to row {@code i} of {@link #weights()}. */
  void updateRow(Optimizer optimizer, long time, int i, double[] gradient) {
    optimizer.apply(time, weights.row(i), gradient, slotRow(0, i), slotRow(1, i));
  }

  /** Applies an optimizer to the bias. */
  void updateBias(Optimizer optimizer, long time, double[] gradient) {
    double[] first = biasSlots.length > 0 ? biasSlots[0] : NO_SLOT;
    double[] second = biasSlots.length > 1 ? biasSlots[1] : NO_SLOT;
    optimizer.apply(time, bias, gradient, first, second);
  }

  void restore(Layer layer, TrainingState.Slots slots) {
    put(layer.weights(), weights);
    putColumn(layer.bias(), bias);
    for (int s = 0; s < weightSlots.length; s++) {
      put(slots.weights().get(s), weightSlots[s]);
      putColumn(slots.bias().get(s), biasSlots[s]);
    }
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

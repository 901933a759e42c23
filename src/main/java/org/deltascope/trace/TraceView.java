package org.deltascope.trace;

import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Softmax;

/**
 * The numbers of a trace as they are shown under a lens: each layer's as a column, nˡ × 1.
 *
 * <p>Under {@link SampleSelection.Sample} they are one sample's own. Under {@link
 * SampleSelection.BatchMean} z, a, δ, … are the means over the samples, while the loss and the
 * gradients of weights and biases are the batch's, after its reduction. This is the one place that
 * says so: figures, equations and the command line read their numbers here.
 *
 * @param trace an update
 * @param lens which sample of its batch
 */
public record TraceView(Trace trace, SampleSelection lens) {

  /** Checks that the sample is in the batch. */
  public TraceView {
    if (lens instanceof SampleSelection.Sample(int index) && index >= trace.batch().size()) {
      throw new IllegalArgumentException(
          "sample %d of the batch, expected 0 to %d".formatted(index, trace.batch().size() - 1));
    }
  }

  /** {@return how many samples the batch has} */
  public int samples() {
    return trace.batch().size();
  }

  /** {@return L, the number of layers} */
  public int depth() {
    return trace.depth();
  }

  /**
   * {@return zˡ, nˡ × 1}
   *
   * @param l from 1 to L
   */
  public Matrix z(int l) {
    return column(trace.weightedSum(l).z());
  }

  /**
   * {@return aˡ, nˡ × 1; the inputs where l is 0}
   *
   * @param l from 0 to L
   */
  public Matrix a(int l) {
    return column(l == 0 ? trace.weightedSum(1).input() : trace.activate(l).a());
  }

  /** {@return x, n⁰ × 1} */
  public Matrix x() {
    return a(0);
  }

  /** {@return y = aᴸ, nᴸ × 1} */
  public Matrix y() {
    return a(depth());
  }

  /** {@return t, nᴸ × 1; 0 × 1 where the loss has no targets} */
  public Matrix t() {
    return column(trace.evaluateLoss().t());
  }

  /** {@return what each output adds to {@link #loss()}, nᴸ × 1} */
  public Matrix lossTerms() {
    Step.EvaluateLoss step = trace.evaluateLoss();
    return switch (lens) {
      case SampleSelection.Sample _ -> column(step.terms());
      case SampleSelection.BatchMean _ -> {
        double divisor = step.reduction().divisor(samples());
        yield step.terms().columnSums().transpose().map(sum -> sum / divisor);
      }
    };
  }

  /**
   * {@return whether loss and gradients are the batch's, with what weight decay adds to them; a
   * batch of one sample is that sample}
   */
  public boolean isBatch() {
    return lens instanceof SampleSelection.BatchMean || samples() == 1;
  }

  /** {@return the sample's loss, or the batch's} */
  public double loss() {
    return switch (lens) {
      case SampleSelection.Sample(int index) when !isBatch() ->
          trace.evaluateLoss().losses().get(index, 0);
      case SampleSelection.Sample _ -> trace.loss();
      case SampleSelection.BatchMean _ -> trace.loss();
    };
  }

  /**
   * {@return δˡ, nˡ × 1}
   *
   * @param l from 1 to L
   */
  public Matrix delta(int l) {
    return column(l == depth() ? trace.outputError().delta() : trace.propagateError(l).delta());
  }

  /**
   * {@return ∂L/∂aˡ, nˡ × 1: the error carried back to layer l before its slope; ∂L/∂y for the last
   * layer, ∂L/∂x for l = 0}
   *
   * @param l from 0 to L
   */
  public Matrix carried(int l) {
    if (l == 0) {
      return column(trace.inputGradient().gradient());
    }
    return column(
        l == depth() ? trace.outputError().gradient() : trace.propagateError(l).carried());
  }

  /**
   * {@return what each edge into layer l carries forward, wᵢⱼaⱼ: nˡ × nˡ⁻¹; row i adds up to zᵢ
   * without its bias}
   *
   * @param l from 1 to L
   */
  public Matrix contributions(int l) {
    Matrix input = a(l - 1);
    Matrix w = weights(l);
    return Matrix.generate(w.rows(), w.columns(), (i, j) -> w.get(i, j) * input.get(j, 0));
  }

  /**
   * {@return what each edge into layer l carries back, wᵢⱼδᵢ: nˡ × nˡ⁻¹; column j adds up to ∂L/∂aⱼ
   * of layer l − 1}
   *
   * @param l from 1 to L
   */
  public Matrix carriedAlong(int l) {
    Matrix delta = delta(l);
    Matrix w = weights(l);
    return Matrix.generate(w.rows(), w.columns(), (i, j) -> w.get(i, j) * delta.get(i, 0));
  }

  /**
   * {@return σ′(zˡ), nˡ × 1; for a softmax ∂aᵢ/∂zᵢ, the diagonal of its Jacobian}
   *
   * @param l from 1 to L
   */
  public Matrix slope(int l) {
    return column(slopes(l));
  }

  /**
   * {@return ∂L/∂Wˡ, nˡ × nˡ⁻¹: the sample's own δ⊗a, or that of the batch's loss}
   *
   * @param l from 1 to L
   */
  public Matrix weightGradient(int l) {
    Step.WeightGradient step = trace.weightGradient(l);
    return isBatch()
        ? step.weightGradient()
        : step.parameters().edges().masked(Matrix.outer(delta(l), a(l - 1)));
  }

  /**
   * {@return ∂L/∂bˡ, nˡ × 1, of the sample's loss or of the batch's: a shared bias has the sum over
   * the neurons, repeated; no bias has zeros}
   *
   * @param l from 1 to L
   */
  public Matrix biasGradient(int l) {
    return switch (lens) {
      case SampleSelection.BatchMean _ -> trace.weightGradient(l).biasGradient();
      case SampleSelection.Sample _ -> {
        Matrix delta = delta(l);
        yield switch (trace.weightGradient(l).biasMode()) {
          case PER_NEURON, FROZEN -> delta;
          case SHARED -> {
            double sum = delta.columnSums().get(0, 0);
            yield delta.map(each -> sum);
          }
          case NONE -> Matrix.zeros(delta.rows(), 1);
        };
      }
    };
  }

  private Matrix weights(int l) {
    return trace.before().network().layer(l).weights();
  }

  private Matrix slopes(int l) {
    if (l < depth()) {
      return trace.propagateError(l).slope();
    }
    Activation activation = trace.activate(l).activation();
    Matrix z = trace.activate(l).z();
    Matrix a = trace.activate(l).a();
    return Matrix.generate(
        z.rows(),
        z.columns(),
        (s, i) ->
            switch (activation) {
              case Elementwise elementwise -> elementwise.slope(z.get(s, i), a.get(s, i));
              case Softmax _ -> a.get(s, i) * (1 - a.get(s, i));
            });
  }

  private Matrix column(Matrix samples) {
    return switch (lens) {
      case SampleSelection.Sample(int index) -> samples.rowAt(index).transpose();
      case SampleSelection.BatchMean _ -> {
        double count = samples.rows();
        yield samples.columnSums().transpose().map(sum -> sum / count);
      }
    };
  }
}

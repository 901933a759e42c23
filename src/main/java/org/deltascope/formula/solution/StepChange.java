package org.deltascope.formula.solution;

import java.util.function.UnaryOperator;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Layer;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Step;

/**
 * Changes the numbers of a step, so that later steps go on with others.
 *
 * @param change of each number, in the order in which they are computed
 */
record StepChange(ComputedChange change) implements UnaryOperator<Step> {

  @Override
  public Step apply(Step step) {
    int l = step.layer();
    return switch (step) {
      case Step.WeightedSum s ->
          new Step.WeightedSum(
              l, s.parameters(), s.input(), ofSamples(Kind.WEIGHTED_INPUT, l, s.z()));
      case Step.Activate s ->
          new Step.Activate(l, s.activation(), s.z(), ofSamples(Kind.ACTIVATION, l, s.a()));
      case Step.EvaluateLoss s -> loss(s);
      case Step.OutputError s -> outputError(s);
      case Step.PropagateError s -> propagateError(s);
      case Step.WeightGradient s -> gradient(s);
      case Step.InputGradient s ->
          new Step.InputGradient(s.weights(), s.delta(), ofSamples(Kind.CARRIED, l, s.gradient()));
      case Step.ApplyUpdate s ->
          new Step.ApplyUpdate(
              l,
              s.optimizer(),
              s.learningRate(),
              s.time(),
              s.before(),
              s.weightGradient(),
              s.biasGradient(),
              s.slotsBefore(),
              s.slotsAfter(),
              parameters(l, s.after()));
    };
  }

  private Step gradient(Step.WeightGradient s) {
    Matrix weights = ofBatch(Kind.WEIGHT_GRADIENT, s.layer(), s.weightGradient());
    Matrix bias = ofBatch(Kind.BIAS_GRADIENT, s.layer(), s.biasGradient());
    return new Step.WeightGradient(
        s.layer(),
        s.parameters(),
        s.decay(),
        s.reduction(),
        s.delta(),
        s.input(),
        s.parameters().edges().masked(weights),
        suiting(s.parameters().biasMode(), bias));
  }

  private Step loss(Step.EvaluateLoss s) {
    Matrix terms = ofSamples(Kind.LOSS_TERM, s.layer(), s.terms());
    Quantity each = Quantity.of(Kind.SAMPLE_LOSS);
    Matrix losses =
        Matrix.generate(
            s.losses().rows(),
            1,
            (i, j) -> change.of(new SampleRef(each.at(i), 0), s.losses().get(i, j)));
    double value = change.of(new SampleRef(Quantity.of(Kind.LOSS).at(0), 0), s.value());
    return new Step.EvaluateLoss(
        s.layer(), s.loss(), s.reduction(), s.z(), s.y(), s.t(), terms, losses, s.penalty(), value);
  }

  private Step outputError(Step.OutputError s) {
    Matrix gradient = ofSamples(Kind.CARRIED, s.layer(), s.gradient());
    boolean follows = !s.isFused() && !gradient.equals(s.gradient());
    Matrix delta =
        follows && s.activation() instanceof Elementwise f
            ? gradient.hadamard(slope(f, s.z(), s.y()))
            : s.delta();
    return new Step.OutputError(
        s.layer(),
        s.loss(),
        s.activation(),
        s.z(),
        s.y(),
        s.t(),
        gradient,
        ofSamples(Kind.ERROR, s.layer(), delta));
  }

  private static Matrix slope(Elementwise f, Matrix z, Matrix a) {
    return Matrix.generate(z.rows(), z.columns(), (s, i) -> f.slope(z.get(s, i), a.get(s, i)));
  }

  private Step propagateError(Step.PropagateError s) {
    Matrix carried = ofSamples(Kind.CARRIED, s.layer(), s.carried());
    Matrix slope = ofSamples(Kind.SLOPE, s.layer(), s.slope());
    return new Step.PropagateError(
        s.layer(),
        s.activation(),
        s.nextWeights(),
        s.nextDelta(),
        carried,
        s.z(),
        slope,
        ofSamples(Kind.ERROR, s.layer(), carried.hadamard(slope)));
  }

  private Layer parameters(int l, Layer layer) {
    Matrix weights = ofBatch(Kind.NEW_WEIGHTS, l, layer.weights());
    Matrix bias = ofBatch(Kind.NEW_BIAS, l, layer.bias());
    return layer.with(layer.edges().masked(weights), suiting(layer.biasMode(), bias));
  }

  /** Where a layer has no bias, or one for all, no other comes to be. */
  private static Matrix suiting(BiasMode mode, Matrix bias) {
    return switch (mode) {
      case PER_NEURON, FROZEN -> bias;
      case SHARED -> bias.map(b -> bias.get(0, 0));
      case NONE -> bias.map(b -> 0);
    };
  }

  private Matrix ofSamples(Kind kind, int l, Matrix rows) {
    Quantity quantity = new Quantity(kind, l);
    return Matrix.generate(
        rows.rows(),
        rows.columns(),
        (s, i) -> change.of(new SampleRef(quantity.at(i), s), rows.get(s, i)));
  }

  private Matrix ofBatch(Kind kind, int l, Matrix matrix) {
    Quantity quantity = new Quantity(kind, l);
    return Matrix.generate(
        matrix.rows(),
        matrix.columns(),
        (i, j) -> change.of(new SampleRef(quantity.at(i, j), 0), matrix.get(i, j)));
  }
}

package org.deltascope.trace;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Batch;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Reduction;
import org.deltascope.nn.Softmax;
import org.deltascope.nn.WeightMode;

/** One batch's loss, written down from the definitions and differentiated by {@link Scalar}. */
public final class Autodiff {

  private final Scalar.Tape tape = new Scalar.Tape();
  private final Experiment experiment;
  private final Network network;
  private final List<Scalar[][]> weights = new ArrayList<>();
  private final List<Scalar[]> biases = new ArrayList<>();
  private final List<Scalar[]> x = new ArrayList<>();
  private final List<List<Scalar[]>> z = new ArrayList<>();
  private final List<List<Scalar[]>> a = new ArrayList<>();
  private final Scalar loss;
  private final double divisor;

  public Autodiff(Experiment experiment, Network network, Batch batch) {
    this.experiment = experiment;
    this.network = network;
    this.divisor = experiment.training().reduction() == Reduction.MEAN ? batch.size() : 1;
    network.layers().forEach(this::parameters);
    Scalar sum = tape.constant(0);
    for (int sample : batch.samples()) {
      sum = sum.plus(loss(sample));
    }
    this.loss = sum.times(1 / divisor).plus(penalty());
    loss.backward();
  }

  /** λ/2·Σw² over trained weights; what has no edge has no weight. */
  private Scalar penalty() {
    Scalar sum = tape.constant(0);
    for (int l = 1; l <= network.depth(); l++) {
      for (Scalar[] row : weights.get(l - 1)) {
        for (Scalar w : row) {
          if (network.layer(l).weightMode() == WeightMode.TRAINED) {
            sum = sum.plus(w.times(w));
          }
        }
      }
    }
    return sum.times(experiment.optimizer().weightDecay() / 2);
  }

  double loss() {
    return loss.value();
  }

  /** An edge that is absent has no derivative. */
  public double weight(int l, int i, int j) {
    return !network.layer(l).edges().isPresent(i, j) ? 0 : weights.get(l - 1)[i][j].gradient();
  }

  public double bias(int l, int i) {
    return biases.get(l - 1)[i].gradient();
  }

  public double z(int l, int s, int i) {
    return z.get(s).get(l - 1)[i].value();
  }

  double a(int l, int s, int i) {
    return a.get(s).get(l - 1)[i].value();
  }

  /** {@return ∂L/∂zˡᵢ of the sample's own loss: the batch's without the reduction} */
  double delta(int l, int s, int i) {
    return z.get(s).get(l - 1)[i].gradient() * divisor;
  }

  /** {@return ∂L/∂aˡᵢ of the sample's own loss} */
  double carried(int l, int s, int i) {
    return a.get(s).get(l - 1)[i].gradient() * divisor;
  }

  /** {@return ∂L/∂xⱼ of the sample's own loss} */
  double input(int s, int j) {
    return x.get(s)[j].gradient() * divisor;
  }

  private void parameters(Layer layer) {
    Scalar[][] w = new Scalar[layer.units()][layer.inputs()];
    Scalar[] b = new Scalar[layer.units()];
    for (int i = 0; i < layer.units(); i++) {
      for (int j = 0; j < layer.inputs(); j++) {
        w[i][j] = tape.constant(layer.weights().get(i, j));
      }
      b[i] =
          layer.biasMode() == BiasMode.SHARED && i > 0
              ? b[0]
              : tape.constant(layer.bias().get(i, 0));
    }
    weights.add(w);
    biases.add(b);
  }

  private Scalar loss(int sample) {
    z.add(new ArrayList<>());
    a.add(new ArrayList<>());
    Scalar[] values = constants(experiment.data().inputs().toRow(sample));
    x.add(values);
    for (int l = 1; l <= network.depth(); l++) {
      Scalar[] sums = new Scalar[network.width(l)];
      for (int i = 0; i < sums.length; i++) {
        boolean biased = network.layer(l).biasMode() != BiasMode.NONE;
        sums[i] = biased ? biases.get(l - 1)[i].plus(0) : tape.constant(0);
        for (int j = 0; j < values.length; j++) {
          sums[i] = sums[i].plus(weights.get(l - 1)[i][j].times(values[j]));
        }
      }
      values = activate(network.layer(l).activation(), sums);
      z.getLast().add(sums);
      a.getLast().add(values);
    }
    return experiment.loss() == Loss.OUTPUT
        ? sum(values)
        : loss(values, constants(experiment.data().targets().toRow(sample)));
  }

  private Scalar[] constants(double[] values) {
    Scalar[] constants = new Scalar[values.length];
    for (int i = 0; i < values.length; i++) {
      constants[i] = tape.constant(values[i]);
    }
    return constants;
  }

  private Scalar[] activate(Activation activation, Scalar[] z) {
    Scalar[] a = new Scalar[z.length];
    Scalar total = tape.constant(0);
    for (Scalar each : z) {
      total = total.plus(each.exp());
    }
    for (int i = 0; i < z.length; i++) {
      a[i] =
          switch (activation) {
            case Elementwise elementwise -> activate(elementwise, z[i]);
            case Softmax _ -> z[i].exp().over(total);
          };
    }
    return a;
  }

  private Scalar activate(Elementwise activation, Scalar z) {
    Scalar f =
        activation.isShaped()
            ? function(activation, z.times(activation.steepness()))
            : function(activation, z);
    return activation.isShaped() ? f.times(activation.scale()).plus(activation.offset()) : f;
  }

  private Scalar function(Elementwise activation, Scalar z) {
    Scalar one = tape.constant(1);
    return switch (activation.function()) {
      case IDENTITY -> z.plus(0);
      case SIGMOID -> one.over(z.times(-1).exp().plus(1));
      case TANH -> z.exp().minus(z.times(-1).exp()).over(z.exp().plus(z.times(-1).exp()));
      case RELU -> z.plus(0).ifPositiveElse(tape.constant(0));
      case LEAKY_RELU -> z.plus(0).ifPositiveElse(z.times(activation.alpha()));
      case ELU -> z.plus(0).ifPositiveElse(z.exp().minus(one).times(activation.alpha()));
      case SOFTPLUS -> z.exp().plus(1).ln();
      case STEP -> tape.constant(z.value() >= 0 ? 1 : 0);
      case SIGN -> tape.constant(z.value() >= 0 ? 1 : -1);
    };
  }

  private Scalar sum(Scalar[] values) {
    Scalar sum = tape.constant(0);
    for (Scalar value : values) {
      sum = sum.plus(value);
    }
    return sum;
  }

  private Scalar loss(Scalar[] y, Scalar[] t) {
    Scalar sum = tape.constant(0);
    for (int i = 0; i < y.length; i++) {
      Scalar error = y[i].minus(t[i]);
      Scalar one = tape.constant(1);
      sum =
          sum.plus(
              switch (experiment.loss()) {
                case HALF_SQUARED_ERROR -> error.times(error).times(0.5);
                case SQUARED_ERROR -> error.times(error);
                case MEAN_SQUARED_ERROR -> error.times(error).times(1.0 / y.length);
                case BINARY_CROSS_ENTROPY ->
                    t[i].times(y[i].ln())
                        .plus(one.minus(t[i]).times(one.minus(y[i]).ln()))
                        .times(-1);
                case CROSS_ENTROPY -> t[i].times(y[i].ln()).times(-1);
                case ABSOLUTE_ERROR -> error.plus(0).ifPositiveElse(error.times(-1));
                case OUTPUT -> throw new IllegalStateException("there are no targets");
              });
    }
    return sum;
  }
}

package org.deltascope.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deltascope.formula.Experiments;
import org.deltascope.formula.algebra.TraceEnvironment;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Reduction;
import org.deltascope.nn.Training;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Quantity.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an optimizer makes of a gradient is walked through, and is what its rule says. */
class OptimizerPartsTest {
  private static final Optimizer.Adam ADAM = new Optimizer.Adam(0.1, 0.9, 0.999, 1e-8);

  /** One weight w and one input 1, so that the gradient is w − t by hand. */
  private static Experiment of(Optimizer optimizer) {
    Layer layer =
        new Layer(Matrix.column(2), Matrix.column(0), BiasMode.NONE, Elementwise.IDENTITY);
    return new Experiment(
        new Network(1, List.of(layer)),
        Loss.HALF_SQUARED_ERROR,
        optimizer,
        new Dataset(Matrix.column(1), Matrix.column(0.5)),
        new Training(0, Reduction.MEAN, false, 0));
  }

  private static double value(Trace trace, Kind kind) {
    return new TraceEnvironment(trace, SampleSelection.mean())
        .value(new Quantity(kind, 1))
        .get(0, 0);
  }

  @Test
  void the_parts_of_adam_are_m_v_their_corrections_and_the_weight() {
    Experiment experiment =
        Experiments.random(
            3,
            Elementwise.SIGMOID,
            Elementwise.SIGMOID,
            Loss.HALF_SQUARED_ERROR,
            BiasMode.PER_NEURON,
            ADAM,
            1,
            2,
            3,
            2);
    StepParts parts = Experiments.trace(experiment).applyUpdate(1).parts();

    assertThat(parts.count()).isEqualTo(5 * (3 * 2 + 3));
    assertThat(parts.all().stream().map(Ref.One::kind).distinct())
        .containsExactly(
            Kind.NEW_WEIGHT_M,
            Kind.NEW_BIAS_M,
            Kind.NEW_WEIGHT_V,
            Kind.NEW_BIAS_V,
            Kind.WEIGHT_M_HAT,
            Kind.BIAS_M_HAT,
            Kind.WEIGHT_V_HAT,
            Kind.BIAS_V_HAT,
            Kind.NEW_WEIGHTS,
            Kind.NEW_BIAS);
    for (int k = 0; k < parts.count(); k++) {
      assertThat(parts.indexOf(parts.get(k))).hasValue(k);
    }
  }

  /** Kingma and Ba, Algorithm 1, written out. */
  @Test
  void adam_makes_what_its_paper_says_at_each_update() {
    Experiment experiment = of(ADAM);
    TrainingState state = TrainingState.initial(experiment);
    double w = 2;
    double m = 0;
    double v = 0;
    for (int t = 1; t <= 5; t++) {
      Trace trace = Backpropagation.trace(experiment, state);
      double g = w - 0.5;
      m = 0.9 * m + 0.1 * g;
      v = 0.999 * v + 0.001 * g * g;
      double mHat = m / (1 - Math.pow(0.9, t));
      double vHat = v / (1 - Math.pow(0.999, t));
      w -= 0.1 * mHat / (Math.sqrt(vHat) + 1e-8);

      Map<Kind, Double> expected =
          Map.of(
              Kind.NEW_WEIGHT_M, m,
              Kind.NEW_WEIGHT_V, v,
              Kind.WEIGHT_M_HAT, mHat,
              Kind.WEIGHT_V_HAT, vHat,
              Kind.NEW_WEIGHTS, w);
      expected.forEach(
          (kind, number) ->
              assertThat(value(trace, kind)).as("%s", kind).isCloseTo(number, within(1e-12)));
      state = trace.after();
    }
  }

  static Stream<Optimizer> optimizers() {
    return Stream.of(
        new Optimizer.Momentum(0.1, 0.9), new Optimizer.RmsProp(0.01, 0.99, 1e-8), ADAM);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void the_new_weight_is_not_known_before_what_it_is_made_of(Optimizer optimizer) {
    Outline outline = Outline.of(of(optimizer));
    int step = outline.indexOf("update[1]").orElseThrow();
    StepParts parts = outline.entries().get(step).parts();

    for (int at = 0; at < parts.count(); at++) {
      Knowledge knowledge = Knowledge.of(outline, new Moment(1, step, at));
      for (int k = 0; k < parts.count(); k++) {
        assertThat(knowledge.shows(parts.get(k))).as("%d at %d", k, at).isEqualTo(k <= at);
        assertThat(knowledge.shows(parts.get(k).quantity().all())).isEqualTo(k <= at);
      }
    }
    assertThat(parts.get(parts.count() - 1).kind()).isEqualTo(Kind.NEW_WEIGHTS);
  }

  @Test
  void the_steps_keep_their_names_whatever_the_optimizer() {
    List<String> plain =
        Outline.of(of(new Optimizer.Sgd(0.5))).entries().stream().map(Outline.Entry::name).toList();

    assertThat(plain).containsExactly("z[1]", "a[1]", "L", "delta[1]", "dW[1]", "update[1]");
    assertThat(optimizers().map(it -> Outline.of(of(it)).entries().stream()))
        .allSatisfy(steps -> assertThat(steps.map(Outline.Entry::name).toList()).isEqualTo(plain));
  }
}

package org.deltascope.formula.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.deltascope.formula.Equation;
import org.deltascope.formula.Equations;
import org.deltascope.formula.algebra.Evaluation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.algebra.TraceEnvironment;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.naming.WritingStyle;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.NetworkLabels;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.RandomExperiments;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Autodiff;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;

/** Equations of random networks whose biases are weights of an input that is always 1. */
class BiasAsInputTest {

  private record Told(Trace trace, Autodiff autodiff, Names names) {
    Statement formula(Step step) {
      Equation equation =
          Equations.of(
              trace, trace.steps().indexOf(step), Optional.empty(), SampleSelection.mean(), names);
      return equation.formula();
    }

    Matrix value(Expr expr) {
      return new Evaluation(new TraceEnvironment(trace, SampleSelection.mean())).of(expr);
    }

    Layer layer(int l) {
      return trace.before().network().layer(l);
    }

    /** A row of a bias and the weights into its neuron. */
    double gradient(int l, int i, int j) {
      return j == 0 ? autodiff.bias(l, i) : autodiff.weight(l, i, j - 1);
    }

    double parameter(int l, int i, int j) {
      return j == 0 ? layer(l).bias().get(i, 0) : layer(l).weights().get(i, j - 1);
    }
  }

  private static void onRandomNetworks(BiConsumer<Told, Integer> ofLayer) {
    for (long seed : RandomExperiments.seeds().toArray()) {
      Experiment experiment = RandomExperiments.of(seed);
      Trace trace = Backpropagation.trace(experiment, TrainingState.initial(experiment));
      Names names =
          Names.of(
              experiment.network(),
              NetworkLabels.ofInputs(List.of()),
              WritingStyle.of(
                  Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("input")));
      Told told =
          new Told(trace, new Autodiff(experiment, experiment.network(), trace.batch()), names);
      try {
        IntStream.rangeClosed(1, trace.depth()).forEach(l -> ofLayer.accept(told, l));
      } catch (AssertionError error) {
        throw new AssertionError("seed " + seed + ": " + error.getMessage(), error);
      }
    }
  }

  private static void assertSame(Matrix actual, int columns, Matrix.Entry expected) {
    assertThat(actual.columns()).isEqualTo(columns);
    for (int i = 0; i < actual.rows(); i++) {
      for (int j = 0; j < columns; j++) {
        double e = expected.at(i, j);
        assertThat(actual.get(i, j))
            .as("%d, %d", i, j)
            .isCloseTo(e, within(1e-12 + 1e-11 * Math.abs(e)));
      }
    }
  }

  private static boolean isAugmented(Expr expr) {
    return Augmented.letter(expr).isPresent();
  }

  @Test
  void a_weighted_sum_is_one_product_wherever_there_is_a_bias() {
    onRandomNetworks(
        (told, l) -> {
          Statement sum = told.formula(told.trace().weightedSum(l));
          assertThat(sum.computed())
              .isInstanceOfSatisfying(
                  Expr.Product.class,
                  product -> {
                    boolean biased = told.layer(l).biasMode() != BiasMode.NONE;
                    assertThat(isAugmented(product.left())).isEqualTo(biased);
                    assertThat(isAugmented(product.right())).isEqualTo(biased);
                  });
          int samples = told.trace().batch().size();
          assertSame(
              told.value(sum.computed()),
              1,
              (i, _) ->
                  IntStream.range(0, samples).mapToDouble(s -> told.autodiff().z(l, s, i)).sum()
                      / samples);
        });
  }

  @Test
  void a_gradient_with_a_column_of_biases_is_what_differentiating_gives() {
    int[] apart = new int[1];
    onRandomNetworks(
        (told, l) -> {
          Statement gradient = told.formula(told.trace().weightGradient(l));
          Layer layer = told.layer(l);
          if (!isAugmented(gradient.left())) {
            apart[0]++;
            assertThat(
                    layer.biasMode() == BiasMode.NONE
                        || layer.biasMode() == BiasMode.SHARED
                        || !layer.edges().isComplete()
                        || told.trace().applyUpdate(l).optimizer().weightDecay() != 0)
                .isTrue();
            return;
          }
          for (Expr right : gradient.right()) {
            assertSame(told.value(right), layer.inputs() + 1, (i, j) -> told.gradient(l, i, j));
          }
        });
    assertThat(apart[0]).isPositive();
  }

  @Test
  void an_update_of_weights_and_biases_at_once_goes_down_both_gradients() {
    int[] atOnce = new int[1];
    onRandomNetworks(
        (told, l) -> {
          Step.ApplyUpdate step = told.trace().applyUpdate(l);
          Statement update = told.formula(step);
          Layer layer = told.layer(l);
          assertThat(isAugmented(update.left()))
              .isEqualTo(layer.weightMode().isTrained() && layer.biasMode().isTrained());
          if (isAugmented(update.left()) && step.optimizer() instanceof Optimizer.Sgd) {
            atOnce[0]++;
            double rate = told.trace().learningRate();
            assertSame(
                told.value(update.computed()),
                layer.inputs() + 1,
                (i, j) -> told.parameter(l, i, j) - rate * told.gradient(l, i, j));
          }
        });
    assertThat(atOnce[0]).isPositive();
  }

  @Test
  void no_error_is_carried_back_by_a_column_of_biases() {
    onRandomNetworks(
        (told, l) -> {
          if (l < told.trace().depth()) {
            Statement back = told.formula(told.trace().propagateError(l));
            assertThat(contains(back.computed(), Kind.WEIGHTS)).isTrue();
            assertThat(contains(back.computed(), Kind.BIAS)).isFalse();
          }
        });
  }

  private static boolean contains(Expr expr, Kind kind) {
    return org.deltascope.formula.algebra.Exprs.refs(expr).anyMatch(ref -> ref.kind() == kind);
  }
}

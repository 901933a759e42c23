package org.deltascope.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.train.Score;
import org.deltascope.nn.train.Trainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionTest {

  private static double[] outputs(Decision decision, double first) {
    return decision == Decision.LARGEST ? new double[] {first, 0} : new double[] {first};
  }

  @ParameterizedTest
  @EnumSource
  void outputs_that_are_not_finite_tell_no_class_and_are_never_right(Decision decision) {
    for (double wild :
        new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      assertThat(decision.classOf(outputs(decision, wild))).isEmpty();
      assertThat(decision.isRight(outputs(decision, wild), outputs(decision, 0))).isFalse();
      assertThat(decision.isRight(outputs(decision, wild), outputs(decision, 1))).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void finite_outputs_tell_a_class(Decision decision) {
    assertThat(decision.isRight(outputs(decision, 0.9), outputs(decision, 1))).isTrue();
    assertThat(decision.isRight(outputs(decision, -0.9), outputs(decision, 1))).isFalse();
  }

  @Test
  void of_equal_outputs_the_first_counts() {
    assertThat(Decision.LARGEST.classOf(new double[] {0, 2, 2})).isEqualTo(OptionalInt.of(1));
  }

  /** y = wx; with w = 1e300 the output for x = 1e300 overflows, that for x = 0 does not. */
  @Test
  void the_score_of_a_training_counts_them_as_wrong_too() {
    Layer layer =
        new Layer(
            Matrix.of(new double[] {1e300}),
            Matrix.zeros(1, 1),
            BiasMode.NONE,
            Elementwise.IDENTITY);
    Experiment experiment =
        new Experiment(
            new Network(1, java.util.List.of(layer)),
            Loss.HALF_SQUARED_ERROR,
            new Optimizer.Sgd(0.1),
            new Dataset(Matrix.column(-1e300, 0), Matrix.column(0, 0)),
            Training.plain());

    Score score = new Trainer(experiment).scorer(new int[] {0, 1}).score();

    assertThat(score.right()).isEqualTo(OptionalInt.of(1));
  }
}

package org.deltascope.trace.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.nn.RandomExperiments;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;

class CheckScopeTest {

  /** {@return a network of sigmoid neurons whose numbers are all 0} */
  static Network network(int... widths) {
    return new Network(
        widths[0],
        IntStream.range(1, widths.length)
            .mapToObj(
                l ->
                    new Layer(
                        Matrix.generate(widths[l], widths[l - 1], (_, _) -> 0),
                        Matrix.generate(widths[l], 1, (_, _) -> 0),
                        BiasMode.PER_NEURON,
                        Elementwise.SIGMOID))
            .toList());
  }

  private static List<Ref.One> drawn(CheckScope scope) {
    return scope.gradients().toList();
  }

  @Test
  void a_network_that_is_checked_in_no_time_is_checked_as_a_whole() {
    CheckScope scope = CheckScope.affordable(network(784, 128, 10), 32);

    assertThat(scope.isSample()).isFalse();
    assertThat(scope.count()).isEqualTo(784 * 128 + 128 + 128 * 10 + 10);
  }

  @Test
  void of_wide_layers_after_a_wide_one_some_weights_are_drawn_from_each_layer() {
    Network wide = network(300, 1500, 1500, 2);
    CheckScope scope = CheckScope.affordable(wide, 1);

    assertThat(scope.isSample()).isTrue();
    for (int l = 1; l <= 3; l++) {
      int layer = l;
      assertThat(drawn(scope).stream().filter(gradient -> gradient.layer() == layer).count())
          .as("layer %d", l)
          .isGreaterThanOrEqualTo(50)
          .isLessThan((long) wide.width(l) * (wide.width(l - 1) + 1));
    }
  }

  @Test
  void twice_the_samples_let_half_as_many_be_checked() {
    Network wide = network(300, 1500, 1500, 2);

    assertThat(CheckScope.affordable(wide, 2).share())
        .isEqualTo(CheckScope.affordable(wide, 1).share() / 2);
  }

  @Test
  void exactly_as_many_are_drawn_as_it_says_none_twice_and_always_the_same() {
    CheckScope scope = new CheckScope(network(40, 30, 20), 0.1);

    assertThat(drawn(scope))
        .hasSize(123 + 62)
        .hasSize((int) scope.count())
        .doesNotHaveDuplicates()
        .isEqualTo(drawn(scope))
        .isSubsetOf(drawn(CheckScope.all(scope.network())));
  }

  @Test
  void every_edge_and_bias_of_any_network_is_in_all() {
    for (long seed = 0; seed < 100; seed++) {
      Experiment experiment = RandomExperiments.of(seed);
      Trace trace = Backpropagation.trace(experiment, TrainingState.initial(experiment));
      CheckScope scope = CheckScope.all(trace.before().network());

      assertThat(drawn(scope))
          .as("seed %d", seed)
          .hasSize((int) scope.count())
          .isEqualTo(
              new GradientCheck(experiment, trace)
                  .entries()
                  .map(GradientCheck.Entry::gradient)
                  .toList());
    }
  }
}

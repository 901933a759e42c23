package org.deltascope.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.deltascope.app.model.SpatialNavigation.Way;
import org.deltascope.figure.Subject;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Edges;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.nn.WeightMode;
import org.junit.jupiter.api.Test;

class SpatialNavigationTest {

  private final SpatialNavigation walk =
      new SpatialNavigation(Sample.opened("four-equations").experiment().network());

  @Test
  void from_nothing_one_comes_to_the_first_neuron() {
    assertThat(walk.from(Subject.none(), Way.DOWN)).isEqualTo(new Subject.Neuron(1, 0));
  }

  @Test
  void to_the_left_goes_along_an_edge_to_where_it_comes_from() {
    Subject edge = walk.from(new Subject.Neuron(2, 1), Way.LEFT);

    assertThat(edge).isEqualTo(new Subject.Edge(2, 1, 1));
    assertThat(walk.from(edge, Way.LEFT)).isEqualTo(new Subject.Neuron(1, 1));
  }

  @Test
  void to_the_right_goes_along_an_edge_to_where_it_leads() {
    Subject edge = walk.from(new Subject.Neuron(1, 3), Way.RIGHT);

    assertThat(edge).isEqualTo(new Subject.Edge(2, 1, 3));
    assertThat(walk.from(edge, Way.RIGHT)).isEqualTo(new Subject.Neuron(2, 1));
  }

  @Test
  void beyond_the_outputs_lie_their_targets_and_one_comes_back_from_them() {
    Subject target = walk.from(new Subject.Neuron(2, 0), Way.RIGHT);

    assertThat(target).isEqualTo(new Subject.Target(0));
    assertThat(walk.from(target, Way.DOWN)).isEqualTo(new Subject.Target(1));
    assertThat(walk.from(target, Way.LEFT)).isEqualTo(new Subject.Neuron(2, 0));
  }

  @Test
  void nothing_lies_beyond_the_targets_and_before_the_inputs() {
    assertThat(walk.from(new Subject.Target(0), Way.RIGHT)).isEqualTo(new Subject.Target(0));
    assertThat(walk.from(new Subject.Neuron(0, 2), Way.LEFT)).isEqualTo(new Subject.Neuron(0, 2));
  }

  @Test
  void up_and_down_stop_at_the_ends_of_a_layer() {
    assertThat(walk.from(new Subject.Neuron(1, 0), Way.UP)).isEqualTo(new Subject.Neuron(1, 0));
    assertThat(walk.from(new Subject.Neuron(1, 3), Way.DOWN)).isEqualTo(new Subject.Neuron(1, 3));
  }

  @Test
  void down_goes_through_the_edges_and_the_bias_of_each_neuron() {
    Subject at = new Subject.Edge(1, 0, 0);
    for (int k = 0; k < 3; k++) {
      at = walk.from(at, Way.DOWN);
    }
    assertThat(at).isEqualTo(new Subject.Bias(1, 0));
    for (int k = 0; k < 12; k++) {
      at = walk.from(at, Way.DOWN);
    }
    assertThat(at).isEqualTo(new Subject.Bias(1, 3));
    assertThat(walk.from(at, Way.DOWN)).isEqualTo(at);
  }

  @Test
  void up_goes_through_all_edges_and_biases_of_a_layer_and_stops_at_the_first() {
    Subject at = new Subject.Edge(2, 1, 3);
    for (int k = 0; k < 8; k++) {
      at = walk.from(at, Way.UP);
    }
    assertThat(at).isEqualTo(new Subject.Edge(2, 0, 0));
    assertThat(walk.from(at, Way.UP)).isEqualTo(at);
  }

  @Test
  void beside_a_bias_is_its_neuron() {
    for (Way way : new Way[] {Way.LEFT, Way.RIGHT}) {
      assertThat(walk.from(new Subject.Bias(1, 2), way)).isEqualTo(new Subject.Neuron(1, 2));
    }
  }

  @Test
  void edges_that_are_absent_and_biases_of_a_layer_without_any_are_passed_by() {
    Matrix weights = Matrix.of(new double[][] {{0.5, 0}, {0.25, 0.75}});
    Edges edges = Edges.of(2, 2, (to, from) -> to != 0 || from != 1);
    Layer layer =
        new Layer(
            weights,
            Matrix.zeros(2, 1),
            BiasMode.NONE,
            Elementwise.SIGMOID,
            WeightMode.TRAINED,
            edges);
    SpatialNavigation sparse = new SpatialNavigation(new Network(2, List.of(layer)));

    assertThat(sparse.from(new Subject.Edge(1, 0, 0), Way.DOWN))
        .isEqualTo(new Subject.Edge(1, 1, 0));
  }

  @Test
  void to_the_left_of_a_neuron_without_its_like_is_the_edge_from_the_last() {
    assertThat(walk.from(new Subject.Neuron(1, 3), Way.LEFT)).isEqualTo(new Subject.Edge(1, 3, 2));
  }

  @Test
  void wherever_one_walks_there_is_something() {
    long seed = System.nanoTime();
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<Way> ways = List.of(Way.values());
    Places there = new Places(walk.network());
    Subject at = Subject.none();
    for (int k = 0; k < 2_000; k++) {
      Way way = ways.get(random.nextInt(ways.size()));
      at = walk.from(at, way);
      assertThat(there.has(at)).as("seed %d, press %d, %s: %s", seed, k, way, at).isTrue();
    }
  }

  /** What there is, counted otherwise than the walk does. */
  private record Places(Network network) {
    boolean has(Subject subject) {
      return switch (subject) {
        case Subject.Neuron(int layer, int unit) -> hasUnit(layer, unit);
        case Subject.Edge(int layer, int to, int from) ->
            layer > 0 && hasUnit(layer, to) && hasUnit(layer - 1, from);
        case Subject.Target(int unit) -> hasUnit(network.depth(), unit);
        case Subject.Bias(int layer, int unit) -> layer > 0 && hasUnit(layer, unit);
        case Subject.Layer _,
            Subject.Weights _,
            Subject.Biases _,
            Subject.Symbol _,
            Subject.None _ ->
            false;
      };
    }

    private boolean hasUnit(int layer, int unit) {
      return layer >= 0 && layer <= network.depth() && unit >= 0 && unit < network.width(layer);
    }
  }
}

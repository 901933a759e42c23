package org.deltascope.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.deltascope.app.model.Walk.Way;
import org.deltascope.figure.Subject;
import org.junit.jupiter.api.Test;

class WalkTest {

  private final Walk walk = new Walk(Sample.opened("four-equations").experiment().network());

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
  void nothing_lies_beyond_the_outputs_and_before_the_inputs() {
    assertThat(walk.from(new Subject.Neuron(2, 0), Way.RIGHT)).isEqualTo(new Subject.Neuron(2, 0));
    assertThat(walk.from(new Subject.Neuron(0, 2), Way.LEFT)).isEqualTo(new Subject.Neuron(0, 2));
  }

  @Test
  void up_and_down_stop_at_the_ends_of_a_layer() {
    assertThat(walk.from(new Subject.Neuron(1, 0), Way.UP)).isEqualTo(new Subject.Neuron(1, 0));
    assertThat(walk.from(new Subject.Neuron(1, 3), Way.DOWN)).isEqualTo(new Subject.Neuron(1, 3));
  }

  @Test
  void down_goes_through_all_edges_between_two_layers() {
    Subject at = new Subject.Edge(1, 0, 0);
    for (int k = 0; k < 11; k++) {
      at = walk.from(at, Way.DOWN);
    }
    assertThat(at).isEqualTo(new Subject.Edge(1, 3, 2));
    assertThat(walk.from(at, Way.DOWN)).isEqualTo(at);
  }
}

package org.deltascope.figure.network.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.document.Lessons;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.Equation;
import org.deltascope.formula.Equations;
import org.deltascope.formula.Experiments;
import org.deltascope.formula.naming.Names;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Softmax;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StepFocusTest {
  private static final List<Kind> ON_DISCS =
      List.of(Kind.ACTIVATION, Kind.WEIGHTED_INPUT, Kind.SLOPE, Kind.CARRIED, Kind.ERROR);
  private static final List<Kind> ON_EDGES =
      List.of(
          Kind.WEIGHTS,
          Kind.WEIGHT_GRADIENT,
          Kind.WEIGHT_M,
          Kind.WEIGHT_V,
          Kind.WEIGHT_S,
          Kind.NEW_WEIGHT_M,
          Kind.NEW_WEIGHT_V,
          Kind.NEW_WEIGHT_S,
          Kind.WEIGHT_M_HAT,
          Kind.WEIGHT_V_HAT,
          Kind.NEW_WEIGHTS);
  private static final List<Kind> ON_BIASES =
      List.of(
          Kind.BIAS,
          Kind.BIAS_GRADIENT,
          Kind.BIAS_M,
          Kind.BIAS_V,
          Kind.BIAS_S,
          Kind.NEW_BIAS_M,
          Kind.NEW_BIAS_V,
          Kind.NEW_BIAS_S,
          Kind.BIAS_M_HAT,
          Kind.BIAS_V_HAT,
          Kind.NEW_BIAS);

  static Stream<Experiment> experiments() throws DocumentException {
    List<Experiment> all = new ArrayList<>(Experiments.many());
    for (String lesson :
        List.of("two-two-two", "four-equations", "chain", "one-layer", "xor", "deep")) {
      all.add(Lessons.open(lesson).experiment());
    }
    return all.stream();
  }

  @Test
  void a_formula_that_is_looked_at_lights_what_it_reads_in_the_place_of_the_step()
      throws Exception {
    Trace trace = Experiments.trace(Lessons.open("two-two-two").experiment());
    Names names = Names.of(trace.before().network(), List.of());
    int error = trace.outline().indexOf("delta[1]").orElseThrow();
    NetworkScene scene = NetworkScene.of(trace, Moment.whole(0, error), names, 800, 600);
    FormulaLights lights =
        new FormulaLights(
            Set.of(new Quantity(Kind.WEIGHTS, 1).all(), new Quantity(Kind.ERROR, 2).at(1)),
            Set.of(new Quantity(Kind.ERROR, 1).all()));

    StepFocus focus = StepFocus.of(scene.lit(java.util.Optional.of(lights)));

    assertThat(focus.edge(1, 0, 0)).isEqualTo(Emphasis.READ);
    assertThat(focus.edge(2, 0, 0)).isEqualTo(Emphasis.RESTING);
    assertThat(focus.neuron(2, 0)).isEqualTo(Emphasis.RESTING);
    assertThat(focus.neuron(2, 1)).isEqualTo(Emphasis.READ);
    assertThat(focus.neuron(1, 0)).isEqualTo(Emphasis.WRITTEN);
    assertThat(StepFocus.of(scene).edge(2, 0, 0)).isEqualTo(Emphasis.READ);
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void at_every_part_of_every_step_the_picture_lights_what_the_equation_reads_and_writes(
      Experiment experiment) {
    Trace trace = Experiments.trace(experiment);
    for (SampleSelection lens : List.of(SampleSelection.first(), SampleSelection.mean())) {
      for (int step = 0; step < trace.steps().size(); step++) {
        for (int part = Moment.WHOLE; part < trace.steps().get(step).parts().count(); part++) {
          check(trace, new Moment(0, step, part), lens);
        }
      }
    }
  }

  private static void check(Trace trace, Moment moment, SampleSelection lens) {
    Network network = trace.before().network();
    Equation equation =
        Equations.of(trace, moment.step(), moment.part(), lens, Names.of(network, List.of()));
    StepFocus focus = focus(trace, moment, lens);
    String at = "%s, part %d, %s".formatted(focus.step().name(), moment.part(), lens);
    for (int l = 0; l <= trace.depth(); l++) {
      for (int i = 0; i < network.width(l); i++) {
        assertThat(focus.neuron(l, i))
            .as("neuron %d of layer %d at %s", i, l, at)
            .isEqualTo(expected(equation, ON_DISCS, l, i, 0));
        assertThat(focus.bias(l, i))
            .as("bias %d of layer %d at %s", i, l, at)
            .isEqualTo(expected(equation, ON_BIASES, l, i, 0));
        for (int j = 0; l > 0 && j < network.width(l - 1); j++) {
          assertThat(focus.edge(l, i, j))
              .as("edge %d to %d of layer %d at %s", j, i, l, at)
              .isEqualTo(expected(equation, ON_EDGES, l, i, j));
        }
      }
    }
  }

  private static Emphasis expected(Equation equation, List<Kind> kinds, int l, int i, int j) {
    if (kinds.stream().anyMatch(kind -> has(equation.writes(), new Quantity(kind, l), i, j))) {
      return Emphasis.WRITTEN;
    }
    return kinds.stream().anyMatch(kind -> has(equation.reads(), new Quantity(kind, l), i, j))
        ? Emphasis.READ
        : Emphasis.RESTING;
  }

  private static boolean has(Set<Ref> numbers, Quantity quantity, int i, int j) {
    return numbers.contains(quantity.all()) || numbers.contains(quantity.at(i, j));
  }

  private static StepFocus focus(Trace trace, Moment moment, SampleSelection lens) {
    Names names = Names.of(trace.before().network(), List.of());
    return StepFocus.of(NetworkScene.of(trace, moment, names, 800, 500).under(lens));
  }

  private static StepFocus focus(Experiment experiment, String step, int part) {
    Trace trace = Experiments.trace(experiment);
    int index = trace.outline().indexOf(step).orElseThrow();
    return focus(trace, new Moment(0, index, part), SampleSelection.first());
  }

  private static Experiment network(Softmax last, BiasMode mode) {
    return Experiments.random(
        7,
        Elementwise.TANH,
        last,
        Loss.HALF_SQUARED_ERROR,
        mode,
        new Optimizer.Sgd(0.1),
        1,
        2,
        3,
        3);
  }

  private static List<Emphasis> ofThree(IntFunction<Emphasis> light) {
    return IntStream.range(0, 3).mapToObj(light).toList();
  }

  @Test
  void a_weighted_input_reads_the_edges_into_its_neuron_and_all_that_they_come_from() {
    StepFocus focus = focus(network(Softmax.SOFTMAX, BiasMode.PER_NEURON), "z[2]", 1);

    assertThat(ofThree(i -> focus.neuron(2, i)))
        .containsExactly(Emphasis.RESTING, Emphasis.WRITTEN, Emphasis.RESTING);
    assertThat(ofThree(j -> focus.neuron(1, j))).containsOnly(Emphasis.READ);
    assertThat(ofThree(j -> focus.edge(2, 1, j))).containsOnly(Emphasis.READ);
    assertThat(ofThree(j -> focus.edge(2, 0, j))).containsOnly(Emphasis.RESTING);
    assertThat(ofThree(i -> focus.bias(2, i)))
        .containsExactly(Emphasis.RESTING, Emphasis.READ, Emphasis.RESTING);
  }

  @Test
  void the_gradient_of_a_shared_bias_reads_every_error_of_the_layer() {
    StepFocus focus = focus(network(Softmax.SOFTMAX, BiasMode.SHARED), "dW[2]", 3);

    assertThat(ofThree(i -> focus.neuron(2, i))).containsOnly(Emphasis.READ);
    assertThat(focus.bias(2, 0)).isEqualTo(Emphasis.WRITTEN);
  }

  @Test
  void outputs_that_are_tied_together_are_all_read_with_their_targets() {
    StepFocus focus = focus(network(Softmax.SOFTMAX, BiasMode.NONE), "delta[2]", 0);

    assertThat(ofThree(i -> focus.neuron(2, i)))
        .containsExactly(Emphasis.WRITTEN, Emphasis.READ, Emphasis.READ);
    assertThat(ofThree(focus::target)).containsOnly(Emphasis.READ);
  }

  @Test
  void what_is_carried_back_goes_along_edges_and_the_slope_is_taken_at_the_neuron() {
    Experiment experiment = network(Softmax.SOFTMAX, BiasMode.NONE);
    StepFocus carried = focus(experiment, "delta[1]", 2);
    StepFocus error = focus(experiment, "delta[1]", 5);

    assertThat(ofThree(i -> carried.edge(2, i, 2))).containsOnly(Emphasis.READ);
    assertThat(carried.flow(2, 0, 2)).isEqualTo(Flow.BACKWARD);
    assertThat(ofThree(i -> error.edge(2, i, 2))).containsOnly(Emphasis.RESTING);
    assertThat(ofThree(i -> error.neuron(1, i)))
        .containsExactly(Emphasis.RESTING, Emphasis.RESTING, Emphasis.WRITTEN);
  }

  @Test
  void the_loss_is_written_beside_the_output_that_adds_to_it() {
    Experiment experiment = network(Softmax.SOFTMAX, BiasMode.NONE);

    StepFocus part = focus(experiment, "L", 1);
    assertThat(ofThree(part::target))
        .containsExactly(Emphasis.RESTING, Emphasis.WRITTEN, Emphasis.RESTING);
    assertThat(ofThree(i -> part.neuron(2, i)))
        .containsExactly(Emphasis.RESTING, Emphasis.READ, Emphasis.RESTING);
    assertThat(ofThree(focus(experiment, "L", Moment.WHOLE)::target))
        .containsOnly(Emphasis.WRITTEN);
  }
}

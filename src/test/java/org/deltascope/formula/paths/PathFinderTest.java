package org.deltascope.formula.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.deltascope.formula.Experiments;
import org.deltascope.formula.algebra.Evaluation;
import org.deltascope.formula.algebra.TraceEnvironment;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Calculation;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.Unicode;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PathFinderTest {
  private static final int ALL = Integer.MAX_VALUE;

  static Stream<Experiment> experiments() {
    return Experiments.many().stream();
  }

  private static List<Ref.One> weights(Network network) {
    List<Ref.One> weights = new ArrayList<>();
    for (int l = 1; l <= network.depth(); l++) {
      for (int i = 0; i < network.width(l); i++) {
        for (int j = 0; j < network.width(l - 1); j++) {
          if (network.layer(l).edges().isPresent(i, j)) {
            weights.add(new Quantity(Kind.WEIGHTS, l).at(i, j));
          }
        }
      }
    }
    return weights;
  }

  private static PathFinder finder(Trace trace) {
    Names names = Names.of(trace.before().network(), List.of());
    return new PathFinder(trace, SampleSelection.first(), names);
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void the_factors_of_a_way_multiply_to_what_goes_along_it(Experiment experiment) {
    Trace trace = Experiments.traceAfter(experiment, 1);
    for (Ref.One weight : weights(experiment.network())) {
      for (ErrorPath path : finder(trace).of(weight, 3).shown()) {
        double product =
            path.factors().stream()
                .mapToDouble(factor -> factor.value().value())
                .reduce(1, (a, b) -> a * b);
        assertThat(product)
            .isCloseTo(path.value(), within(1e-12 * Math.abs(path.value()) + 1e-300));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void ways_are_counted_without_working_them_out(Experiment experiment) {
    Trace trace = Experiments.traceAfter(experiment, 1);
    for (Ref.One weight : weights(experiment.network())) {
      assertThat(PathFinder.count(experiment.network(), weight))
          .isEqualTo(finder(trace).of(weight, 1).count());
    }
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void what_goes_along_all_ways_adds_up_to_delta_times_x(Experiment experiment) {
    Trace trace = Experiments.traceAfter(experiment, 1);
    for (Ref.One weight : weights(experiment.network())) {
      WeightPaths all = finder(trace).of(weight, ALL);
      double sum = all.shown().stream().mapToDouble(ErrorPath::value).sum();
      double size = all.shown().stream().mapToDouble(path -> Math.abs(path.value())).sum();

      assertThat(all.omitted()).isZero();
      assertThat(sum).isCloseTo(all.product().value().value(), within(1e-12 * size + 1e-300));
    }
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void along_a_way_the_derivatives_of_its_links_are_multiplied(Experiment experiment) {
    Trace trace = Experiments.traceAfter(experiment, 1);
    Evaluation evaluation = new Evaluation(new TraceEnvironment(trace, SampleSelection.first()));
    for (Ref.One weight : weights(experiment.network())) {
      for (ErrorPath path : finder(trace).of(weight, 3).shown()) {
        double value = path.value();
        double links = evaluation.number(path.derivation().names().left());
        assertThat(links).as("%s", path.units()).isCloseTo(value, within(1e-12 * Math.abs(value)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void the_ways_that_are_shown_are_those_along_which_most_goes(Experiment experiment) {
    Trace trace = Experiments.traceAfter(experiment, 1);
    for (Ref.One weight : weights(experiment.network())) {
      List<ErrorPath> all = new ArrayList<>(finder(trace).of(weight, ALL).shown());
      WeightPaths few = finder(trace).of(weight, 2);
      all.sort(Comparator.comparingDouble(path -> -Math.abs(path.value())));

      assertThat(few.count()).isEqualTo(BigInteger.valueOf(all.size()));
      for (int k = 0; k < few.shown().size(); k++) {
        double most = Math.abs(all.get(k).value());
        assertThat(Math.abs(few.shown().get(k).value())).isCloseTo(most, within(1e-12 * most));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void all_ways_are_different(Experiment experiment) {
    Trace trace = Experiments.trace(experiment);
    for (Ref.One weight : weights(experiment.network())) {
      assertThat(finder(trace).of(weight, ALL).shown().stream().map(ErrorPath::units))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void w1_of_the_published_network_has_two_ways_and_takes_six_products_backward() {
    Trace trace = Experiments.trace(Experiments.published(BiasMode.PER_NEURON));
    WeightPaths paths = finder(trace).of(new Quantity(Kind.WEIGHTS, 1).at(0, 0), 4);
    Numerals numerals = Numerals.rounded(Digits.DEFAULT);
    Unicode text = new Unicode(Names.of(trace.before().network(), List.of()), numerals);

    assertThat(paths.shown()).hasSize(2);
    assertThat(paths.sentence().text()).contains("in 2 ways", "takes 8 products", "takes 6");
    assertThat(text.write(paths.shown().getFirst().derivation().names()))
        .isEqualTo(
            "∂zₕ₁/∂w₁ · ∂h₁/∂zₕ₁ · ∂zₒ₁/∂h₁ · ∂o₁/∂zₒ₁ · ∂L/∂o₁ = x₁ · σ′(zₕ₁) · w₅ · σ′(zₒ₁) · ∂L/∂o₁");
    assertThat(
            Stream.concat(paths.shown().stream().map(ErrorPath::derivation), Stream.of(paths.sum()))
                .map(derivation -> Calculation.of(derivation, numerals).result().sign()))
        .containsOnly(Calculation.Sign.EQUALS);
  }

  @Test
  void ways_multiply_with_the_widths() {
    Trace trace =
        Experiments.trace(
            Experiments.random(
                1,
                Elementwise.SIGMOID,
                Elementwise.SIGMOID,
                Loss.SQUARED_ERROR,
                BiasMode.PER_NEURON,
                new Optimizer.Sgd(0.1),
                1,
                784,
                128,
                64,
                10));
    WeightPaths paths = finder(trace).of(new Quantity(Kind.WEIGHTS, 1).at(0, 0), 4);

    assertThat(paths.count()).isEqualTo(BigInteger.valueOf(64 * 10));
    assertThat(paths.shown()).hasSize(4);
    assertThat(paths.omitted()).isEqualTo(BigInteger.valueOf(636));
  }
}

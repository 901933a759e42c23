package org.deltascope.formula.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Evaluated;
import org.deltascope.formula.algebra.Evaluation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.algebra.TraceEnvironment;
import org.deltascope.formula.matrices.MatrixEquation.Operand;
import org.deltascope.formula.naming.Names;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.RandomExperiments;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;

class NetworkModulesTest {

  /** What is checked of the modules of a random network. */
  @FunctionalInterface
  private interface Check {
    void of(Trace trace, TraceEnvironment values, List<NetworkModule> modules);
  }

  private static void onRandomNetworks(Check check) {
    for (long seed : RandomExperiments.seeds().limit(60).toArray()) {
      Experiment experiment = RandomExperiments.of(seed);
      Trace trace = Backpropagation.trace(experiment, TrainingState.initial(experiment));
      SampleSelection first = SampleSelection.first();
      Names names = Names.of(experiment.network(), List.of());
      try {
        check.of(
            trace,
            new TraceEnvironment(trace, first),
            new NetworkModules(trace, first, names).all());
      } catch (AssertionError error) {
        throw new AssertionError("seed " + seed + ": " + error.getMessage(), error);
      }
    }
  }

  private static void assertGives(Statement statement, TraceEnvironment values) {
    Quantity made = ((Expr.Symbol) statement.left()).ref().quantity();
    Matrix expected = values.value(made);
    assertThat(new Evaluation(values).outcome(statement.computed()))
        .isInstanceOfSatisfying(
            Evaluated.class,
            found -> {
              for (int i = 0; i < expected.rows(); i++) {
                double e = expected.get(i, 0);
                if (Double.isFinite(e)) {
                  assertThat(found.value().get(i, 0))
                      .as("%s, entry %d", statement, i)
                      .isCloseTo(e, within(1e-9 * Math.abs(e) + 1e-12));
                }
              }
            });
  }

  @Test
  void each_is_handed_what_the_one_above_hands_on() {
    onRandomNetworks(
        (trace, _, modules) -> {
          assertThat(modules).hasSize(2 * trace.depth() + 1);
          for (int k = 0; k + 1 < modules.size(); k++) {
            assertThat(modules.get(k).handed()).contains(modules.get(k + 1).handedOn());
            assertThat(modules.get(k).output()).isEqualTo(modules.get(k + 1).input());
          }
          assertThat(modules.getLast().handed()).isEmpty();
        });
  }

  @Test
  void what_each_hands_on_is_what_the_trace_has() {
    onRandomNetworks(
        (_, values, modules) ->
            modules.stream()
                .filter(module -> module.kind() != ModuleKind.LOSS)
                .filter(module -> isFinite(values, module.handed()))
                .forEach(module -> assertGives(module.back(), values)));
  }

  @Test
  void its_jacobian_written_out_gives_the_same() {
    onRandomNetworks(
        (_, values, modules) ->
            modules.stream()
                .filter(module -> isFinite(values, module.handed()))
                .forEach(
                    module ->
                        module
                            .jacobian()
                            .ifPresent(jacobian -> assertGives(jacobian.statement(), values))));
  }

  /** ∂L/∂y of a loss with logarithms may be infinite where δ is not. */
  private static boolean isFinite(TraceEnvironment values, Optional<Quantity> handed) {
    return handed
        .map(values::value)
        .filter(
            column -> {
              for (int i = 0; i < column.rows(); i++) {
                if (!Double.isFinite(column.get(i, 0))) {
                  return false;
                }
              }
              return true;
            })
        .isPresent();
  }

  @Test
  void the_jacobian_of_an_activation_of_each_number_is_diagonal() {
    onRandomNetworks(
        (trace, values, modules) ->
            modules.stream()
                .filter(module -> module.kind() == ModuleKind.ACTIVATION)
                .filter(
                    module -> trace.activate(module.layer()).activation() instanceof Elementwise)
                .forEach(
                    module -> {
                      Matrix slope =
                          values.value(new Quantity(Quantity.Kind.SLOPE, module.layer()));
                      Matrix shown = operands(module).get(1).values(); // after what is made
                      assertThat(shown)
                          .isEqualTo(
                              Matrix.generate(
                                  slope.rows(),
                                  slope.rows(),
                                  (i, j) -> i == j ? slope.get(i, 0) : 0));
                    }));
  }

  private static List<Operand> operands(NetworkModule module) {
    return module.jacobian().orElseThrow().matrices().pieces().stream()
        .filter(Operand.class::isInstance)
        .map(Operand.class::cast)
        .toList();
  }
}

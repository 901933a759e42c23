package org.deltascope.formula.equation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;
import org.deltascope.formula.Equations;
import org.deltascope.formula.Experiments;
import org.deltascope.formula.matrices.MatrixEquation;
import org.deltascope.formula.naming.Names;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Reduction;
import org.deltascope.trace.Moment;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LossMatricesTest {

  static Stream<Experiment> experiments() {
    return Experiments.many().stream();
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void the_matrices_of_the_loss_give_the_loss(Experiment experiment) {
    Trace trace = Experiments.trace(experiment);
    int step = trace.outline().indexOf("L").orElseThrow();
    Names names = Names.of(experiment.network(), List.of());
    for (SampleSelection lens : List.of(SampleSelection.first(), SampleSelection.mean())) {
      MatrixEquation tableau = Equations.of(trace, step, Moment.WHOLE, lens, names).tableau();
      List<Matrix> matrices =
          tableau.pieces().stream()
              .filter(piece -> piece instanceof MatrixEquation.Operand)
              .map(piece -> ((MatrixEquation.Operand) piece).values())
              .toList();
      boolean mean =
          lens.equals(SampleSelection.mean())
              && experiment.training().reduction() == Reduction.MEAN;
      double share = mean ? 1.0 / trace.batch().size() : 1;
      double loss = matrices.getFirst().get(0, 0);
      boolean single = trace.batch().size() == 1;
      double decay =
          single || lens.equals(SampleSelection.mean()) ? experiment.optimizer().weightDecay() : 0;
      double penalty = decay == 0 ? 0 : decay / 2 * matrices.getLast().get(0, 0);
      assertThat(share * total(experiment, matrices) + penalty)
          .as("%s under %s", experiment.loss(), lens)
          .isCloseTo(loss, within(1e-9 * Math.max(1, Math.abs(loss))));
    }
  }

  private static double total(Experiment experiment, List<Matrix> m) {
    return switch (experiment.loss()) {
      case HALF_SQUARED_ERROR -> squares(m) / 2;
      case SQUARED_ERROR -> squares(m);
      case MEAN_SQUARED_ERROR -> squares(m) / experiment.network().outputs();
      case BINARY_CROSS_ENTROPY -> logarithms(m.get(1), m.get(2)) + logarithms(m.get(3), m.get(4));
      case CROSS_ENTROPY -> logarithms(m.get(1), m.get(2));
      case ABSOLUTE_ERROR -> sum(m.get(1), m.get(2), (y, t) -> Math.abs(y - t));
      case OUTPUT -> sum(m.get(1), m.get(1), (y, same) -> y);
    };
  }

  private static double squares(List<Matrix> m) {
    return sum(m.get(1), m.get(2), (y, t) -> (y - t) * (y - t));
  }

  private static double logarithms(Matrix targets, Matrix outputs) {
    return sum(targets, outputs, (t, y) -> t == 0 ? 0 : -t * Math.log(y));
  }

  /** A row and a column are read in the same order. */
  private static double sum(Matrix a, Matrix b, DoubleBinaryOperator term) {
    double sum = 0;
    int columns = a.columns();
    for (int k = 0; k < a.rows() * columns; k++) {
      sum +=
          term.applyAsDouble(
              a.get(k / columns, k % columns), b.get(k / b.columns(), k % b.columns()));
    }
    return sum;
  }
}

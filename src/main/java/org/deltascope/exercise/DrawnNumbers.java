package org.deltascope.exercise;

import java.math.BigDecimal;
import java.util.Optional;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.GivenNumbers;

/**
 * How the numbers of a drawn experiment are written: with the one decimal place that they were
 * drawn with, but classes as 0 and 1.
 *
 * @param experiment whose numbers they are
 * @param settings how the optimizer's settings are written
 */
record DrawnNumbers(Experiment experiment, GivenNumbers settings) implements GivenNumbers {

  @Override
  public Optional<String> weight(int l, int to, int from, double value) {
    return written(experiment.network().layer(l).weights(), to, from, value);
  }

  @Override
  public Optional<String> bias(int l, int unit, double value) {
    return written(experiment.network().layer(l).bias(), unit, 0, value);
  }

  @Override
  public Optional<String> input(int sample, int index, double value) {
    return written(experiment.data().inputs(), sample, index, value);
  }

  @Override
  public Optional<String> target(int sample, int index, double value) {
    return written(experiment.data().targets(), sample, index, value)
        .map(
            text -> experiment.loss().needsProbabilities() ? text.replaceFirst("[.]0$", "") : text);
  }

  @Override
  public Optional<String> setting(String key, double value) {
    return settings.setting(key, value);
  }

  /** A number that an update has changed is computed, not given. */
  private static Optional<String> written(Matrix given, int row, int column, double value) {
    return Double.doubleToLongBits(given.get(row, column)) == Double.doubleToLongBits(value)
        ? Optional.of(BigDecimal.valueOf(value).toPlainString())
        : Optional.empty();
  }
}

package org.deltascope.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.deltascope.exercise.AskedMistakes.Mistake;
import org.deltascope.formula.probe.Trial;

/**
 * Mistakes that give the same on every network are one, whatever they are called; and those that
 * give the truth are none. What is so is seen on networks whose numbers are not alike by chance.
 *
 * @param asked what is worked out
 * @param classes mistakes that always give the same stand together
 * @param nothing whether the truth is 0 on every network
 */
record MistakeClasses(AskedMistakes asked, List<List<Mistake>> classes, boolean nothing) {
  private static final double SAME = 1e-9;

  /**
   * {@return the mistakes that can be told from the truth}
   *
   * @param asked what is worked out
   * @param networks to try them on
   */
  static MistakeClasses of(AskedMistakes asked, List<Trial> networks) {
    double[] truth = all(networks.stream().map(asked::truth).toList());
    List<List<Mistake>> classes = new ArrayList<>();
    List<double[]> values = new ArrayList<>();
    for (Mistake mistake : asked.mistakes()) {
      double[] made = all(networks.stream().map(each -> asked.values(each, mistake)).toList());
      if (IntStream.range(0, made.length).noneMatch(i -> differs(made[i], truth[i]))) {
        continue;
      }
      int known = indexOf(made, values);
      if (known < values.size()) {
        classes.get(known).add(mistake);
      } else {
        values.add(made);
        classes.add(new ArrayList<>(List.of(mistake)));
      }
    }
    return new MistakeClasses(
        asked,
        classes.stream().map(List::copyOf).toList(),
        Arrays.stream(truth).allMatch(number -> number == 0));
  }

  private static double[] all(List<double[]> parts) {
    return parts.stream().flatMapToDouble(DoubleStream::of).toArray();
  }

  private static int indexOf(double[] made, List<double[]> values) {
    return IntStream.range(0, values.size())
        .filter(k -> isSame(values.get(k), made))
        .findFirst()
        .orElse(values.size());
  }

  private static boolean differs(double made, double truth) {
    return Double.isFinite(made) && !isSame(made, truth);
  }

  private static boolean isSame(double[] one, double[] other) {
    return IntStream.range(0, one.length)
        .allMatch(
            i -> Double.isFinite(one[i]) ? isSame(one[i], other[i]) : !Double.isFinite(other[i]));
  }

  /** {@return whether two numbers differ by rounding alone} */
  static boolean isSame(double one, double other) {
    return Math.abs(one - other) <= SAME * Math.max(Math.abs(one), Math.abs(other));
  }
}

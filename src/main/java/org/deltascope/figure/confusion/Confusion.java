package org.deltascope.figure.confusion;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Decision;
import org.deltascope.nn.Network;
import org.deltascope.nn.train.Predictor;

/**
 * How many samples of each class a network takes for each.
 *
 * @param counts for each class of targets, a row, how many are taken for each class, a column
 * @param undecided how many are taken for none, since their outputs are not finite
 */
record Confusion(List<List<Integer>> counts, int undecided) {

  /**
   * {@return the counts}
   *
   * @param network with its weights
   * @param data whose targets are classes
   * @param decision how outputs and targets are read
   * @param samples which are counted
   */
  static Confusion of(Network network, Dataset data, Decision decision, int[] samples) {
    int classes = Math.max(2, network.outputs());
    int[][] counts = new int[classes][classes];
    int undecided = 0;
    Predictor predictor = new Predictor(network);
    for (int sample : samples) {
      predictor.pass(data.inputs().toRow(sample));
      OptionalInt told = decision.classOf(predictor.outputs());
      if (told.isPresent()) {
        int target = decision.classOf(data.targets().toRow(sample)).orElseThrow();
        counts[target][told.getAsInt()]++;
      } else {
        undecided++;
      }
    }
    return new Confusion(
        Stream.of(counts).map(row -> Arrays.stream(row).boxed().toList()).toList(), undecided);
  }

  int classes() {
    return counts.size();
  }

  int count(int target, int output) {
    return counts.get(target).get(output);
  }

  /** {@return how many are taken for what they are} */
  int right() {
    return IntStream.range(0, classes()).map(k -> count(k, k)).sum();
  }

  /** {@return how many samples there are} */
  int samples() {
    return undecided + counts.stream().flatMap(List::stream).mapToInt(count -> count).sum();
  }

  /** {@return the share of all samples that is right, from 0 to 1} */
  double share() {
    return (double) right() / samples();
  }
}

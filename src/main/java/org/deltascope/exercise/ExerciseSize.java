package org.deltascope.exercise;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deltascope.nn.Network;
import org.deltascope.trace.Trace;

/** Whether an exercise is small enough to be worked out by hand. */
final class ExerciseSize {
  private static final int MOST_ASKED = 60;
  private static final int MOST_GIVEN = 250;

  private ExerciseSize() {}

  static Optional<RefusedExercise> refusal(Trace trace, List<AskedNumbers> asked) {
    int toAnswer = AskedNumbers.count(asked);
    if (toAnswer == 0 || toAnswer > MOST_ASKED) {
      return Optional.of(
          new RefusedExercise(
              ExercisePart.ASKED,
              "found %,d numbers to fill in, expected 1 to %d".formatted(toAnswer, MOST_ASKED)));
    }
    long given = given(trace);
    return given > MOST_GIVEN
        ? Optional.of(
            new RefusedExercise(
                ExercisePart.NETWORK,
                "found %,d given numbers in a batch, expected %d or fewer, which one can reckon with"
                    .formatted(given, MOST_GIVEN)))
        : Optional.empty();
  }

  /** Weights, biases, inputs and targets. */
  private static long given(Trace trace) {
    Network network = trace.before().network();
    long biases = IntStream.rangeClosed(1, network.depth()).mapToLong(network::width).sum();
    long ofSample = (long) network.inputs() + network.outputs();
    return network.weightCount() + biases + ofSample * trace.batch().size();
  }
}

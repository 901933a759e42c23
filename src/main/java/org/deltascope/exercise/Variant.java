package org.deltascope.exercise;

import java.util.List;
import java.util.stream.Stream;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.GivenNumbers;
import org.deltascope.trace.Trace;

/**
 * An exercise with numbers of its own.
 *
 * @param number of it, from 1
 * @param experiment what is given
 * @param given how its numbers are written
 * @param trace the update that is worked out
 * @param answers what is asked for, in the order in which it was
 */
public record Variant(
    int number, Experiment experiment, GivenNumbers given, Trace trace, List<AnswerGrid> answers) {
  /** Makes it immutable. */
  public Variant {
    answers = List.copyOf(answers);
  }

  /** {@return all numbers to be filled in} */
  public Stream<AnswerGap> gaps() {
    return answers.stream().flatMap(AnswerGrid::gaps);
  }
}

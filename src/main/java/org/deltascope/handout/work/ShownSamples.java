package org.deltascope.handout.work;

import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.trace.Trace;

/**
 * The samples of a batch that a handout shows: all of a small batch, the first of a large one.
 *
 * @param trace the update
 */
public record ShownSamples(Trace trace) {
  private static final int MOST = 8;

  public int count() {
    return trace.batch().size();
  }

  public boolean isOne() {
    return count() == 1;
  }

  List<Integer> shown() {
    return IntStream.range(0, Math.min(MOST, count())).boxed().toList();
  }

  /** {@return the number by which a sample of the batch goes in the data set, from 1} */
  public int number(int index) {
    return trace.batch().samples().get(index) + 1;
  }

  /** {@return such as "sample 3" or "samples 1, 2, 3 and 4"} */
  String list() {
    List<Integer> numbers = shown().stream().map(this::number).toList();
    if (isOne()) {
      return "sample %,d".formatted(numbers.getFirst());
    }
    StringBuilder text = new StringBuilder("samples ");
    for (int i = 0; i < numbers.size(); i++) {
      boolean last = i == numbers.size() - 1;
      boolean complete = numbers.size() == count();
      text.append(i == 0 ? "" : last && complete ? " and " : ", ")
          .append("%,d".formatted(numbers.get(i)));
    }
    return numbers.size() == count()
        ? text.toString()
        : text.append(" and %,d more".formatted(count() - numbers.size())).toString();
  }

  /** {@return what is said where only some are shown, or nothing} */
  String leftOut() {
    return shown().size() == count()
        ? ""
        : " The first %d of %,d samples are shown.".formatted(shown().size(), count());
  }
}

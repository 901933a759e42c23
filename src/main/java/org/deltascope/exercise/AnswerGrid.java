package org.deltascope.exercise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deltascope.trace.Ref;

/**
 * What is to be filled in for one thing that is asked for: a number, a column or a matrix.
 *
 * @param asked what is asked for
 * @param rows of it, as the document writes it; empty where an edge is absent, which is no question
 */
public record AnswerGrid(Ref asked, List<List<Optional<AnswerGap>>> rows) {
  private static final double CANCELLED = 0.02;

  /** Makes it immutable. */
  public AnswerGrid {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** {@return all numbers to be filled in, row by row} */
  public Stream<AnswerGap> gaps() {
    return rows.stream().flatMap(List::stream).flatMap(Optional::stream);
  }

  /**
   * {@return whether a number is so much smaller than another that its summands all but cancel: it
   * would take many more digits on the way than are asked for}
   */
  boolean hasCancelled() {
    double largest = gaps().mapToDouble(gap -> Math.abs(gap.truth())).max().orElse(0);
    return gaps()
        .mapToDouble(gap -> Math.abs(gap.truth()))
        .anyMatch(size -> size != 0 && size < CANCELLED * largest);
  }
}

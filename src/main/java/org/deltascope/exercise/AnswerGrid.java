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
  /** Makes it immutable. */
  public AnswerGrid {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** {@return all numbers to be filled in, row by row} */
  public Stream<AnswerGap> gaps() {
    return rows.stream().flatMap(List::stream).flatMap(Optional::stream);
  }
}

package org.deltascope.figure.network.state;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.deltascope.figure.Subject;
import org.deltascope.trace.Ref;

/**
 * Which pieces of the picture a step reads and writes.
 *
 * @param read where the numbers stand that are read
 * @param written where the numbers stand that are made
 */
record PieceLights(Set<Subject> read, Set<Subject> written) {

  static PieceLights of(Collection<Ref> reads, Collection<Ref> writes) {
    return new PieceLights(places(reads), places(writes));
  }

  private static Set<Subject> places(Collection<Ref> numbers) {
    return numbers.stream().map(Subject::of).collect(Collectors.toSet());
  }

  /** {@return how much a piece matters, by itself or with all of its kind} */
  Emphasis of(Subject piece, Subject all) {
    if (written.contains(all) || written.contains(piece)) {
      return Emphasis.WRITTEN;
    }
    return read.contains(all) || read.contains(piece) ? Emphasis.READ : Emphasis.RESTING;
  }
}

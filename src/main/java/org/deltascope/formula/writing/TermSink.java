package org.deltascope.formula.writing;

import org.deltascope.trace.Ref;

/** Numbers the terms of a formula while it is written, so that each can be found in the picture. */
@FunctionalInterface
public interface TermSink {

  /**
   * {@return the number of a term, unique in its formula; it is written as {@code
   * \term{number}{…}}}
   *
   * @param ref what the term stands for
   */
  int term(Ref ref);
}

package org.deltascope.bench;

/** Something that can be done many times over. */
@FunctionalInterface
interface Contender {
  /** Does it {@code times} times. */
  void run(int times);
}

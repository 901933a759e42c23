package org.deltascope.figure.network.state;

import java.util.Set;
import org.deltascope.trace.Ref;

/**
 * What a formula that is looked at reads and what it says something about, in the place of what the
 * step does.
 *
 * @param reads what stands on its right sides
 * @param writes what stands on its left side
 */
public record FormulaLights(Set<Ref> reads, Set<Ref> writes) {

  /** Makes it immutable. */
  public FormulaLights {
    reads = Set.copyOf(reads);
    writes = Set.copyOf(writes);
  }

  /** {@return whether it is made of numbers alone, so that it would light nothing} */
  public boolean isDark() {
    return reads.isEmpty() && writes.isEmpty();
  }
}

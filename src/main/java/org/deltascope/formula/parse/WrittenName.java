package org.deltascope.formula.parse;

import java.util.List;
import java.util.OptionalInt;

/**
 * A name as it is written, before it is known what it stands for: W[2](1,2), w₅, z_{h_{1}}, δ².
 *
 * @param base the letter or word; Greek letters as such, however they are written
 * @param tilde whether a tilde stands above the base
 * @param layer the number in brackets or above
 * @param below what stands below, at its normal height
 * @param updated whether a ⁺ marks the value after the update
 * @param entry row and column, or the row alone, from 1; may be empty
 * @param range where it stands
 */
record WrittenName(
    String base,
    boolean tilde,
    OptionalInt layer,
    String below,
    boolean updated,
    List<Integer> entry,
    SourceRange range) {

  WrittenName {
    entry = List.copyOf(entry);
  }

  /** {@return this with another letter or word} */
  WrittenName called(String other) {
    return new WrittenName(other, tilde, layer, below, updated, entry, range);
  }

  /** {@return this as one of a layer} */
  WrittenName of(int l, String rest) {
    return new WrittenName(base, tilde, OptionalInt.of(l), rest, updated, entry, range);
  }

  /** {@return base and what stands below in one word: w5} */
  String word() {
    return base + below;
  }
}

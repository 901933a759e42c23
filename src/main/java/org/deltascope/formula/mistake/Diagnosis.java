package org.deltascope.formula.mistake;

import java.util.List;

/**
 * The mistakes that a formula may be made by.
 *
 * @param alternatives each explains the formula: one edit, or two that were made together; several
 *     where they cannot be told apart, none where nothing is known that does
 */
public record Diagnosis(List<List<FormulaEdit>> alternatives) {

  /** Makes it immutable. */
  public Diagnosis {
    alternatives = alternatives.stream().map(List::copyOf).toList();
  }

  /** {@return that nothing is known} */
  public static Diagnosis none() {
    return new Diagnosis(List.of());
  }

  /**
   * {@return that it is one mistake}
   *
   * @param edit which
   */
  public static Diagnosis of(FormulaEdit edit) {
    return new Diagnosis(List.of(List.of(edit)));
  }

  /** {@return the tags of all alternatives, each once} */
  public List<Tag> tags() {
    return alternatives.stream().flatMap(List::stream).map(FormulaEdit::tag).distinct().toList();
  }
}

package org.deltascope.formula.naming;

import java.util.Optional;
import org.deltascope.formula.convention.MatrixConvention;

/**
 * How the formulas of a document are written.
 *
 * @param notation the one asked for, if any
 * @param convention what their letters stand for
 */
public record WritingStyle(Optional<Notation> notation, MatrixConvention convention) {

  /** {@return the style of a document that asks for none} */
  public static WritingStyle usual() {
    return new WritingStyle(Optional.empty(), MatrixConvention.usual());
  }

  /**
   * {@return a notation, and all else as usual}
   *
   * @param notation the one asked for
   */
  public static WritingStyle of(Notation notation) {
    return new WritingStyle(Optional.of(notation), MatrixConvention.usual());
  }

  /**
   * {@return a style by the words of a document}
   *
   * @param notation such as {@code textbook}, if one is asked for
   * @param vectors {@code column} or {@code row}, if one is asked for
   * @param error {@code derivative} or {@code target-minus-output}, if one is asked for
   * @param bias {@code separate} or {@code input}, if one is asked for
   */
  public static WritingStyle of(
      Optional<String> notation,
      Optional<String> vectors,
      Optional<String> error,
      Optional<String> bias) {
    return new WritingStyle(
        notation.flatMap(Notation::named),
        new MatrixConvention(
            vectors.filter("row"::equals).isPresent(),
            error.filter("target-minus-output"::equals).isPresent(),
            bias.filter("input"::equals).isPresent()));
  }
}

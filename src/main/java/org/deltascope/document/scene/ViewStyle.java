package org.deltascope.document.scene;

import java.util.Optional;
import org.deltascope.document.Document;
import org.deltascope.document.json.UnknownKeys;

/**
 * The keys {@code view.notation} and {@code view.convention}: how formulas are written, in the
 * words of the document. What is not said is empty.
 *
 * @param notation such as {@code textbook}
 * @param vectors {@code column} or {@code row}
 * @param error {@code derivative} or {@code target-minus-output}
 * @param bias {@code separate} or {@code input}
 */
public record ViewStyle(
    Optional<String> notation,
    Optional<String> vectors,
    Optional<String> error,
    Optional<String> bias) {
  private static final String NOTATION = "notation";
  private static final String CONVENTION = "convention";
  private static final String VECTORS = "vectors";
  private static final String ERROR = "error";
  private static final String BIAS = "bias";

  /**
   * {@return the style of a document}
   *
   * @param document any
   */
  public static ViewStyle of(Document document) {
    UnknownKeys view = ViewKeys.of(document);
    UnknownKeys convention = ViewKeys.within(view, CONVENTION);
    return new ViewStyle(
        view.text(NOTATION),
        convention.text(VECTORS),
        convention.text(ERROR),
        convention.text(BIAS));
  }

  /** {@return this with another notation} */
  public ViewStyle withNotation(String other) {
    return new ViewStyle(Optional.of(other), vectors, error, bias);
  }

  /** {@return this with columns or rows} */
  public ViewStyle withVectors(String other) {
    return new ViewStyle(notation, Optional.of(other), error, bias);
  }

  /** {@return this with another sign of the error} */
  public ViewStyle withError(String other) {
    return new ViewStyle(notation, vectors, Optional.of(other), bias);
  }

  /** {@return this with biases apart or as weights of an input} */
  public ViewStyle withBias(String other) {
    return new ViewStyle(notation, vectors, error, Optional.of(other));
  }

  /**
   * {@return the document in this style, unless its view or convention is no object, which it could
   * be put into}
   *
   * @param document any
   */
  public Optional<Document> in(Document document) {
    UnknownKeys view = ViewKeys.of(document);
    if (!ViewKeys.hasRoom(document) || !ViewKeys.hasRoom(view, CONVENTION)) {
      return Optional.empty();
    }
    UnknownKeys before = ViewKeys.within(view, CONVENTION);
    UnknownKeys convention = put(put(put(before, VECTORS, vectors), ERROR, error), BIAS, bias);
    UnknownKeys named = put(view, NOTATION, notation);
    UnknownKeys changed =
        convention.equals(before) ? named : named.with(CONVENTION, convention.source());
    return changed.equals(view) ? Optional.of(document) : ViewKeys.in(document, changed);
  }

  private static UnknownKeys put(UnknownKeys keys, String key, Optional<String> value) {
    return value
        .filter(it -> !keys.text(key).equals(value))
        .map(it -> keys.with(key, UnknownKeys.source(it)))
        .orElse(keys);
  }
}

package org.deltascope.document.scene;

import java.util.List;
import java.util.Optional;
import org.deltascope.document.Document;
import org.deltascope.document.json.UnknownKeys;

/**
 * The key {@code view.inputGradient}: whether ∂L/∂x is a step of every update. Where it is not
 * there it is none, so that the steps of a document keep their numbers.
 */
public final class InputGradientStep {
  private static final String KEY = "inputGradient";

  private InputGradientStep() {}

  /** {@return whether a document asks for it} */
  public static boolean isIn(Document document) {
    return "true".equals(ViewKeys.of(document).json().get(KEY));
  }

  /**
   * {@return a document that asks for it, or no longer; empty where its view is no object}
   *
   * @param document any
   * @param wanted whether it is a step then
   */
  public static Optional<Document> in(Document document, boolean wanted) {
    UnknownKeys rest = ViewKeys.of(document).without(List.of(KEY));
    return ViewKeys.in(document, wanted ? rest.with(KEY, "true") : rest);
  }
}

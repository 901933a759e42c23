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
  private static final String VIEW = "view";
  private static final String KEY = "inputGradient";

  private InputGradientStep() {}

  /** {@return whether a document asks for it} */
  public static boolean isIn(Document document) {
    return "true".equals(view(document).json().get(KEY));
  }

  /**
   * {@return a document that asks for it, or no longer; empty where its view is no object}
   *
   * @param document any
   * @param wanted whether it is a step then
   */
  public static Optional<Document> in(Document document, boolean wanted) {
    String view = document.extras().json().get(VIEW);
    if (view != null && !view.startsWith("{")) {
      return Optional.empty();
    }
    UnknownKeys rest = view(document).without(List.of(KEY));
    UnknownKeys changed = wanted ? rest.with(KEY, "true") : rest;
    return Optional.of(
        document.with(
            changed.json().isEmpty()
                ? document.extras().without(List.of(VIEW))
                : document.extras().with(VIEW, changed.source())));
  }

  private static UnknownKeys view(Document document) {
    String view = document.extras().json().get(VIEW);
    return view == null || !view.startsWith("{") ? UnknownKeys.none() : UnknownKeys.within(view);
  }
}

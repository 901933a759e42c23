package org.deltascope.document;

import java.util.Map;

/** What other programs call the same; it is read, and written as the format calls it. */
public final class Synonyms {
  private static final Map<String, String> ACTIVATIONS =
      Map.of("linear", "identity", "logistic", "sigmoid");
  private static final Map<String, String> LOSSES =
      Map.of("mse", "mean-squared-error", "log-loss", "binary-cross-entropy");

  private Synonyms() {}

  /** {@return what the format calls an activation} */
  public static String activation(String name) {
    return ACTIVATIONS.getOrDefault(name, name);
  }

  /** {@return what the format calls a loss} */
  public static String loss(String name) {
    return LOSSES.getOrDefault(name, name);
  }
}

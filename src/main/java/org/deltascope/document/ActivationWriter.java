package org.deltascope.document;

import org.deltascope.document.json.JsonText;
import org.deltascope.document.part.ActivationPart;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Softmax;

/**
 * Writes the key {@code activation} of a layer: its name, and numbers that are not the usual ones.
 */
record ActivationWriter(JsonText json) {
  private static final String KEY = "activation";

  void write(ActivationPart part) {
    Activation activation = part.activation();
    if (!hasNumbers(activation) && part.extras().json().isEmpty()) {
      json.text(KEY, activation.id());
      return;
    }
    json.object(
        KEY,
        () -> {
          json.text("name", activation.id());
          numbers(activation);
          json.extras(part.extras());
        });
  }

  private boolean hasNumbers(Activation activation) {
    return json.isWritten(KEY)
        || (activation instanceof Elementwise elementwise
            && !elementwise.equals(Elementwise.of(elementwise.function())));
  }

  private void numbers(Activation activation) {
    switch (activation) {
      case Elementwise elementwise -> {
        json.number("slope", elementwise.steepness(), 1);
        json.number("scale", elementwise.scale(), 1);
        json.number("offset", elementwise.offset(), 0);
        if (elementwise.function().hasAlpha()) {
          json.number("alpha", elementwise.alpha(), elementwise.function().usualAlpha());
        }
      }
      case Softmax _ -> {}
    }
  }
}

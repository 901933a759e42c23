package org.deltascope.app.model.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.document.Document;
import org.deltascope.document.content.TrainingLimit;

/**
 * When training stops.
 *
 * @param document any
 */
record StopWord(Document document) {

  RecipeWord word() {
    List<String> reasons = new ArrayList<>();
    now(TrainingLimit.EPOCHS).ifPresent(n -> reasons.add("after epoch " + n));
    now(TrainingLimit.LOSS_BELOW).ifPresent(x -> reasons.add("at L < " + x));
    now(TrainingLimit.GRADIENT_BELOW).ifPresent(x -> reasons.add("at ‖∂L‖ < " + x));
    now(TrainingLimit.NO_BETTER_FOR).ifPresent(n -> reasons.add("when no better for " + n));
    String text = reasons.isEmpty() ? "no end set" : "ends " + String.join(", ", reasons);
    return new RecipeWord(
        "recipe-stop",
        text,
        "Training: " + text,
        List.of(
            Fields.limit(document, "stop-epochs", "ends after epochs", TrainingLimit.EPOCHS),
            Fields.limit(document, "stop-loss", "at a loss below", TrainingLimit.LOSS_BELOW),
            Fields.limit(
                document, "stop-gradient", "at a gradient below", TrainingLimit.GRADIENT_BELOW),
            Fields.limit(
                document,
                "stop-no-better",
                "after epochs without a smaller loss",
                TrainingLimit.NO_BETTER_FOR)));
  }

  private Optional<String> now(TrainingLimit limit) {
    return limit.now(document).map(Fields::text);
  }
}

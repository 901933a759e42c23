package org.deltascope.app.model.recipe;

import java.util.List;
import org.deltascope.document.Document;
import org.deltascope.document.content.TrainingLimit;
import org.deltascope.document.edit.ChoiceEdit;
import org.deltascope.document.number.NumberReader;
import org.deltascope.nn.Training;

/**
 * How many samples there are, and how many make an update.
 *
 * @param document any
 */
record SampleWord(Document document) {

  RecipeWord word() {
    int samples = document.data().dataset().size();
    Training training = document.training().training();
    StringBuilder text =
        new StringBuilder(samples == 1 ? "1 sample" : "%,d samples".formatted(samples));
    if (samples > 1) {
      text.append(training.batchSize() == 0 ? ", all at once" : ", batch " + training.batchSize());
      text.append(training.shuffle() ? ", shuffled" : "");
    }
    TrainingLimit.TEST_SHARE
        .now(document)
        .ifPresent(share -> text.append(", %s to test on".formatted(Fields.text(share))));
    return new RecipeWord(
        "recipe-samples",
        text.toString(),
        "Samples: " + text,
        List.of(
            batch(training),
            order(training),
            seed(training),
            Fields.limit(
                document,
                "test-share",
                "share held back to test on, below 1",
                TrainingLimit.TEST_SHARE),
            Fields.limit(
                document, "test-seed", "seed of what is held back", TrainingLimit.TEST_SEED)));
  }

  private static RecipePart batch(Training training) {
    return new RecipePart.Field(
        "batch-size",
        "samples in a batch; 0 for all",
        Integer.toString(training.batchSize()),
        typed ->
            new ChoiceEdit.OfBatchSize(
                (int) Math.min(Integer.MAX_VALUE, NumberReader.whole(typed))));
  }

  private static RecipePart order(Training training) {
    return new RecipePart.Choices(
        "order",
        "Order in each epoch",
        List.of(
            new RecipePart.Option(
                "as they are",
                !training.shuffle(),
                new ChoiceEdit.OfShuffling(false, training.seed())),
            new RecipePart.Option(
                "shuffled",
                training.shuffle(),
                new ChoiceEdit.OfShuffling(true, training.seed()))));
  }

  private static RecipePart seed(Training training) {
    return new RecipePart.Field(
        "shuffle-seed",
        "seed of the order",
        Long.toString(training.seed()),
        typed -> new ChoiceEdit.OfShuffling(training.shuffle(), NumberReader.whole(typed)));
  }
}

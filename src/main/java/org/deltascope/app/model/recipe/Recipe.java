package org.deltascope.app.model.recipe;

import java.util.List;
import org.deltascope.document.Document;

/**
 * What a document is made of and trained with, word by word, such as 2–2–2 · sigmoid · ½‖y−t‖² ·
 * SGD η 0.5 · biases frozen · 1 sample.
 *
 * @param words in order
 */
public record Recipe(List<RecipeWord> words) {

  /** Makes it immutable. */
  public Recipe {
    words = List.copyOf(words);
  }

  /**
   * {@return the recipe of a document}
   *
   * @param document any
   */
  public static Recipe of(Document document) {
    return new Recipe(
        List.of(
            new LayerWords(document).word(),
            new ActivationWords(document).word(),
            new LossWord(document).word(),
            new OptimizerWord(document).word(),
            new ParameterWords(document).biases(),
            new ParameterWords(document).weights(),
            new SampleWord(document).word(),
            new StopWord(document).word(),
            new NameWords(document).word()));
  }
}

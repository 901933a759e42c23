package org.deltascope.app.model.recipe;

import java.util.List;

/**
 * One word of the line that says what a network is made of, with all that can be changed there.
 *
 * @param id to find it by, such as {@code loss}
 * @param text as it is written, such as ½‖y−t‖²
 * @param spoken what it is, such as "Loss: half-squared-error"
 * @param parts what can be changed, from top to bottom
 */
public record RecipeWord(String id, String text, String spoken, List<RecipePart> parts) {

  /** Makes it immutable. */
  public RecipeWord {
    parts = List.copyOf(parts);
  }
}

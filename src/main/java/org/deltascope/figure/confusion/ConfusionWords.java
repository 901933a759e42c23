package org.deltascope.figure.confusion;

import java.util.Locale;

/**
 * How many samples are told right, in words.
 *
 * @param scene whose classes they are
 * @param part the samples
 */
record ConfusionWords(ConfusionScene scene, ConfusionScene.Part part) {

  /** {@return how many are right, and their share} */
  String summary() {
    Confusion confusion = part.confusion();
    String percent = String.format(Locale.ROOT, "%.1f", 100 * confusion.share());
    return "%s: %,d of %,d right, %s %%%s"
        .formatted(part.title(), confusion.right(), confusion.samples(), percent, undecided());
  }

  private String undecided() {
    int count = part.confusion().undecided();
    return count == 0 ? "" : "; outputs of %,d are not finite".formatted(count);
  }

  /** {@return the same, and what is taken for what} */
  String description() {
    Confusion confusion = part.confusion();
    StringBuilder words = new StringBuilder(summary()).append('.');
    for (int target = 0; target < confusion.classes(); target++) {
      for (int output = 0; output < confusion.classes(); output++) {
        if (target != output && confusion.count(target, output) > 0) {
          words.append(
              " %,d of %s taken for %s."
                  .formatted(
                      confusion.count(target, output), scene.name(target), scene.name(output)));
        }
      }
    }
    return words.toString();
  }
}

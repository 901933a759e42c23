package org.deltascope.handout.exercise;

import java.util.stream.Collectors;
import org.deltascope.exercise.ExerciseSet;
import org.deltascope.exercise.Variant;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.Unicode;
import org.deltascope.handout.work.OneLine;

/**
 * What an exercise and its variants are called on a learning platform.
 *
 * @param set the exercise
 */
record ExerciseTitle(ExerciseSet set) {
  private static final int LONGEST = 255;
  private static final int LONGEST_TITLE = 120;

  /** {@return what the exercise is called: the document, and what is asked for} */
  String whole() {
    String title = OneLine.of(set.title()).strip();
    return shortened(
        "%s: %s"
            .formatted(
                title.isEmpty() ? "Backpropagation" : shortened(title, LONGEST_TITLE), asked()),
        LONGEST - 40);
  }

  /** {@return what its category is called; a slash would begin one within it} */
  String category() {
    return whole().replace("/", "//");
  }

  /** {@return what a variant is called} */
  String of(Variant variant) {
    return "%s (variant %d)".formatted(whole(), variant.number());
  }

  private String asked() {
    Unicode unicode = new Unicode(set.names(), Numerals.rounded(set.digits()));
    return set.asked().stream()
        .map(ref -> unicode.write(new Expr.Symbol(ref)))
        .collect(Collectors.joining(", "));
  }

  /** Characters, not halves of them. */
  private static String shortened(String text, int most) {
    return text.length() <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, most - 1))) + "…";
  }
}

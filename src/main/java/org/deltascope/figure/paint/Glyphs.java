package org.deltascope.figure.paint;

import java.util.Optional;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Label;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Run;
import org.deltascope.figure.TextMeasure;

/** Makes sure that the program's fonts suffice, so that no box stands in the place of a letter. */
final class Glyphs {
  private Glyphs() {}

  /**
   * Refuses a figure with a character that none of the program's fonts has.
   *
   * @throws UnfitFigureException naming the character and the text it is in
   */
  static void require(Figure figure, TextMeasure text) {
    for (Mark mark : figure.marks()) {
      if (mark instanceof Label label) {
        missing(label, text)
            .ifPresent(
                character -> {
                  throw new UnfitFigureException(
                      "the text \"%s\": found the character %s (U+%04X), which no font here has; expected others, or SVG, which leaves it to the viewer's fonts"
                          .formatted(
                              Legible.of(label.text()),
                              Legible.of(Character.toString(character)),
                              character));
                });
      }
    }
  }

  private static Optional<Integer> missing(Label label, TextMeasure text) {
    return text.runs(label).stream()
        .filter(run -> run.typeface().isEmpty() && !run.text().isEmpty())
        .map(Run::text)
        .map(characters -> characters.codePointAt(0))
        .findFirst();
  }
}

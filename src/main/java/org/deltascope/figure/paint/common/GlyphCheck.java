package org.deltascope.figure.paint.common;

import java.util.Optional;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Mark;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.measure.TextRun;

/** Makes sure that the program's fonts suffice, so that no box stands in the place of a letter. */
public final class GlyphCheck {
  private GlyphCheck() {}

  /**
   * Refuses a figure with a character that none of the program's fonts has.
   *
   * @throws UnfitFigureException naming the character and the text it is in
   */
  public static void require(Figure figure, TextMeasure text) {
    for (Mark mark : figure.marks()) {
      if (mark instanceof TextMark label) {
        missing(label, text)
            .ifPresent(
                character -> {
                  throw new UnfitFigureException(
                      "the text \"%s\": found the character %s (U+%04X), which no font here has; expected others, or SVG, which leaves it to the viewer's fonts"
                          .formatted(
                              LegibleText.of(label.text()),
                              LegibleText.of(Character.toString(character)),
                              character));
                });
      }
    }
  }

  private static Optional<Integer> missing(TextMark label, TextMeasure text) {
    return text.runs(label).stream()
        .filter(run -> run.typeface().isEmpty() && !run.text().isEmpty())
        .map(TextRun::text)
        .map(characters -> characters.codePointAt(0))
        .findFirst();
  }
}

package org.deltascope.figure.paint.svg;

import java.io.IOException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.deltascope.figure.Figure;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.measure.TextRun;
import org.deltascope.figure.measure.Typeface;

/**
 * The style rules that give SVG its fonts, cut down to the characters that some figures use. A page
 * with many figures has them once, for all.
 */
public final class FontFaces {
  private final TextMeasure text;
  private final Map<Typeface, NavigableSet<Integer>> used = new EnumMap<>(Typeface.class);

  /** Begins with no figure. */
  public FontFaces(TextMeasure text) {
    this.text = text;
  }

  /** Takes in the characters of a figure. */
  public void add(Figure figure) {
    figure.marks().stream()
        .filter(TextMark.class::isInstance)
        .flatMap(label -> text.runs((TextMark) label).stream())
        .forEach(this::add);
  }

  private void add(TextRun run) {
    run.typeface()
        .ifPresent(
            typeface ->
                run.text()
                    .codePoints()
                    .forEach(used.computeIfAbsent(typeface, FontFaces::onlySpace)::add));
  }

  /** Words that are joined to sentences have a space between them that they had not before. */
  private static NavigableSet<Integer> onlySpace(Typeface typeface) {
    return new TreeSet<>(List.of((int) ' '));
  }

  /** {@return one {@code @font-face} rule a font, with the font in it} */
  public String css() throws IOException {
    StringBuilder css = new StringBuilder();
    for (Map.Entry<Typeface, NavigableSet<Integer>> entry : used.entrySet()) {
      Typeface typeface = entry.getKey();
      String font = Base64.getEncoder().encodeToString(FontSubset.of(typeface, entry.getValue()));
      css.append(
          "@font-face{font-family:'%s';font-weight:%d;font-style:%s;src:url(data:font/ttf;base64,%s)}\n"
              .formatted(
                  typeface.family(),
                  typeface.weight(),
                  typeface.slanted() ? "italic" : "normal",
                  font));
    }
    return css.toString();
  }
}

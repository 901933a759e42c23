package org.deltascope.handout.html;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.deltascope.figure.Figure;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.paint.svg.FontFaces;
import org.deltascope.figure.paint.svg.SvgWriter;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.figure.style.Theme;

/** Figures that stand in a page, which gives them their colours, and the fonts of all of them. */
final class InlineFigures {
  private final SvgWriter writer;
  private final FontFaces fonts;

  InlineFigures(TextMeasure text, Typesetter formulas) {
    this.writer = new SvgWriter(text, formulas);
    this.fonts = new FontFaces(text);
  }

  /**
   * {@return a figure as an element of the page}
   *
   * @param figure what is shown
   * @param prefix of its ids, which no other figure of the page has
   */
  String element(Figure figure, String prefix) throws IOException {
    fonts.add(figure);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writer.inline(prefix).write(figure, Theme.LIGHT, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** {@return the rules for the fonts of all figures so far} */
  String fontRules() throws IOException {
    return fonts.css();
  }
}

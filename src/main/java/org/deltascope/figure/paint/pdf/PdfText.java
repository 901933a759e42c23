package org.deltascope.figure.paint.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.text.Bidi;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.deltascope.figure.FormulaMark;
import org.deltascope.figure.Span;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.measure.TextRun;
import org.deltascope.figure.measure.Typeface;
import org.deltascope.figure.paint.common.TextRuns;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.VerticalAlign;

/**
 * Writes text on a PDF page, with the fonts it needs embedded. What is drawn as an outline has its
 * text upon it, invisible, so that it can be searched for and copied.
 */
final class PdfText {
  private static final Pattern JOINERS = Pattern.compile("[\\u200C\\u200D]");

  private final PDDocument document;
  private final PdfPen pen;
  private final TextMeasure measure;
  private final Map<Typeface, PDType0Font> fonts = new EnumMap<>(Typeface.class);

  PdfText(PDDocument document, PdfPen pen, TextMeasure measure) {
    this.document = document;
    this.pen = pen;
    this.measure = measure;
  }

  void write(TextMark label) throws IOException {
    for (TextRun run : TextRuns.of(label, measure)) {
      if (run.rightToLeft()) {
        pen.fill(run.outline(), run.ink());
        hide(written(run, visual(run.text()), run.x()), 1);
      } else {
        pen.fillWith(run.ink());
        show(run, RenderingMode.FILL, 1);
      }
    }
  }

  /** Lays the formula's plain text over its outlines, as wide as they are. */
  void hide(FormulaMark formula) throws IOException {
    String text = formula.text().stripTrailing();
    Span span = Span.of(text, FontStyle.REGULAR, Ink.of(Role.TEXT));
    double width = measure.width(List.of(span), formula.size());
    if (width > 0) {
      double narrower = formula.layout().width() / width;
      TextMark label =
          new TextMark(
              formula.origin(),
              HorizontalAlign.START,
              VerticalAlign.BASELINE,
              List.of(span),
              formula.size(),
              formula.subject());
      for (TextRun run : TextRuns.of(label, measure)) {
        double x = formula.origin().x() + (run.x() - formula.origin().x()) * narrower;
        hide(written(run, run.text(), x), narrower);
      }
    }
  }

  /** Readers of PDF expect letters from left to right, however they are read, and turn them. */
  private static String visual(String text) {
    Integer[] letters = text.codePoints().boxed().toArray(Integer[]::new);
    byte[] levels = new byte[letters.length];
    Bidi bidi = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
    for (int at = 0, k = 0; k < letters.length; k++) {
      levels[k] = (byte) bidi.getLevelAt(at);
      at += Character.charCount(letters[k]);
    }
    Bidi.reorderVisually(levels, 0, letters, 0, letters.length);
    StringBuilder visual = new StringBuilder();
    for (int letter : letters) {
      visual.appendCodePoint(letter);
    }
    return visual.toString();
  }

  private static TextRun written(TextRun run, String text, double x) {
    return new TextRun(
        text,
        run.font(),
        run.typeface(),
        run.rightToLeft(),
        run.size(),
        x,
        run.y(),
        run.width(),
        run.ink());
  }

  private void hide(TextRun run, double stretch) throws IOException {
    show(run, RenderingMode.NEITHER, stretch);
  }

  private void show(TextRun run, RenderingMode mode, double stretch) throws IOException {
    Optional<Typeface> typeface = run.typeface();
    if (typeface.isEmpty()) {
      return;
    }
    var page = pen.page();
    page.beginText();
    page.setRenderingMode(mode);
    page.setFont(font(typeface.get()), (float) run.size());
    page.setTextMatrix(new Matrix((float) stretch, 0, 0, -1, (float) run.x(), (float) run.y()));
    page.showText(drawn(run));
    page.endText();
  }

  /** Not every font has the signs that tell letters to join or not, which show nothing. */
  private static String drawn(TextRun run) {
    return run.rightToLeft() ? run.text() : JOINERS.matcher(run.text()).replaceAll("");
  }

  private PDType0Font font(Typeface typeface) throws IOException {
    PDType0Font known = fonts.get(typeface);
    if (known != null) {
      return known;
    }
    try (InputStream in = typeface.open()) {
      PDType0Font loaded = PDType0Font.load(document, in, true);
      fonts.put(typeface, loaded);
      return loaded;
    }
  }
}

package org.deltascope.figure.paint.pdf;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Mark;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.paint.common.FigureWriter;
import org.deltascope.figure.paint.common.GlyphCheck;
import org.deltascope.figure.paint.common.LegibleText;
import org.deltascope.figure.paint.common.SignTextures;
import org.deltascope.figure.paint.common.UnfitFigureException;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.Theme;

/**
 * Writes figures as PDF: one page as large as the figure, one unit being three quarters of a point,
 * as a CSS pixel is. Labels are text in the program's fonts, which are embedded; formulas are
 * outlines with their plain text upon them, invisible. A character that none of these fonts has is
 * refused.
 */
public final class PdfWriter implements FigureWriter {
  /** The longest side of a page that every viewer shows, in points. */
  public static final double LONGEST_SIDE = 14_400;

  private static final double POINTS_PER_UNIT = 0.75;

  /** What a document is told apart by follows from its content alone. */
  private static final long DOCUMENT_ID = 0;

  private final TextMeasure text;
  private final Typesetter formulas;
  private final double scale;

  /** Writes labels and formulas set by those. */
  public PdfWriter(TextMeasure text, Typesetter formulas) {
    this(text, formulas, 1);
  }

  private PdfWriter(TextMeasure text, Typesetter formulas, double scale) {
    this.text = text;
    this.formulas = formulas;
    this.scale = scale;
  }

  /** {@return this writer with pages so many times larger} */
  public PdfWriter at(double newScale) {
    return new PdfWriter(text, formulas, newScale);
  }

  @Override
  public void write(Figure figure, Theme theme, OutputStream out) throws IOException {
    requireSize(figure);
    GlyphCheck.require(figure, text);
    try (PDDocument document = new PDDocument()) {
      describe(document, figure);
      double points = POINTS_PER_UNIT * scale;
      float height = (float) (figure.height() * points);
      PDPage page = new PDPage(new PDRectangle((float) (figure.width() * points), height));
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.transform(new Matrix((float) points, 0, 0, (float) -points, 0, height));
        draw(figure, theme, document, new PdfPen(content, theme));
      }
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      document.save(whole);
      whole.writeTo(out);
    }
  }

  private void draw(Figure figure, Theme theme, PDDocument document, PdfPen pen)
      throws IOException {
    pen.fill(
        new Rectangle2D.Double(0, 0, figure.width(), figure.height()), Ink.of(Role.BACKGROUND));
    PdfMarks marks = new PdfMarks(document, pen, new PdfText(document, pen, text), formulas, theme);
    for (Mark mark : SignTextures.of(figure, theme).marks()) {
      marks.draw(mark);
    }
  }

  private static void describe(PDDocument document, Figure figure) {
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(LegibleText.of(figure.title()));
    information.setSubject(LegibleText.of(figure.description()));
    information.setCreator("Deltascope");
    document.setDocumentId(DOCUMENT_ID);
    document.getDocumentCatalog().setLanguage("en");
    PDViewerPreferences preferences =
        new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
    preferences.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(preferences);
  }

  private void requireSize(Figure figure) {
    double longest = Math.max(figure.width(), figure.height()) * POINTS_PER_UNIT;
    if (!(longest * scale <= LONGEST_SIDE)) {
      throw new UnfitFigureException(
          String.format(
              Locale.ROOT,
              "at scale %s the page is %.0f points long, more than %.0f: the largest scale for it"
                  + " is %s",
              scale,
              longest * scale,
              LONGEST_SIDE,
              Math.floor(100 * LONGEST_SIDE / longest) / 100));
    }
  }
}

package org.deltascope.figure.paint.svg;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Mark;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.paint.common.CompactNumber;
import org.deltascope.figure.paint.common.FigureWriter;
import org.deltascope.figure.paint.common.LabelJoiner;
import org.deltascope.figure.paint.common.SignTextures;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.Theme;

/**
 * Writes figures as SVG. Labels stay text, in the program's fonts, which are within the file;
 * formulas are outlines with their plain text as a title. A character that no font has is left to
 * the viewer's fonts; one that XML cannot hold becomes U+FFFD. One unit is one CSS pixel.
 */
public final class SvgWriter implements FigureWriter {
  private final TextMeasure text;
  private final Typesetter formulas;
  private final double scale;

  /** Without: a file of its own. */
  private final Optional<String> prefix;

  /** Writes files, with labels and formulas set by those. */
  public SvgWriter(TextMeasure text, Typesetter formulas) {
    this(text, formulas, 1, Optional.empty());
  }

  private SvgWriter(TextMeasure text, Typesetter formulas, double scale, Optional<String> prefix) {
    this.text = text;
    this.formulas = formulas;
    this.scale = scale;
    this.prefix = prefix;
  }

  /** {@return this writer with pictures shown so many times larger} */
  public SvgWriter at(double newScale) {
    return new SvgWriter(text, formulas, newScale, prefix);
  }

  /**
   * {@return this writer for elements within an HTML page: without declaration; without fonts,
   * which the page gets from {@link FontFaces}; and with colours by role, which it gets from {@link
   * PageColors}}
   *
   * @param idPrefix what all ids of the next figure begin with; another for each figure of a page
   */
  public SvgWriter inline(String idPrefix) {
    return new SvgWriter(text, formulas, scale, Optional.of(idPrefix));
  }

  @Override
  public void write(Figure figure, Theme theme, OutputStream out) throws IOException {
    XmlWriter xml = new XmlWriter(out);
    if (prefix.isEmpty()) {
      xml.declaration();
    }
    String titleId = prefix.orElse("") + "title";
    String descriptionId = prefix.orElse("") + "description";
    xml.start("svg").set("xmlns", "http://www.w3.org/2000/svg");
    xml.set("width", figure.width() * scale).set("height", figure.height() * scale);
    xml.set(
        "viewBox",
        "0 0 " + CompactNumber.text(figure.width()) + " " + CompactNumber.text(figure.height()));
    xml.set("role", "img").set("lang", "en");
    xml.set("aria-labelledby", titleId).set("aria-describedby", descriptionId);
    xml.set("font-family", SvgText.FAMILIES).set("xml:space", "preserve").line();
    xml.start("title").set("id", titleId).text(figure.title()).end().line();
    xml.start("desc").set("id", descriptionId).text(figure.description()).end().line();
    if (prefix.isEmpty()) {
      FontFaces fonts = new FontFaces(text);
      fonts.add(figure);
      xml.start("style").line().text(fonts.css()).end().line();
    }
    xml.empty("rect").set("width", figure.width()).set("height", figure.height());
    SvgColors colors = new SvgColors(theme, prefix.isPresent());
    colors.set(xml, "fill", Ink.of(Role.BACKGROUND));
    xml.line();
    SvgMarks marks = new SvgMarks(new SvgText(text, colors, xml), formulas, colors, xml);
    for (Mark mark : new LabelJoiner(text).joined(SignTextures.of(figure, theme))) {
      marks.write(mark);
    }
    xml.end().line().flush();
  }
}

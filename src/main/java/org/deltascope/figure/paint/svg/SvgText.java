package org.deltascope.figure.paint.svg;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.measure.TextRun;
import org.deltascope.figure.measure.Typeface;
import org.deltascope.figure.paint.common.TextRuns;
import org.deltascope.figure.style.HorizontalAlign;

/**
 * Writes labels as text. Each run has its place and its length, so that a viewer that uses another
 * font does not let it run into its neighbours.
 */
final class SvgText {
  /** The font of all text that says nothing else. */
  static final String FAMILIES = "Inter,'DejaVu Sans',sans-serif";

  private final TextMeasure measure;
  private final SvgColors colors;
  private final XmlWriter xml;

  SvgText(TextMeasure measure, SvgColors colors, XmlWriter xml) {
    this.measure = measure;
    this.colors = colors;
    this.xml = xml;
  }

  void write(TextMark label) throws IOException {
    List<TextRun> runs =
        TextRuns.of(label, measure).stream().filter(run -> !run.text().isBlank()).toList();
    if (runs.isEmpty()) {
      return;
    }
    xml.start("text");
    if (runs.size() == 1) {
      write(runs.getFirst(), label.align());
    } else {
      for (TextRun run : runs) {
        xml.start("tspan");
        write(run, HorizontalAlign.START);
        xml.end();
      }
    }
    xml.end().line();
  }

  private void write(TextRun run, HorizontalAlign align) throws IOException {
    String body = run.text().stripTrailing();
    boolean whole = body.length() == run.text().length();
    // Text that is centred about its middle stands right whichever way it is written.
    HorizontalAlign anchor =
        run.rightToLeft() ? HorizontalAlign.MIDDLE : whole ? align : HorizontalAlign.START;
    switch (anchor) {
      case START -> xml.set("x", run.x());
      case MIDDLE -> xml.set("x", run.x() + run.width() / 2).set("text-anchor", "middle");
      case END -> xml.set("x", run.x() + run.width()).set("text-anchor", "end");
    }
    xml.set("y", run.y()).set("font-size", run.size());
    font(run.typeface());
    colors.set(xml, "fill", run.ink());
    if (run.rightToLeft()) {
      xml.set("direction", "rtl").set("unicode-bidi", "embed");
    }
    if (whole) {
      xml.set("textLength", run.width()).set("lengthAdjust", "spacingAndGlyphs");
    }
    xml.text(body);
  }

  private void font(Optional<Typeface> typeface) throws IOException {
    if (typeface.isEmpty()) {
      xml.set("font-family", "sans-serif");
      return;
    }
    Typeface used = typeface.get();
    switch (used) {
      case REGULAR, SEMIBOLD, BOLD, ITALIC -> {}
      case MATH -> xml.set("font-family", "'Symbols',serif");
      case SIGNS -> xml.set("font-family", "'DejaVu Sans',sans-serif");
    }
    if (used.weight() != 400) {
      xml.set("font-weight", Integer.toString(used.weight()));
    }
    if (used.slanted()) {
      xml.set("font-style", "italic");
    }
  }
}

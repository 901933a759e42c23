package org.deltascope.figure.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.ScriptLevel;

/**
 * Sets labels: splits them into runs, places each run, and says how large the whole is. Every
 * painter draws the runs it is given, so all agree on where each character stands.
 */
public final class TextMeasure {
  private static final double SCRIPT_SIZE = 0.7;
  private static final double SUB_SHIFT = 0.21;
  private static final double SUPER_SHIFT = -0.4;

  /** Marks above the letter before them, and what they are where they stand alone. */
  private static final Map<Character, String> ABOVE =
      Map.of('\u0303', "\u02dc", '\u0302', "\u02c6");

  /** How much higher a tilde stands above a capital than above a small letter. */
  private static final double ABOVE_CAPITALS = 0.24;

  /** How far the middle of an italic letter's top is to the right of its own. */
  private static final double SLANT = 0.06;

  private final Fonts fonts;

  /** Sets with those typefaces. */
  public TextMeasure(Fonts fonts) {
    this.fonts = fonts;
  }

  /** {@return how wide the spans are in a row, in units} */
  public double width(List<Span> spans, double size) {
    Pen pen = new Pen(0, 0, size);
    spans.forEach(pen::write);
    return pen.right;
  }

  /** {@return the height of a digit at that size, in units} */
  public double capHeight(double size) {
    return size * fonts.face(FontStyle.REGULAR).capHeight();
  }

  /** {@return the box around a label: as wide as its pen moves, as high as its font reaches} */
  public Bounds bounds(TextMark label) {
    double width = width(label.spans(), label.size());
    GlyphAdvances face = fonts.face(FontStyle.REGULAR);
    double above = label.size() * face.ascent();
    double below = label.size() * face.descent();
    return new Bounds(left(label, width), baseline(label) - above, width, above + below);
  }

  /** {@return whether the box around a label contains a point} How wide it is may not matter. */
  boolean covers(TextMark label, Point point) {
    GlyphAdvances face = fonts.face(FontStyle.REGULAR);
    double top = baseline(label) - label.size() * face.ascent();
    double bottom = baseline(label) + label.size() * face.descent();
    boolean beside = point.y() >= top - 1 && point.y() <= bottom + 1;
    return beside && bounds(label).contains(point);
  }

  /** {@return the label's runs, placed in the figure} */
  public List<TextRun> runs(TextMark label) {
    double width = label.align() == HorizontalAlign.START ? 0 : width(label.spans(), label.size());
    Pen pen = new Pen(left(label, width), baseline(label), label.size());
    label.spans().forEach(pen::write);
    return pen.runs;
  }

  private static double left(TextMark label, double width) {
    return switch (label.align()) {
      case START -> label.anchor().x();
      case MIDDLE -> label.anchor().x() - width / 2;
      case END -> label.anchor().x() - width;
    };
  }

  private double baseline(TextMark label) {
    return switch (label.rise()) {
      case BASELINE -> label.anchor().y();
      case MIDDLE -> label.anchor().y() + capHeight(label.size()) / 2;
    };
  }

  /** Moves along the baseline and leaves runs behind. */
  private final class Pen {
    private final List<TextRun> runs = new ArrayList<>();
    private final double baseline;
    private final double size;
    private double x;
    private double right;
    private double superStart = Double.NaN;

    Pen(double x, double baseline, double size) {
      this.x = x;
      this.right = x;
      this.baseline = baseline;
      this.size = size;
    }

    void write(Span span) {
      if (span.script() == ScriptLevel.SUB && !Double.isNaN(superStart)) {
        x = superStart;
      } else {
        x = right;
      }
      superStart = span.script() == ScriptLevel.SUPER ? x : Double.NaN;
      switch (span.script()) {
        case NORMAL -> split(span, size, 0);
        case SUB -> split(span, size * SCRIPT_SIZE, size * SUB_SHIFT);
        case SUPER -> split(span, size * SCRIPT_SIZE, size * SUPER_SHIFT);
      }
      right = Math.max(right, x);
    }

    private void split(Span span, double em, double shift) {
      String text = span.text();
      int start = 0;
      while (start < text.length()) {
        if (ABOVE.containsKey(text.charAt(start))) {
          above(span, text, start, em, shift);
          start++;
          continue;
        }
        int turn = RightToLeft.end(text, start);
        if (turn > start) {
          String part = text.substring(start, turn);
          add(part, fonts.face(span.style(), part), true, em, shift, span.ink());
          start = turn;
          continue;
        }
        GlyphAdvances face = fonts.face(span.style(), text.codePointAt(start));
        int end = start;
        while (end < text.length()
            && !ABOVE.containsKey(text.charAt(end))
            && RightToLeft.end(text, end) == end
            && fonts.face(span.style(), text.codePointAt(end)) == face) {
          end += Character.charCount(text.codePointAt(end));
        }
        add(text.substring(start, end), face, false, em, shift, span.ink());
        start = end;
      }
    }

    /** Above the middle of the letter before it, which fonts know of few letters only. */
    private void above(Span span, String text, int at, double em, double shift) {
      String mark = ABOVE.getOrDefault(text.charAt(at), "");
      double end = x;
      String letter = text.substring(Math.max(0, at - 1), at);
      double below = em * fonts.face(span.style(), letter).advance(letter, false);
      GlyphAdvances face = fonts.face(span.style(), mark);
      boolean high = letter.chars().anyMatch(Character::isUpperCase);
      x = end - (below + em * face.advance(mark, false)) / 2 + em * SLANT;
      add(mark, face, false, em, shift - (high ? em * ABOVE_CAPITALS : 0), span.ink());
      x = end;
    }

    private void add(
        String text, GlyphAdvances face, boolean rightToLeft, double em, double shift, Ink ink) {
      double width = em * face.advance(text, rightToLeft);
      double y = baseline + shift;
      runs.add(new TextRun(text, face.font(), face.typeface(), rightToLeft, em, x, y, width, ink));
      x += width;
    }
  }
}

package org.deltascope.figure.equation;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.equation.setting.MarkFlow;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.VerticalAlign;
import org.deltascope.formula.naming.Name;
import org.deltascope.formula.prose.RichText;
import org.deltascope.formula.text.SymbolText;

/**
 * Sets a sentence in lines. Symbols look as in formulas, and those that name something of the
 * network can be pointed at.
 *
 * @param text measures words
 * @param style of the words
 * @param size of the letters, in units
 * @param ink of the words
 * @param nameInk of the names
 */
public record ProseBlock(TextMeasure text, FontStyle style, double size, Ink ink, Ink nameInk) {
  private static final double LINE_HEIGHT = 1.42;
  private static final double TITLE = 18;
  private static final double SENTENCE = 13.5;

  /** Characters that stay together, with what they stand for. */
  private record Word(List<Span> spans, Subject subject) {}

  /** {@return how titles are set, everything that large} */
  public static ProseBlock title(TextMeasure text, double scale) {
    Ink ink = Ink.of(Role.TEXT);
    return new ProseBlock(text, FontStyle.BOLD, TITLE * scale, ink, ink);
  }

  /** {@return how sentences are set, everything that large} */
  public static ProseBlock sentence(TextMeasure text, double scale) {
    return new ProseBlock(
        text, FontStyle.REGULAR, SENTENCE * scale, Ink.of(Role.MUTED), Ink.of(Role.TEXT));
  }

  /** Draws it below what is there. */
  public void draw(RichText prose, double left, double room, MarkFlow paper) {
    double space =
        width(List.of(Span.of("a a", style, ink))) - 2 * width(List.of(Span.of("a", style, ink)));
    double x = 0;
    paper.skip(size * LINE_HEIGHT);
    List<List<Word>> clusters = clusters(prose);
    for (int k = 0; k < clusters.size(); k++) {
      List<Word> cluster = clusters.get(k);
      boolean numbered = k + 1 < clusters.size() && isNumber(clusters.get(k + 1));
      double width = wide(cluster) + (numbered ? space + wide(clusters.get(k + 1)) : 0);
      if (x > 0 && x + width > room) {
        x = 0;
        paper.skip(size * LINE_HEIGHT);
      }
      for (Word word : cluster) {
        TextMark label =
            new TextMark(
                new Point(left + x, paper.y() - size * 0.35),
                HorizontalAlign.START,
                VerticalAlign.BASELINE,
                word.spans(),
                size,
                word.subject());
        if (paper.isHovered(word.subject())) {
          paper.ground(text.bounds(label));
        }
        paper.add(label);
        x += width(word.spans());
      }
      x += space;
    }
  }

  private double wide(List<Word> cluster) {
    return cluster.stream().mapToDouble(word -> width(word.spans())).sum();
  }

  /** A number stands on the line of the word before it, which says of what it is the number. */
  private static boolean isNumber(List<Word> cluster) {
    return cluster.size() == 1
        && cluster.getFirst().spans().size() == 1
        && cluster.getFirst().spans().getFirst().text().chars().allMatch(Character::isDigit);
  }

  /** Splits at the spaces: a name and the comma after it are one cluster. */
  private List<List<Word>> clusters(RichText prose) {
    Clusters clusters = new Clusters();
    for (RichText.Piece piece : prose.pieces()) {
      switch (piece) {
        case RichText.Named named -> clusters.add(new Word(spans(named), Subject.of(named.ref())));
        case RichText.Words(String words) -> split(words, clusters);
        case RichText.Formula(String formula) -> split(formula, clusters);
      }
    }
    return clusters.end();
  }

  private void split(String words, Clusters clusters) {
    for (SymbolText.Piece part : SymbolText.of(words)) {
      clusters.split(part.text(), part.isSymbol() ? FontStyle.MATH : style, ink);
    }
  }

  /** Collects what no line may be broken in. */
  private static final class Clusters {
    private final List<List<Word>> ended = new ArrayList<>();
    private List<Word> current = new ArrayList<>();

    void add(Word word) {
      current.add(word);
    }

    void split(String text, FontStyle face, Ink ink) {
      String[] words = text.split(" ", -1);
      for (int i = 0; i < words.length; i++) {
        if (i > 0) {
          end();
        }
        if (!words[i].isEmpty()) {
          add(new Word(List.of(Span.of(words[i], face, ink)), Subject.none()));
        }
      }
    }

    List<List<Word>> end() {
      if (!current.isEmpty()) {
        ended.add(current);
        current = new ArrayList<>();
      }
      return ended;
    }
  }

  private List<Span> spans(RichText.Named named) {
    List<Span> spans = new ArrayList<>();
    Name name = named.name();
    if (!named.prefix().isEmpty()) {
      spans.add(Span.of(named.prefix(), FontStyle.MATH, nameInk));
    }
    spans.add(Span.of(name.base(), FontStyle.MATH, nameInk));
    if (!name.sup().isEmpty()) {
      spans.add(Span.sup(name.sup(), FontStyle.MATH, nameInk));
    }
    if (!name.sub().isEmpty()) {
      spans.add(Span.sub(name.sub(), FontStyle.MATH, nameInk));
    }
    return spans;
  }

  private double width(List<Span> spans) {
    return text.width(spans, size);
  }
}

package org.deltascope.figure.paint.common;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Span;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.VerticalAlign;

/**
 * Joins words that stand one after another on a line into one label. A figure places every word by
 * itself, which leaves uneven spaces between the words of another font.
 *
 * @param measure of the words
 */
public record LabelJoiner(TextMeasure measure) {
  /** A space is about a quarter of an em wide; the next column is farther away. */
  private static final double WIDEST_SPACE = 0.5;

  /** {@return the marks with their sentences joined} */
  public List<Mark> joined(Figure figure) {
    List<Mark> joined = new ArrayList<>();
    double end = 0;
    for (Mark mark : figure.marks()) {
      Mark before = joined.isEmpty() ? mark : joined.getLast();
      if (mark instanceof TextMark word
          && before instanceof TextMark line
          && follows(line, word, end)) {
        joined.set(joined.size() - 1, join(line, word, word.anchor().x() - end));
      } else {
        joined.add(mark);
      }
      end = mark instanceof TextMark word ? end(word) : 0;
    }
    return joined;
  }

  private boolean follows(TextMark line, TextMark word, double end) {
    double gap = word.anchor().x() - end;
    return isWord(line)
        && isWord(word)
        && line.size() == word.size()
        && line.anchor().y() == word.anchor().y()
        && gap > -0.1
        && gap < WIDEST_SPACE * word.size();
  }

  private static boolean isWord(TextMark label) {
    return label.align() == HorizontalAlign.START
        && label.rise() == VerticalAlign.BASELINE
        && !label.spans().isEmpty();
  }

  private double end(TextMark word) {
    return word.anchor().x() + measure.width(word.spans(), word.size());
  }

  private static TextMark join(TextMark line, TextMark word, double gap) {
    List<Span> spans = new ArrayList<>(line.spans());
    if (gap > 0.1) {
      Span last = line.spans().getLast();
      spans.add(Span.of(" ", last.style(), last.ink()));
    }
    spans.addAll(word.spans());
    return new TextMark(
        line.anchor(), line.align(), line.rise(), spans, line.size(), line.subject());
  }
}

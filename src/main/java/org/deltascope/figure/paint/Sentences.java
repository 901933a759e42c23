package org.deltascope.figure.paint;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Align;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Label;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Rise;
import org.deltascope.figure.Span;
import org.deltascope.figure.TextMeasure;

/**
 * Joins words that stand one after another on a line into one label. A figure places every word by
 * itself, which leaves uneven spaces between the words of another font.
 *
 * @param measure of the words
 */
record Sentences(TextMeasure measure) {
  /** A space is about a quarter of an em wide; the next column is farther away. */
  private static final double WIDEST_SPACE = 0.5;

  /** {@return the marks with their sentences joined} */
  List<Mark> joined(Figure figure) {
    List<Mark> joined = new ArrayList<>();
    double end = 0;
    for (Mark mark : figure.marks()) {
      Mark before = joined.isEmpty() ? mark : joined.getLast();
      if (mark instanceof Label word && before instanceof Label line && follows(line, word, end)) {
        joined.set(joined.size() - 1, join(line, word, word.anchor().x() - end));
      } else {
        joined.add(mark);
      }
      end = mark instanceof Label word ? end(word) : 0;
    }
    return joined;
  }

  private boolean follows(Label line, Label word, double end) {
    double gap = word.anchor().x() - end;
    return isWord(line)
        && isWord(word)
        && line.size() == word.size()
        && line.anchor().y() == word.anchor().y()
        && gap > -0.1
        && gap < WIDEST_SPACE * word.size();
  }

  private static boolean isWord(Label label) {
    return label.align() == Align.START
        && label.rise() == Rise.BASELINE
        && !label.spans().isEmpty();
  }

  private double end(Label word) {
    return word.anchor().x() + measure.width(word.spans(), word.size());
  }

  private static Label join(Label line, Label word, double gap) {
    List<Span> spans = new ArrayList<>(line.spans());
    if (gap > 0.1) {
      Span last = line.spans().getLast();
      spans.add(Span.of(" ", last.style(), last.ink()));
    }
    spans.addAll(word.spans());
    return new Label(line.anchor(), line.align(), line.rise(), spans, line.size(), line.subject());
  }
}

package org.deltascope.figure.loss;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.CurveMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.plot.Axes;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;

/**
 * The lines beside the losses themselves, and what each of them is.
 *
 * @param held losses of the samples that are held back
 * @param smoothed means of the losses
 * @param captions writes what they are
 */
record LossLegend(List<HeldLoss> held, SmoothedLosses smoothed, LossCaptions captions) {
  private static final double ROW = 15;
  private static final double SWATCH = 18;
  private static final double APART = 12;
  private static final int LEAST = 3;

  private static final Entry RAW = new Entry(List.of("L"), LineStyle.SOLID, 1, Role.LOSS);

  /** A line and what it is, from the most to the fewest words. */
  private record Entry(List<String> words, LineStyle style, double width, Role role) {}

  static LossLegend of(LossLines lines, LossCaptions captions) {
    return new LossLegend(
        lines.held(), SmoothedLosses.of(lines.path(), lines.span().look().smoothed()), captions);
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    if (!smoothed.points().isEmpty()) {
      entries.add(new Entry(smoothed.formulas(), LineStyle.SOLID, 1.8, Role.LOSS));
    }
    if (!held.isEmpty()) {
      entries.add(
          new Entry(
              List.of("L held back", "held back", "held back", "held"),
              LineStyle.DASHED,
              1.8,
              Role.FORWARD));
    }
    if (!entries.isEmpty()) {
      entries.addFirst(RAW);
    }
    return entries;
  }

  /** {@return what it needs above the plot} */
  double height() {
    return entries().isEmpty() ? 0 : ROW;
  }

  /** {@return which line is which, in as many words as have room} */
  List<Mark> marks(double left, double y, double room) {
    List<Entry> entries = entries();
    int brief = 0;
    while (brief < LEAST && width(entries, brief) > room) {
      brief++;
    }
    List<Mark> marks = new ArrayList<>();
    double x = left;
    for (Entry entry : entries) {
      String words = words(entry, brief);
      Point from = new Point(x, y + ROW / 2 - 2);
      marks.add(
          new CurveMark(
              List.of(from, from.plus(SWATCH, 0)),
              entry.width,
              Ink.of(entry.role),
              entry.style,
              Subject.none()));
      marks.add(LossCaptions.muted(from.plus(SWATCH + 4, 0), HorizontalAlign.START, words));
      x += SWATCH + 4 + captions.width(words) + APART;
    }
    return marks;
  }

  private double width(List<Entry> entries, int brief) {
    double all =
        entries.stream()
            .mapToDouble(entry -> SWATCH + 4 + captions.width(words(entry, brief)) + APART)
            .sum();
    return all - APART;
  }

  private static String words(Entry entry, int brief) {
    return entry.words.get(Math.min(brief, entry.words.size() - 1));
  }

  /** {@return the lines, in no more points than there is room for} */
  List<Mark> lines(Axes axes, int room) {
    List<Mark> marks = new ArrayList<>();
    List<SmoothedLosses.Mean> means = smoothed.points();
    if (!means.isEmpty()) {
      int step = (means.size() + room - 1) / room;
      List<Point> points = new ArrayList<>();
      for (int k = (means.size() - 1) % step; k < means.size(); k += step) {
        points.add(axes.at((double) means.get(k).update(), means.get(k).loss()));
      }
      marks.add(new CurveMark(points, 1.8, Ink.of(Role.LOSS), LineStyle.SOLID, Subject.none()));
    }
    if (!held.isEmpty()) {
      List<Point> points =
          held.stream()
              .filter(loss -> Double.isFinite(loss.loss()))
              .map(loss -> axes.at((double) loss.update(), loss.loss()))
              .toList();
      marks.add(new CurveMark(points, 1.8, Ink.of(Role.FORWARD), LineStyle.DASHED, Subject.none()));
    }
    return marks;
  }
}

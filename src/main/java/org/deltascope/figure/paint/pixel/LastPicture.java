package org.deltascope.figure.paint.pixel;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Mark;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.style.Theme;

/**
 * The picture that was painted last. While a number is dragged one picture differs little from the
 * next, and only those squares of it are painted in which anything differs. Pixels are kept as soon
 * as there are two pictures that look alike, so that a single one costs nothing. For one thread at
 * a time.
 */
final class LastPicture {

  /** So many marks may be left out or put in at one place. */
  private static final int MOST_APART = 24;

  private final MarkReach finder;
  private List<Mark> marks = List.of();
  private List<Reach> reaches = List.of();
  private Look look = new Look(PaintedPart.scaled(1), Theme.LIGHT, 0, 0);
  private int[] pixels = {};
  private boolean isWhole;

  /** What must be the same for two pictures to have anything in common. */
  private record Look(PaintedPart view, Theme theme, int width, int height) {}

  LastPicture(TextMeasure text) {
    this.finder = new MarkReach(text);
  }

  /**
   * {@return where a picture differs from the one before; everywhere if that has other looks} From
   * now on it is the last.
   *
   * @param next the marks of the picture
   * @param theme its colours
   * @param view which part of the figure it shows
   * @param frame where it will be painted
   */
  Tiles differing(List<Mark> next, Theme theme, PaintedPart view, PixelFrame frame) {
    Look same = new Look(view, theme, frame.width(), frame.height());
    Tiles differing = new Tiles(frame.width(), frame.height());
    if (!isWhole || !same.equals(look)) {
      look = same;
      pixels = new int[0];
      reaches = List.of();
      differing.markAll();
    } else if (pixels.length == 0) {
      pixels = new int[frame.pixels().length];
      reaches = next.stream().map(mark -> finder.of(mark, view)).toList();
      differing.markAll();
    } else {
      compare(next, differing);
    }
    marks = next;
    isWhole = false;
    return differing;
  }

  /** {@return where a mark of the last picture may have pixels} */
  Reach reach(int mark) {
    return reaches.isEmpty() ? Reach.of(MarkReach.EVERYWHERE) : reaches.get(mark);
  }

  /** Puts the rest of the picture beside the squares that were painted, and keeps those. */
  void complete(Tiles painted, PixelFrame frame) {
    isWhole = true;
    if (pixels.length > 0) {
      painted.copy(frame.pixels(), pixels);
      painted.copyOthers(pixels, frame.pixels());
    }
  }

  /** Goes through both pictures at once; where they part, to where they meet again. */
  private void compare(List<Mark> next, Tiles differing) {
    List<Reach> now = new ArrayList<>(next.size());
    int before = 0;
    for (int after = 0; after < next.size() || before < marks.size(); ) {
      Meeting apart = meeting(next, before, after);
      for (int k = 0; k < apart.before; k++) {
        differing.mark(reaches.get(before++));
      }
      for (int k = 0; k < apart.after; k++) {
        Reach reach = finder.of(next.get(after++), look.view);
        differing.mark(reach);
        now.add(reach);
      }
      if (after < next.size() && before < marks.size()) {
        now.add(reaches.get(before++));
        after++;
      }
    }
    reaches = now;
  }

  /** How many marks of each picture come before the next that both have. */
  private record Meeting(int before, int after) {}

  private Meeting meeting(List<Mark> next, int before, int after) {
    int rest = marks.size() - before;
    int others = next.size() - after;
    for (int apart = 0; apart <= 2 * MOST_APART; apart++) {
      for (int k = Math.max(0, apart - others + 1); k <= apart && k < rest; k++) {
        if (marks.get(before + k).equals(next.get(after + apart - k))) {
          return new Meeting(k, apart - k);
        }
      }
    }
    return new Meeting(rest, others);
  }
}

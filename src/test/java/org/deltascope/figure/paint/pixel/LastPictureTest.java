package org.deltascope.figure.paint.pixel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.BundleMark;
import org.deltascope.figure.CellsMark;
import org.deltascope.figure.CurveMark;
import org.deltascope.figure.DiscMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.paint.Samples;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.Theme;
import org.deltascope.figure.style.VerticalAlign;
import org.deltascope.matrix.Matrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastPictureTest {
  private static final int WIDTH = 420;
  private static final int HEIGHT = 300;
  private static final Subject NONE = Subject.none();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void a_picture_has_the_pixels_of_one_painted_anew_whatever_was_painted_before(long seed) {
    Random random = new Random(seed);
    FramePainter painter = Samples.frames();
    PixelFrame[] frames = {
      new PixelFrame(WIDTH, HEIGHT), new PixelFrame(WIDTH, HEIGHT), new PixelFrame(WIDTH, HEIGHT)
    };
    List<Mark> marks = new ArrayList<>(Samples.everything().marks());
    for (int k = 0; k < 40; k++) {
      for (int changes = random.nextInt(4); changes > 0; changes--) {
        change(marks, random);
      }
      Theme theme = random.nextInt(10) == 0 ? Theme.DARK : Theme.LIGHT;
      PaintedPart view =
          random.nextInt(10) == 0 ? new PaintedPart(1.3, -40, -20) : PaintedPart.scaled(0.7);
      PixelFrame frame = frames[k % frames.length];
      painter.paint(figure(marks), theme, view, frame);
      PixelFrame anew = new PixelFrame(WIDTH, HEIGHT);
      Samples.frames().paint(figure(marks), theme, view, anew);

      assertThat(frame.pixels()).as("seed %d, picture %d", seed, k).isEqualTo(anew.pixels());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void a_mark_leaves_no_pixel_beside_where_it_may_leave_some(long seed) {
    Random random = new Random(seed);
    List<Mark> marks = new ArrayList<>(Samples.everything().marks());
    for (int k = 0; k < 40; k++) {
      marks.add(mark(random));
    }
    PaintedPart view = new PaintedPart(0.5 + random.nextDouble(), -20, 10);
    for (Mark mark : marks) {
      PixelFrame frame = new PixelFrame(WIDTH, HEIGHT);
      Samples.frames().paint(figure(List.of(mark)), Theme.LIGHT, view, frame);
      Tiles reached = new Tiles(WIDTH, HEIGHT);
      reached.mark(new MarkReach(Samples.TEXT).of(mark, view));
      reached.fill(frame.pixels(), Theme.LIGHT.argb(Role.BACKGROUND));

      assertThat(frame.pixels()).as("%s", mark).containsOnly(Theme.LIGHT.argb(Role.BACKGROUND));
    }
  }

  @ParameterizedTest(name = "{0} marks more")
  @ValueSource(ints = {0, 1, 3})
  void only_the_squares_of_what_differs_are_painted_again(int more) {
    LastPicture last = new LastPicture(Samples.TEXT);
    PixelFrame frame = new PixelFrame(WIDTH, HEIGHT);
    List<Mark> marks = new ArrayList<>();
    for (int k = 0; k < 100; k++) {
      marks.add(label(10 + k % 10 * 40, 10 + k / 10 * 28, "0.25"));
    }
    for (int k = 0; k < 2; k++) {
      Tiles all = last.differing(List.copyOf(marks), Theme.LIGHT, PaintedPart.scaled(1), frame);
      assertThat(all.areFew()).isFalse();
      last.complete(all, frame);
    }
    marks.set(55, label(210, 150, "−0.26"));
    for (int k = 0; k < more; k++) {
      marks.add(20, label(210, 150, "x"));
    }
    Tiles differing = last.differing(List.copyOf(marks), Theme.LIGHT, PaintedPart.scaled(1), frame);

    assertThat(differing.areFew()).isTrue();
    assertThat(differing.touches(last.reach(55 + more))).isTrue();
    assertThat(differing.touches(last.reach(0))).isFalse();
    assertThat(differing.touches(last.reach(99 + more))).isFalse();
  }

  private static Figure figure(List<Mark> marks) {
    return new Figure(WIDTH, HEIGHT, List.copyOf(marks), "", "");
  }

  private static void change(List<Mark> marks, Random random) {
    int at = random.nextInt(marks.size());
    switch (random.nextInt(3)) {
      case 0 -> marks.set(at, mark(random));
      case 1 -> marks.add(at, mark(random));
      default -> marks.remove(at);
    }
  }

  private static Mark mark(Random random) {
    Point at = new Point(WIDTH * random.nextDouble(), HEIGHT * random.nextDouble());
    Point to = new Point(WIDTH * random.nextDouble(), HEIGHT * random.nextDouble());
    Ink ink = new Ink(Role.BACKWARD, 0.2 + 0.8 * random.nextDouble());
    double size = 1 + 20 * random.nextDouble();
    return switch (random.nextInt(6)) {
      case 0 ->
          new LineMark(
              at,
              to,
              size / 5,
              ink,
              List.of(LineStyle.values()).get(random.nextInt(3)),
              random.nextBoolean() ? ArrowHead.ARROW : ArrowHead.NONE,
              NONE);
      case 1 -> new DiscMark(at, size, ink, Ink.of(Role.TEXT), size / 8, NONE);
      case 2 ->
          new BoxMark(Bounds.spanning(at, to), size / 2, ink, Ink.of(Role.BORDER), size / 8, NONE);
      case 3 -> label(at.x(), at.y(), "δ = " + random.nextInt(100));
      case 4 ->
          new CellsMark(
              Bounds.spanning(at, to).inflate(1),
              Matrix.generate(3, 4, (i, j) -> random.nextGaussian()),
              2,
              1,
              1,
              NONE);
      default ->
          random.nextBoolean()
              ? new CurveMark(
                  List.of(at, to, new Point(Double.NaN, 1)), size / 5, ink, LineStyle.SOLID, NONE)
              : new BundleMark(
                  List.of(at, at.plus(0, 30)),
                  List.of(to, to.plus(3, 40), to.plus(3, 80)),
                  Matrix.generate(3, 2, (i, j) -> random.nextGaussian()),
                  2,
                  0.7,
                  NONE);
    };
  }

  private static TextMark label(double x, double y, String text) {
    return new TextMark(
        new Point(x, y),
        HorizontalAlign.MIDDLE,
        VerticalAlign.MIDDLE,
        List.of(Span.of(text, FontStyle.SEMIBOLD, Ink.of(Role.TEXT))),
        12,
        NONE);
  }
}

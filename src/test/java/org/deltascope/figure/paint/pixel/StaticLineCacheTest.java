package org.deltascope.figure.paint.pixel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deltascope.figure.Figure;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.paint.Samples;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticLineCacheTest {
  private static final int WIDTH = 200;
  private static final int HEIGHT = 150;
  private static final PaintedPart WHOLE = PaintedPart.scaled(1);

  private final FramePainter painter = Samples.frames();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void whatever_was_painted_before_a_picture_has_the_pixels_of_one_painted_anew(long seed) {
    Random random = new Random(seed);
    List<Mark> resting = lines(random, 120, 0.3);
    for (int k = 0; k < 30; k++) {
      if (random.nextInt(4) == 0) {
        int from = random.nextInt(resting.size());
        resting = new ArrayList<>(resting.subList(0, from));
        resting.addAll(lines(random, 120 - from, 0.3));
      }
      List<Mark> marks = new ArrayList<>(resting);
      marks.addAll(lines(random, random.nextInt(5), 1));
      Theme theme = random.nextBoolean() ? Theme.LIGHT : Theme.DARK;
      PaintedPart view = new PaintedPart(1 + random.nextInt(2), -random.nextInt(2), 0);

      assertThat(pixels(painter, marks, theme, view))
          .isEqualTo(pixels(Samples.frames(), marks, theme, view));
    }
  }

  @Test
  void lines_that_stay_are_not_drawn_again() {
    StaticLineCache ground = new StaticLineCache();
    List<Mark> resting = lines(new Random(4), 100, 0.3);
    List<Mark> first = new ArrayList<>(resting);
    first.addAll(lines(new Random(5), 3, 1));
    List<Mark> second = new ArrayList<>(resting);
    second.addAll(lines(new Random(6), 7, 1));
    PixelFrame frame = new PixelFrame(WIDTH, HEIGHT);

    assertThat(ground.paint(first, Theme.LIGHT, WHOLE, frame)).isEqualTo(103);
    assertThat(ground.paint(second, Theme.LIGHT, WHOLE, frame)).isEqualTo(100);
    assertThat(ground.paint(first, Theme.LIGHT, WHOLE, frame)).isEqualTo(100);
  }

  @Test
  void the_ground_of_a_picture_without_lines_is_bare() {
    PixelFrame frame = new PixelFrame(WIDTH, HEIGHT);
    assertThat(new StaticLineCache().paint(List.of(), Theme.DARK, WHOLE, frame)).isZero();
    assertThat(frame.pixels()).containsOnly(Theme.DARK.argb(Role.BACKGROUND));
  }

  private static List<Mark> lines(Random random, int count, double opacity) {
    List<Mark> lines = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      lines.add(
          new LineMark(
              new Point(WIDTH * random.nextDouble(), HEIGHT * random.nextDouble()),
              new Point(WIDTH * random.nextDouble(), HEIGHT * random.nextDouble()),
              1 + 3 * random.nextDouble(),
              new Ink(random.nextBoolean() ? Role.POSITIVE : Role.NEGATIVE, opacity),
              random.nextBoolean() ? LineStyle.DASHED : LineStyle.SOLID,
              ArrowHead.NONE,
              Subject.none()));
    }
    return lines;
  }

  private static int[] pixels(
      FramePainter painter, List<Mark> marks, Theme theme, PaintedPart view) {
    PixelFrame frame = new PixelFrame(WIDTH, HEIGHT);
    painter.paint(new Figure(WIDTH, HEIGHT, marks, "lines", ""), theme, view, frame);
    return frame.pixels();
  }
}

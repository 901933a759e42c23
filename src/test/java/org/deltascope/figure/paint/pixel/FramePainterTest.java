package org.deltascope.figure.paint.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.BundleMark;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FramePainterTest {
  private static final Subject NONE = Subject.none();
  private final FramePainter painter = Samples.frames();

  @ParameterizedTest
  @EnumSource(LineStyle.class)
  void lines_look_as_java2d_draws_them(LineStyle style) {
    Random random = new Random(7);
    for (int k = 0; k < 40; k++) {
      Point from = new Point(10 + 180 * random.nextDouble(), 10 + 130 * random.nextDouble());
      Point to = new Point(10 + 180 * random.nextDouble(), 10 + 130 * random.nextDouble());
      double width = 1 + 5 * random.nextDouble();
      Ink ink = new Ink(Role.TEXT, 0.3 + 0.7 * random.nextDouble());
      looksTheSame(new LineMark(from, to, width, ink, style, ArrowHead.ARROW, NONE));
    }
  }

  @Test
  void boxes_look_as_java2d_draws_them() {
    Bounds bounds = new Bounds(20.3, 30.6, 120, 40);
    for (double corner : new double[] {0, 1, 5, 20}) {
      looksTheSame(
          new BoxMark(bounds, corner, Ink.of(Role.BACKWARD_SOFT), Ink.of(Role.BACKWARD), 2, NONE));
    }
  }

  @Test
  void discs_look_as_java2d_draws_them() {
    for (double radius : new double[] {0.7, 3, 12, 40}) {
      looksTheSame(
          new DiscMark(
              new Point(90.2, 70.7),
              radius,
              Ink.of(Role.NEURON_FILL),
              Ink.of(Role.NEURON_STROKE),
              1.5,
              NONE));
    }
  }

  @Test
  void labels_look_as_java2d_draws_them() {
    Ink ink = new Ink(Role.BACKWARD, 0.8);
    for (FontStyle style : FontStyle.values()) {
      looksTheSame(
          new TextMark(
              new Point(100, 60),
              HorizontalAlign.MIDDLE,
              VerticalAlign.MIDDLE,
              List.of(
                  Span.of("∂L/∂w", style, ink),
                  Span.sub("5", style, ink),
                  Span.of(" = 0.0822 ⊙", style, ink)),
              17,
              NONE));
    }
  }

  @Test
  void equal_letters_stand_at_equal_distances_whatever_their_size() {
    for (double size = 9; size < 14; size += 0.37) {
      TextMark label =
          new TextMark(
              new Point(10, 60),
              HorizontalAlign.START,
              VerticalAlign.BASELINE,
              List.of(Span.of(" l ".repeat(16), FontStyle.REGULAR, Ink.of(Role.TEXT))),
              size,
              NONE);
      double pitch = Samples.TEXT.bounds(label).width() / 16;
      double[] middles = inkMiddles(frame(label), 10, pitch);
      for (int k = 1; k < middles.length; k++) {
        assertThat(middles[k] - middles[k - 1])
            .as("letters %d and %d at size %s", k - 1, k, size)
            .isCloseTo(pitch, within(0.27));
      }
    }
  }

  /** Where the ink of each letter of a row has its middle, the letters being a pitch apart. */
  private static double[] inkMiddles(PixelFrame frame, double start, double pitch) {
    double[] moment = new double[16];
    double[] ink = new double[16];
    for (int at = 0; at < frame.pixels().length; at++) {
      double x = at % frame.width() + 0.5;
      int letter = (int) Math.floor((x - start) / pitch);
      if (letter >= 0 && letter < 16) {
        int dark = 255 - (frame.pixels()[at] & 255);
        ink[letter] += dark;
        moment[letter] += dark * x;
      }
    }
    for (int k = 0; k < 16; k++) {
      moment[k] /= ink[k];
    }
    return moment;
  }

  @Test
  void an_edge_of_a_bundle_looks_like_a_line_one_unit_wide() {
    List<Point> from = List.of(new Point(10, 20));
    List<Point> to = List.of(new Point(190, 110.4));
    Mark bundle = new BundleMark(from, to, Matrix.of(new double[] {1}), 1, 1, NONE);
    Mark line = LineMark.solid(from.getFirst(), to.getFirst(), 1, Ink.of(Role.POSITIVE), NONE);

    assertThat(difference(frame(bundle), frame(line))).isLessThan(0.006);
  }

  @Test
  void the_ground_covers_the_whole_frame() {
    PixelFrame frame = new PixelFrame(300, 200);
    painter.paint(figure(), Theme.DARK, PaintedPart.scaled(1), frame);

    assertThat(frame.pixels()).containsOnly(Theme.DARK.argb(Role.BACKGROUND));
  }

  @Test
  void a_painted_frame_is_opaque() {
    PixelFrame frame = new PixelFrame(940, 580);
    painter.paint(Samples.everything(), Theme.LIGHT, PaintedPart.scaled(1), frame);

    assertThat(Arrays.stream(frame.pixels()).allMatch(p -> p >>> 24 == 255)).isTrue();
  }

  @Test
  void painting_twice_gives_the_same_pixels() {
    PixelFrame first = new PixelFrame(940, 580);
    PixelFrame second = new PixelFrame(940, 580);
    painter.paint(Samples.everything(), Theme.LIGHT, PaintedPart.scaled(1), first);
    painter.paint(Samples.everything(), Theme.LIGHT, PaintedPart.scaled(1), second);

    assertThat(second.pixels()).isEqualTo(first.pixels());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void a_bundle_whose_weights_changed_is_painted_as_if_it_were_new(long seed) {
    frame(painter, bundle(Samples.random(30, 20, seed)));
    Mark changed = bundle(Samples.random(30, 20, seed + 100));

    assertThat(frame(painter, changed).pixels())
        .as("seed %d", seed)
        .isEqualTo(frame(changed).pixels());
  }

  @Test
  void a_bundle_that_moved_is_painted_as_if_it_were_new() {
    Matrix weights = Samples.random(30, 20, 1);
    frame(painter, bundle(weights));
    Mark moved =
        new BundleMark(
            Samples.column(20, 10, 120, 20), Samples.column(170, 20, 100, 30), weights, 1, 1, NONE);

    assertThat(frame(painter, moved).pixels()).isEqualTo(frame(moved).pixels());
  }

  @Test
  void a_view_moved_by_whole_pixels_moves_the_picture() {
    Figure figure = Samples.everything();
    PixelFrame whole = new PixelFrame(940, 580);
    PixelFrame part = new PixelFrame(300, 200);
    painter.paint(figure, Theme.LIGHT, PaintedPart.scaled(1), whole);
    painter.paint(figure, Theme.LIGHT, new PaintedPart(1, -400, -60), part);

    assertThat(difference(part, crop(whole, 400, 60, 300, 200))).isLessThan(0.001);
  }

  @Test
  void marks_far_outside_do_no_harm() {
    Ink ink = Ink.of(Role.TEXT);
    Mark[] marks = {
      LineMark.solid(new Point(-9000, -5000), new Point(-8000, 9000), 4, ink, NONE),
      LineMark.solid(new Point(5000, 5000), new Point(9000, 5001), 4, ink, NONE),
      new BoxMark(new Bounds(-900, -900, 50, 50), 9, ink, ink, 2, NONE),
      new DiscMark(new Point(9000, 9000), 90, ink, ink, 2, NONE),
      TextMark.centered(new Point(-500, 900), Span.of("far", FontStyle.BOLD, ink), 20, NONE)
    };

    assertThat(frame(marks).pixels()).containsOnly(Theme.LIGHT.argb(Role.BACKGROUND));
  }

  private void looksTheSame(Mark mark) {
    PixelFrame theirs = new PixelFrame(200, 150);
    Graphics2D g = theirs.image().createGraphics();
    Samples.painter().paint(figure(mark), Theme.LIGHT, g, 1);
    g.dispose();

    assertThat(difference(frame(mark), theirs)).as("%s", mark).isLessThan(0.004);
  }

  /** The mean difference of a channel, 0 … 1. */
  private static double difference(PixelFrame a, PixelFrame b) {
    long sum = 0;
    for (int at = 0; at < a.pixels().length; at++) {
      for (int shift = 0; shift < 24; shift += 8) {
        sum += Math.abs((a.pixels()[at] >> shift & 255) - (b.pixels()[at] >> shift & 255));
      }
    }
    return sum / 3.0 / 255 / a.pixels().length;
  }

  private static PixelFrame crop(PixelFrame frame, int x, int y, int width, int height) {
    PixelFrame part = new PixelFrame(width, height);
    for (int row = 0; row < height; row++) {
      System.arraycopy(
          frame.pixels(), (y + row) * frame.width() + x, part.pixels(), row * width, width);
    }
    return part;
  }

  private static BundleMark bundle(Matrix weights) {
    return new BundleMark(
        Samples.column(20, 10, 120, 20), Samples.column(180, 10, 120, 30), weights, 1, 1, NONE);
  }

  private static Figure figure(Mark... marks) {
    return new Figure(200, 150, List.of(marks), "", "");
  }

  private static PixelFrame frame(Mark... marks) {
    return frame(Samples.frames(), marks);
  }

  private static PixelFrame frame(FramePainter painter, Mark... marks) {
    PixelFrame frame = new PixelFrame(200, 150);
    painter.paint(figure(marks), Theme.LIGHT, PaintedPart.scaled(1), frame);
    return frame;
  }
}

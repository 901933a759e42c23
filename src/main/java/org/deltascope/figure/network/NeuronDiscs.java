package org.deltascope.figure.network;

import org.deltascope.figure.Disc;
import org.deltascope.figure.Ink;
import org.deltascope.figure.Point;
import org.deltascope.figure.Role;
import org.deltascope.figure.Subject;

/** Draws the discs of neurons: read, written or at rest, and in small how large their value is. */
final class NeuronDiscs {
  private final Numbers numbers;
  private final Known known;
  private final Focus focus;
  private final Tint tint;
  private final Canvas canvas;

  NeuronDiscs(Numbers numbers, Known known, Focus focus, Canvas canvas) {
    this.numbers = numbers;
    this.known = known;
    this.focus = focus;
    this.tint = Tint.of(focus.attention().phase());
    this.canvas = canvas;
  }

  /**
   * Draws a disc.
   *
   * @param largest the largest value that is shown of the layer
   */
  void draw(Spot spot, Light light, double largest) {
    Subject.Neuron subject = spot.neuron();
    Point center = spot.center();
    double radius = spot.block().radius();
    double base = Math.min(1.4, 0.25 * radius);
    Ink rim =
        switch (light) {
          case WRITTEN, READ -> Ink.of(tint.strong());
          case RESTING -> Ink.of(Role.NEURON_STROKE).faded(0.75);
        };
    double width =
        switch (light) {
          case WRITTEN -> Math.min(3.6, 0.3 * radius + 0.8);
          case READ -> Math.min(2.2, 0.2 * radius + 0.6);
          case RESTING -> base;
        };
    if (focus.points(subject)) {
      canvas.add(
          new Disc(
              center,
              radius + Math.min(4.5, 0.3 * radius + 1),
              Ink.none(),
              Ink.of(Role.HIGHLIGHT),
              Math.min(1.6, 0.4 * radius),
              subject));
    }
    canvas.add(new Disc(center, radius, Ink.of(Role.NEURON_FILL), rim, width, subject));
    boolean shaded = spot.block().detail() == Detail.DOT || spot.block().detail() == Detail.TINY;
    if (shaded && known.a(subject.layer(), subject.unit()) && largest > 0) {
      double a = numbers.activation(subject.layer(), subject.unit());
      Ink shade = new Ink(Role.ofSign(a), 0.75 * share(Math.abs(a), largest));
      canvas.add(new Disc(center, radius - width / 2, shade, Ink.none(), 0, subject));
    }
  }

  /** How large an activation is beside the largest; one without a size counts as that. */
  private static double share(double size, double largest) {
    return size < largest ? size / largest : 1;
  }
}

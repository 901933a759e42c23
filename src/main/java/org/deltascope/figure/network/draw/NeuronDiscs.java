package org.deltascope.figure.network.draw;

import org.deltascope.figure.DiscMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.layout.Detail;
import org.deltascope.figure.network.layout.NeuronSlot;
import org.deltascope.figure.network.state.Emphasis;
import org.deltascope.figure.network.state.Focus;
import org.deltascope.figure.network.state.KnownNumbers;
import org.deltascope.figure.network.text.UpdateTexts;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;

/** Draws the discs of neurons: read, written or at rest, and in small how large their value is. */
final class NeuronDiscs {
  private final UpdateTexts numbers;
  private final KnownNumbers known;
  private final Focus focus;
  private final PhaseColors tint;
  private final MarkLayers canvas;

  NeuronDiscs(UpdateTexts numbers, KnownNumbers known, Focus focus, MarkLayers canvas) {
    this.numbers = numbers;
    this.known = known;
    this.focus = focus;
    this.tint = PhaseColors.of(focus.attention().phase());
    this.canvas = canvas;
  }

  /**
   * Draws a disc.
   *
   * @param largest the largest value that is shown of the layer
   */
  void draw(NeuronSlot spot, Emphasis light, double largest) {
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
          new DiscMark(
              center,
              radius + Math.min(4.5, 0.3 * radius + 1),
              Ink.none(),
              Ink.of(Role.HIGHLIGHT),
              Math.min(1.6, 0.4 * radius),
              subject));
    }
    canvas.add(new DiscMark(center, radius, Ink.of(Role.NEURON_FILL), rim, width, subject));
    boolean shaded = spot.block().detail() == Detail.DOT || spot.block().detail() == Detail.TINY;
    if (shaded && known.a(subject.layer(), subject.unit()) && largest > 0) {
      double a = numbers.activation(subject.layer(), subject.unit());
      Ink shade = new Ink(Role.ofSign(a), 0.75 * share(Math.abs(a), largest));
      canvas.add(new DiscMark(center, radius - width / 2, shade, Ink.none(), 0, subject));
    }
  }

  /** How large an activation is beside the largest; one without a size counts as that. */
  private static double share(double size, double largest) {
    return size < largest ? size / largest : 1;
  }
}

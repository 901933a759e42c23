package org.deltascope.figure.network.draw;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.labels.NetworkLayout;
import org.deltascope.figure.network.labels.Obstacles;
import org.deltascope.figure.network.layout.Column;
import org.deltascope.figure.network.layout.Detail;
import org.deltascope.figure.network.state.Focus;
import org.deltascope.figure.network.state.KnownNumbers;
import org.deltascope.figure.network.text.SpanFactory;
import org.deltascope.figure.network.text.UpdateTexts;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.formula.naming.Names;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;

/** Writes everything about a neuron in focus beside it where its disc is too small for that. */
public final class Callouts {
  private static final double SIZE = 11;
  private static final double HEIGHT = 19;

  private final NetworkLayout layout;
  private final UpdateTexts numbers;
  private final Names names;
  private final KnownNumbers known;
  private final Focus focus;
  private final MarkLayers canvas;

  public Callouts(
      NetworkLayout layout, Names names, KnownNumbers known, Focus focus, MarkLayers canvas) {
    this.layout = layout;
    this.numbers = layout.numbers();
    this.names = names;
    this.known = known;
    this.focus = focus;
    this.canvas = canvas;
  }

  /** Where it stands, and about which neuron. */
  private record Callout(Subject.Neuron neuron, Bounds place) {}

  private final List<Callout> callouts = new ArrayList<>();

  /**
   * {@return places for what is in focus}
   *
   * @param obstacles what they keep clear of; they are added
   */
  public List<Bounds> place(Obstacles obstacles) {
    for (Subject.Neuron neuron : neurons()) {
      layout.arrangement().column(neuron.layer()).ifPresent(c -> place(c, neuron, obstacles));
    }
    return callouts.stream().map(Callout::place).toList();
  }

  public void draw() {
    for (Callout callout : callouts) {
      boolean pointed = focus.points(callout.neuron);
      Role stroke = pointed ? Role.HIGHLIGHT : PhaseColors.of(focus.attention().phase()).strong();
      canvas.add(
          new BoxMark(
              callout.place.inflate(-0.7),
              5,
              Ink.of(pointed ? Role.HIGHLIGHT_SOFT : Role.BACKGROUND),
              Ink.of(stroke),
              1.4,
              callout.neuron));
      canvas.write(callout.place.inflate(-6), text(callout.neuron), SIZE, callout.neuron);
    }
  }

  private Set<Subject.Neuron> neurons() {
    Set<Subject.Neuron> neurons = new LinkedHashSet<>();
    for (Subject subject : List.of(focus.hovered(), focus.selected())) {
      if (subject instanceof Subject.Neuron neuron) {
        neurons.add(neuron);
      }
    }
    focus
        .attention()
        .part()
        .filter(part -> part.kind().place() == Quantity.Place.NEURON)
        .ifPresent(part -> neurons.add(new Subject.Neuron(part.layer(), part.row())));
    return neurons;
  }

  private void place(Column column, Subject.Neuron neuron, Obstacles obstacles) {
    Detail detail = column.block().detail();
    int slot = column.slotOf(neuron.unit());
    if (slot < 0 || (detail != Detail.TINY && detail != Detail.DOT)) {
      return;
    }
    double width = canvas.width(text(neuron), SIZE) + 14;
    Point center = column.center(slot);
    double radius = column.block().radius() + 9;
    for (double up : new double[] {0, -1, 1, -2, 2, -3, 3}) {
      double y = center.y() + up * (HEIGHT + 1);
      for (double side : new double[] {1, -1}) {
        double reach = side > 0 ? radius + column.block().right() : radius + column.block().left();
        double x = center.x() + side * (reach + width / 2);
        Bounds box = Bounds.around(new Point(x, y), width, HEIGHT);
        if (obstacles.isFree(box)) {
          obstacles.add(box);
          callouts.add(new Callout(neuron, box));
          return;
        }
      }
    }
  }

  private List<Span> text(Subject.Neuron neuron) {
    int l = neuron.layer();
    int unit = neuron.unit();
    Ink ink = Ink.of(Role.TEXT);
    List<Span> spans = new ArrayList<>(SpanFactory.unit(names, l, unit, ink));
    if (l > 0 && known.z(l, unit)) {
      spans.addAll(
          SpanFactory.text(
              names.lettered("   z ") + numbers.z(l, unit), FontStyle.REGULAR, Ink.of(Role.MUTED)));
    }
    if (known.a(l, unit)) {
      spans.addAll(
          SpanFactory.text(
              "   " + names.letter(Kind.ACTIVATION) + " " + numbers.a(l, unit),
              FontStyle.SEMIBOLD,
              ink));
    }
    spans.addAll(error(neuron));
    return spans;
  }

  private List<Span> error(Subject.Neuron neuron) {
    int l = neuron.layer();
    int unit = neuron.unit();
    Ink ink = Ink.of(Role.BACKWARD);
    if (l > 0 && known.delta(l, unit)) {
      return SpanFactory.text(
          names.lettered("   δ ") + numbers.delta(l, unit), FontStyle.SEMIBOLD, ink);
    }
    return known.carried(l, unit)
        ? SpanFactory.text(
            (l == 0 ? "   ∂L/∂x " : names.lettered("   ∂L/∂a ")) + numbers.carried(l, unit),
            FontStyle.SEMIBOLD,
            ink)
        : List.of();
  }
}

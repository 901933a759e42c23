package org.deltascope.figure.network.draw;

import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.labels.NetworkLayout;
import org.deltascope.figure.network.layout.Arrangement;
import org.deltascope.figure.network.layout.Column;
import org.deltascope.figure.network.layout.Detail;
import org.deltascope.figure.network.state.Emphasis;
import org.deltascope.figure.network.state.Focus;
import org.deltascope.figure.network.state.KnownNumbers;
import org.deltascope.figure.network.text.SpanFactory;
import org.deltascope.figure.network.text.UpdateTexts;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;
import org.deltascope.trace.Phase;

/** Draws what stands right of the outputs: targets, what each adds to the loss, and the loss. */
public final class OutputMarks {
  private static final double ABOVE_SIZE = 11.5;

  private final NetworkLayout layout;
  private final UpdateTexts numbers;
  private final KnownNumbers known;
  private final Focus focus;
  private final MarkLayers canvas;

  public OutputMarks(NetworkLayout layout, KnownNumbers known, Focus focus, MarkLayers canvas) {
    this.layout = layout;
    this.numbers = layout.numbers();
    this.known = known;
    this.focus = focus;
    this.canvas = canvas;
  }

  public void draw() {
    Arrangement arrangement = layout.arrangement();
    Column outputs = arrangement.columns().getLast();
    if (arrangement.outputs().targetWidth() > 0) {
      for (int slot = 0; slot < outputs.shown(); slot++) {
        target(outputs, slot);
      }
    }
    if (known.loss()) {
      arrangement.outputs().loss().ifPresent(this::loss);
    }
  }

  private void target(Column outputs, int slot) {
    Arrangement arrangement = layout.arrangement();
    int unit = outputs.unit(slot);
    Point center = outputs.center(slot);
    Subject subject = new Subject.Target(unit);
    Emphasis light = focus.attention().target(unit);
    double width = arrangement.outputs().targetWidth();
    List<Span> target = target(unit);
    Span lossWord = Span.of("loss ", FontStyle.REGULAR, Ink.of(Role.LOSS));
    Span term = Span.of(numbers.lossTerm(unit), FontStyle.SEMIBOLD, Ink.of(Role.LOSS));
    boolean hasTerm = known.lossTerm(unit);
    switch (outputs.block().detail()) {
      case FULL, COMPACT -> {
        boolean large = outputs.block().detail() == Detail.FULL;
        double size = large ? 12.5 : 10.5;
        double apart = large ? 9 : 7;
        if (arrangement.outputs().side().targetsAbove()) {
          above(outputs, slot, target, hasTerm ? List.of(lossWord, term) : List.of());
          return;
        }
        Point at = center.plus(outputs.block().radius() + Arrangement.TO_TARGET - 4, 0);
        double off = numbers.hasTargets() ? apart : 0;
        if (!target.isEmpty()) {
          canvas.writeFrom(at.plus(0, -off), width, target, size, subject);
        }
        if (hasTerm) {
          canvas.writeFrom(at.plus(0, off), width, List.of(lossWord, term), size, subject);
        }
        if (light.isLit()) {
          arrow(outputs, slot);
        }
      }
      case TINY -> {
        if (outputs.block().right() > 0 && !target.isEmpty()) {
          canvas.writeTo(
              new Point(arrangement.areas().width() - Arrangement.BORDER, center.y()),
              width,
              target,
              10.5,
              subject);
        }
      }
      case DOT -> {}
    }
  }

  private List<Span> target(int unit) {
    return numbers.hasTargets() && known.showsNeurons()
        ? List.of(
            Span.of("target ", FontStyle.REGULAR, Ink.of(Role.MUTED)),
            Span.of(numbers.target(unit), FontStyle.SEMIBOLD, Ink.of(Role.TEXT)))
        : List.of();
  }

  private void above(Column outputs, int slot, List<Span> target, List<Span> term) {
    Subject subject = new Subject.Target(outputs.unit(slot));
    if (target.isEmpty() && term.isEmpty()) {
      return;
    }
    Bounds box = layout.arrangement().above(outputs, slot);
    Emphasis light = focus.attention().target(outputs.unit(slot));
    boolean lit = light.isLit();
    if (lit) {
      PhaseColors tint = PhaseColors.of(focus.attention().phase());
      canvas.add(
          new BoxMark(
              box.inflate(-0.7), 5, Ink.of(tint.soft()), Ink.of(tint.strong()), 1.4, subject));
    }
    Point middle = box.center();
    double off = numbers.hasTargets() ? 7 : 0;
    row(middle.plus(0, -off), box.width(), target, !lit, subject);
    row(middle.plus(0, off), box.width(), term, !lit, subject);
  }

  /** On a ground of its own where the box has none, so that edges do not cross it. */
  private void row(Point middle, double room, List<Span> text, boolean grounded, Subject subject) {
    if (text.isEmpty()) {
      return;
    }
    double width = Math.min(room, canvas.width(text, ABOVE_SIZE) + 8);
    Bounds box = Bounds.around(middle, width, 15);
    if (grounded) {
      canvas.ground(box, subject);
    }
    canvas.write(box, text, ABOVE_SIZE, subject);
  }

  /** Forward the output is compared with its target, backward the error sets out from there. */
  private void arrow(Column outputs, int slot) {
    Point center = outputs.center(slot);
    double radius = outputs.block().radius();
    Point near = center.plus(radius + 4, 0);
    Point far = center.plus(radius + Arrangement.TO_TARGET - 9, 0);
    boolean back = focus.attention().phase() == Phase.BACKWARD;
    canvas.add(
        new LineMark(
            back ? far : near,
            back ? near : far,
            2.6,
            Ink.of(back ? Role.BACKWARD : Role.LOSS),
            LineStyle.SOLID,
            ArrowHead.ARROW,
            Subject.none()));
  }

  private void loss(Bounds box) {
    boolean now = focus.attention().phase() == Phase.LOSS;
    Subject subject = new Subject.Symbol("L");
    Ink ink = Ink.of(now ? Role.ON_LOSS : Role.LOSS);
    canvas.add(BoxMark.pill(box, Ink.of(now ? Role.LOSS : Role.LOSS_SOFT), subject));
    canvas.write(
        box.inflate(-6),
        SpanFactory.join(
            SpanFactory.name(numbers.lossName(), FontStyle.MATH, ink),
            Span.of(" = " + numbers.loss(), FontStyle.BOLD, ink)),
        14,
        subject);
  }
}

package org.deltascope.figure.network;

import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Box;
import org.deltascope.figure.Disc;
import org.deltascope.figure.FontStyle;
import org.deltascope.figure.Ink;
import org.deltascope.figure.Point;
import org.deltascope.figure.Role;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.formula.Names;

/** Draws neurons with all that is known about them. */
final class NeuronMarks {
  private static final double RESTING_TEXT = 0.8;

  private final Layout layout;
  private final Numbers numbers;
  private final Names names;
  private final Known known;
  private final Focus focus;
  private final Tint tint;
  private final Canvas canvas;

  NeuronMarks(Layout layout, Names names, Known known, Focus focus, Canvas canvas) {
    this.layout = layout;
    this.numbers = layout.numbers();
    this.names = names;
    this.known = known;
    this.focus = focus;
    this.tint = Tint.of(focus.attention().phase());
    this.canvas = canvas;
  }

  void draw() {
    for (Column column : layout.arrangement().columns()) {
      double largest = 0;
      for (int slot = 0; slot < column.shown(); slot++) {
        int unit = column.unit(slot);
        largest = Math.max(largest, Math.abs(numbers.activation(column.layer(), unit)));
      }
      for (int slot = 0; slot < column.shown(); slot++) {
        draw(column, slot, largest);
      }
    }
  }

  private void draw(Column column, int slot, double largest) {
    int l = column.layer();
    int unit = column.unit(slot);
    Subject.Neuron subject = new Subject.Neuron(l, unit);
    Light light = focus.attention().neuron(l, unit);
    disc(column, slot, subject, light, largest);
    switch (column.block().detail()) {
      case FULL, COMPACT -> rows(column, slot, subject, light);
      case TINY -> sides(column, slot, subject);
      case DOT -> {}
    }
  }

  private void disc(Column column, int slot, Subject.Neuron subject, Light light, double largest) {
    Point center = column.center(slot);
    double radius = column.block().radius();
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
    boolean shaded =
        column.block().detail() == Detail.DOT || column.block().detail() == Detail.TINY;
    if (shaded && known.a(subject.layer(), subject.unit()) && largest > 0) {
      double a = numbers.activation(subject.layer(), subject.unit());
      Role role = a < 0 ? Role.NEGATIVE : Role.POSITIVE;
      Ink shade = new Ink(role, 0.75 * Math.abs(a) / largest);
      canvas.add(new Disc(center, radius - width / 2, shade, Ink.none(), 0, subject));
    }
  }

  private void rows(Column column, int slot, Subject.Neuron subject, Light light) {
    int l = subject.layer();
    int unit = subject.unit();
    Block block = column.block();
    Point center = column.center(slot);
    double fade = light.isLit() || focus.points(subject) ? 1 : RESTING_TEXT;
    name(column, slot, subject);
    if (known.a(l, unit)) {
      Span a = Span.of(numbers.a(l, unit), FontStyle.SEMIBOLD, Ink.of(Role.TEXT).faded(fade));
      double y = block.valueInside() && l == 0 ? 0 : block.value().y();
      double room = block.valueInside() ? 2 * block.radius() - 5 : block.width();
      canvas.write(
          Bounds.around(center.plus(0, y), room, block.value().height()),
          List.of(a),
          block.value().size(),
          subject);
    }
    if (l > 0 && block.z().size() > 0 && known.z(l, unit)) {
      boolean only = block.valueInside() && !known.a(l, unit);
      Span z =
          Span.of(
              "z " + numbers.z(l, unit),
              FontStyle.REGULAR,
              Ink.of(only ? Role.TEXT : Role.MUTED).faded(fade));
      double room = block.valueInside() ? 1.75 * block.radius() : block.width();
      canvas.write(
          Bounds.around(center.plus(0, only ? 0 : block.z().y()), room, 0),
          List.of(z),
          only ? block.z().size() + 1.5 : block.z().size(),
          subject);
    }
    if (l > 0) {
      pill(column, slot, subject);
      bias(column, slot);
    }
  }

  private void name(Column column, int slot, Subject.Neuron subject) {
    Block block = column.block();
    List<Span> name = spans(subject);
    Point center = column.center(slot);
    if (!block.biasBesideName() || subject.layer() == 0) {
      canvas.write(
          Bounds.around(center.plus(0, block.name().y()), Math.max(44, block.width()), 0),
          name,
          block.name().size(),
          subject);
      return;
    }
    Subject.Bias bias = new Subject.Bias(subject.layer(), subject.unit());
    Light light = focus.attention().bias(subject.layer(), subject.unit());
    boolean strong = light.isLit() || focus.points(bias);
    Ink ink = Ink.of(strong ? tint.strong() : Role.MUTED);
    String value =
        known.newBias(bias.layer(), bias.unit())
            ? numbers.newBias(bias.layer(), bias.unit())
            : numbers.bias(bias.layer(), bias.unit());
    List<Span> text =
        Words.join(
            Words.name(names.bias(bias.layer(), bias.unit()), FontStyle.ITALIC, ink),
            Span.of(" " + value, strong ? FontStyle.SEMIBOLD : FontStyle.REGULAR, ink));
    double nameWidth = canvas.width(name, block.name().size());
    double biasWidth = canvas.width(text, block.bias().size());
    double start = center.x() - (nameWidth + 6 + biasWidth) / 2;
    double y = center.y() + block.name().y();
    canvas.writeFrom(new Point(start, y), nameWidth, name, block.name().size(), subject);
    canvas.writeFrom(
        new Point(start + nameWidth + 6, y), biasWidth, text, block.bias().size(), bias);
  }

  private void pill(Column column, int slot, Subject.Neuron subject) {
    int l = subject.layer();
    int unit = subject.unit();
    Row row = column.block().pill();
    boolean delta = known.delta(l, unit);
    if (!row.exists() || !(delta || known.carried(l, unit))) {
      return;
    }
    boolean written =
        focus.attention().neuron(l, unit) == Light.WRITTEN
            && focus.attention().phase() == org.deltascope.trace.Phase.BACKWARD;
    String text = delta ? "δ = " + numbers.delta(l, unit) : "∂L/∂a = " + numbers.carried(l, unit);
    Ink ink = Ink.of(written && delta ? Role.ON_BACKWARD : Role.BACKWARD);
    List<Span> spans = List.of(Span.of(text, FontStyle.SEMIBOLD, ink));
    double wanted =
        canvas.width(spans, row.size()) + (column.block().detail() == Detail.FULL ? 18 : 12);
    double width = Math.min(column.block().width(), Math.max(wanted, 2 * column.block().radius()));
    Bounds box = Bounds.around(column.center(slot).plus(0, row.y()), width, row.height());
    if (delta) {
      Role fill = written ? Role.BACKWARD : Role.BACKWARD_SOFT;
      canvas.add(Box.pill(box, Ink.of(fill), subject));
    } else {
      canvas.add(
          new Box(
              box.inflate(-0.6),
              row.height() / 2,
              Ink.of(Role.BACKGROUND),
              Ink.of(Role.BACKWARD),
              written ? 1.8 : 1.2,
              subject));
    }
    canvas.write(box.inflate(-5), spans, row.size(), subject);
  }

  private void bias(Column column, int slot) {
    Block block = column.block();
    int l = column.layer();
    int unit = column.unit(slot);
    if (!block.bias().exists() || block.biasBesideName()) {
      return;
    }
    Subject.Bias subject = new Subject.Bias(l, unit);
    Light light = focus.attention().bias(l, unit);
    boolean pointed = focus.points(subject);
    Ink ink = Ink.of(light.isLit() || pointed ? Role.TEXT : Role.MUTED);
    List<Span> text = Words.name(names.bias(l, unit), FontStyle.ITALIC, ink);
    if (known.newBias(l, unit)) {
      text =
          Words.join(
              text,
              Span.of(" " + numbers.bias(l, unit) + " → ", FontStyle.REGULAR, ink),
              Span.of(numbers.newBias(l, unit), FontStyle.SEMIBOLD, Ink.of(Role.TEXT)));
    } else if (known.biasGradient(l, unit)) {
      Ink gradient = Ink.of(Role.BACKWARD);
      text =
          Words.join(
              text,
              Span.of(" " + numbers.bias(l, unit), FontStyle.REGULAR, ink),
              Span.of("  ∂ " + numbers.biasGradient(l, unit), FontStyle.REGULAR, gradient));
    } else {
      text = Words.join(text, Span.of(" " + numbers.bias(l, unit), FontStyle.REGULAR, ink));
    }
    double wanted = canvas.width(text, block.bias().size()) + 12;
    Bounds box =
        Bounds.around(
            column.center(slot).plus(0, block.bias().y()),
            Math.min(block.width(), wanted),
            block.bias().height());
    boolean written = light == Light.WRITTEN;
    Ink stroke =
        pointed ? Ink.of(Role.HIGHLIGHT) : Ink.of(light.isLit() ? tint.strong() : Role.BORDER);
    canvas.add(
        new Box(
            box.inflate(-0.5),
            4,
            Ink.of(pointed ? Role.HIGHLIGHT_SOFT : written ? tint.soft() : Role.BACKGROUND),
            stroke,
            written || pointed ? 1.6 : 1,
            subject));
    canvas.write(box.inflate(-4), text, block.bias().size(), subject);
  }

  private void sides(Column column, int slot, Subject.Neuron subject) {
    Block block = column.block();
    Point center = column.center(slot);
    int l = subject.layer();
    int unit = subject.unit();
    Ink text = Ink.of(Role.TEXT);
    if (block.side() == 0) {
      return;
    }
    double away = block.radius() + 4;
    boolean input = layout.arrangement().isInput(column);
    boolean output = layout.arrangement().isOutput(column);
    List<Span> name = spans(subject);
    Span a = Span.of(known.a(l, unit) ? " " + numbers.a(l, unit) : "", FontStyle.SEMIBOLD, text);
    if (input) {
      canvas.writeTo(
          center.plus(-away, 0), center.x() - away - 4, Words.join(name, a), 10.5, subject);
    } else if (output) {
      double room =
          layout.arrangement().width()
              - center.x()
              - away
              - Math.max(0, layout.arrangement().targetWidth())
              - 8;
      canvas.writeFrom(center.plus(away, 0), room, Words.join(name, a), 10.5, subject);
    } else {
      if (block.radius() >= 9) {
        canvas.write(Bounds.around(center, 2 * block.radius() - 4, 0), name, 10, subject);
      }
      if (known.a(l, unit)) {
        Span value = Span.of(numbers.a(l, unit), FontStyle.SEMIBOLD, text);
        plate(center.plus(away, 0), value, true, block, subject);
      }
    }
    if (!input && known.delta(l, unit)) {
      Span delta = Span.of(numbers.delta(l, unit), FontStyle.SEMIBOLD, Ink.of(Role.BACKWARD));
      plate(center.plus(-away, 0), delta, false, block, subject);
    }
  }

  private void plate(Point at, Span text, boolean right, Block block, Subject subject) {
    double width = Math.min(block.side() - 1, canvas.width(List.of(text), 10) + 6);
    Bounds box = new Bounds(right ? at.x() : at.x() - width, at.y() - 6.5, width, 13);
    Role fill = right ? Role.BACKGROUND : Role.BACKWARD_SOFT;
    canvas.add(new Box(box, 4, Ink.of(fill), Ink.none(), 0, subject));
    canvas.write(box.inflate(-2), List.of(text), 10, subject);
  }

  private List<Span> spans(Subject.Neuron neuron) {
    return Words.name(names.unit(neuron.layer(), neuron.unit()), FontStyle.MATH, Ink.of(Role.TEXT));
  }
}

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
  private final BiasMarks biases;
  private final Canvas canvas;

  NeuronMarks(Layout layout, Names names, Known known, Focus focus, Canvas canvas) {
    this.layout = layout;
    this.numbers = layout.numbers();
    this.names = names;
    this.known = known;
    this.focus = focus;
    this.tint = Tint.of(focus.attention().phase());
    this.biases = new BiasMarks(layout.numbers(), names, known, focus, canvas);
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
      if (!block.valueInside()) {
        double wide = canvas.width(List.of(a), block.value().size()) + 6;
        ground(
            Bounds.around(center.plus(0, y), Math.min(room, wide), block.value().height()),
            subject);
      }
      canvas.write(
          Bounds.around(center.plus(0, y), room, block.value().height()),
          List.of(a),
          block.value().size(),
          subject);
    }
    if (l > 0 && known.z(l, unit)) {
      z(column, slot, subject, fade);
    }
    if (l > 0) {
      pill(column, slot, subject);
      bias(column, slot);
    }
  }

  /** Until the activation is known, z may stand in its place. */
  private void z(Column column, int slot, Subject.Neuron subject, double fade) {
    Block block = column.block();
    boolean before = !known.a(subject.layer(), subject.unit());
    boolean instead = before && (block.valueInside() || block.z().size() == 0);
    if (!instead && block.z().size() == 0) {
      return;
    }
    Row row = instead ? block.value() : block.z();
    double size = instead ? Math.max(block.z().size() + 1.5, 0.75 * row.size()) : row.size();
    Span z =
        Span.of(
            "z " + numbers.z(subject.layer(), subject.unit()),
            FontStyle.REGULAR,
            Ink.of(instead ? Role.TEXT : Role.MUTED).faded(fade));
    double y = instead && block.valueInside() ? 0 : row.y();
    Point middle = column.center(slot).plus(0, y);
    double room = block.valueInside() ? 1.75 * block.radius() : block.width();
    if (!block.valueInside()) {
      double wide = canvas.width(List.of(z), size) + 6;
      ground(Bounds.around(middle, Math.min(room, wide), row.height()), subject);
    }
    canvas.write(Bounds.around(middle, room, 0), List.of(z), size, subject);
  }

  private void name(Column column, int slot, Subject.Neuron subject) {
    Block block = column.block();
    List<Span> name = spans(subject);
    if (!block.name().exists()) {
      canvas.write(
          Bounds.around(column.center(slot), 2 * block.radius() - 5, 0),
          name,
          block.name().size(),
          subject);
      return;
    }
    Point center = column.center(slot).plus(0, block.name().y());
    double size = block.name().size();
    double nameWidth = Math.min(canvas.width(name, size), 2 * (center.x() - 4));
    boolean beside = block.biasBesideName() && subject.layer() > 0;
    Subject.Bias bias = new Subject.Bias(subject.layer(), subject.unit());
    double chip =
        beside
            ? Math.min(
                biases.width(bias, block.bias().size(), BiasMarks.Length.WHOLE),
                block.width() - nameWidth - 6)
            : 0;
    double start = center.x() - (nameWidth + (beside ? 6 + chip : 0)) / 2;
    ground(new Bounds(start - 2, center.y() - 8, nameWidth + 4, 16), subject);
    canvas.writeFrom(new Point(start, center.y()), nameWidth, name, size, subject);
    if (beside) {
      double height = block.bias().height();
      biases.draw(
          bias,
          new Bounds(start + nameWidth + 6, center.y() - height / 2, chip, height),
          block.bias().size(),
          BiasMarks.Length.WHOLE);
    }
  }

  private void bias(Column column, int slot) {
    Block block = column.block();
    if (!block.bias().exists() || block.biasBesideName()) {
      return;
    }
    Subject.Bias subject = new Subject.Bias(column.layer(), column.unit(slot));
    double room = block.detail() == Detail.TINY ? 64 : block.width();
    double size = block.bias().size();
    BiasMarks.Length length = length(column, room);
    double width = Math.min(room, biases.width(subject, size, length));
    Point center = column.center(slot).plus(0, block.bias().y());
    biases.draw(subject, Bounds.around(center, width, block.bias().height()), size, length);
  }

  /** All biases of a column say equally much. */
  private BiasMarks.Length length(Column column, double room) {
    Block block = column.block();
    if (block.detail() == Detail.TINY) {
      return BiasMarks.Length.LEAST;
    }
    boolean whole = true;
    for (int slot = 0; slot < column.shown() && whole; slot++) {
      Subject.Bias bias = new Subject.Bias(column.layer(), column.unit(slot));
      whole = biases.widest(bias, block.bias().size()) <= room + 1;
    }
    return whole ? BiasMarks.Length.WHOLE : BiasMarks.Length.BRIEF;
  }

  /** Edges do not run through the text. */
  private void ground(Bounds box, Subject subject) {
    canvas.add(new Box(box, 4, new Ink(Role.BACKGROUND, 0.95), Ink.none(), 0, subject));
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
    boolean terse = column.block().terse();
    String is = terse ? " " : " = ";
    String text =
        delta
            ? "δ" + is + numbers.delta(l, unit)
            : (terse ? "∂a" : "∂L/∂a") + is + numbers.carried(l, unit);
    Ink ink = Ink.of(written && delta ? Role.ON_BACKWARD : Role.BACKWARD);
    List<Span> spans = List.of(Span.of(text, FontStyle.SEMIBOLD, ink));
    double wanted = canvas.width(spans, row.size()) + (terse ? 10 : 18);
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
    canvas.write(box.inflate(-4), spans, row.size(), subject);
  }

  private void sides(Column column, int slot, Subject.Neuron subject) {
    Block block = column.block();
    Point center = column.center(slot);
    int l = subject.layer();
    int unit = subject.unit();
    double away = block.radius() + 4;
    boolean input = layout.arrangement().isInput(column);
    boolean output = layout.arrangement().isOutput(column);
    List<Span> name = spans(subject);
    Ink text = Ink.of(Role.TEXT);
    Span a = Span.of(known.a(l, unit) ? "  " + numbers.a(l, unit) : "", FontStyle.SEMIBOLD, text);
    if (input) {
      if (block.left() > 0) {
        canvas.writeTo(
            center.plus(-away, 0), center.x() - away - 4, Words.join(name, a), 11, subject);
      }
      return;
    }
    if (output && block.right() > 0) {
      double targets = layout.arrangement().targetWidth();
      double room = layout.arrangement().width() - center.x() - away - targets - 14;
      canvas.writeFrom(center.plus(away, 0), room, Words.join(name, a), 11, subject);
    } else if (!output) {
      if (block.radius() >= 9) {
        canvas.write(
            Bounds.around(center, 2 * block.radius() - 5, 0), name, block.name().size(), subject);
      }
      if (known.a(l, unit) && block.right() > 0) {
        Span value = Span.of(numbers.a(l, unit), FontStyle.SEMIBOLD, text);
        plate(center.plus(away, 0), value, true, block, subject);
      }
    }
    if (known.delta(l, unit) && block.left() > 0) {
      Span delta = Span.of(numbers.delta(l, unit), FontStyle.SEMIBOLD, Ink.of(Role.BACKWARD));
      plate(center.plus(-away, 0), delta, false, block, subject);
    }
    bias(column, slot);
  }

  private void plate(Point at, Span text, boolean right, Block block, Subject subject) {
    double size = block.value().size();
    double room = right ? block.right() : block.left();
    double width = Math.min(room - 1, canvas.width(List.of(text), size) + 6);
    Bounds box = new Bounds(right ? at.x() : at.x() - width, at.y() - 7, width, 14);
    Role fill = right ? Role.BACKGROUND : Role.BACKWARD_SOFT;
    canvas.add(new Box(box, 4, Ink.of(fill), Ink.none(), 0, subject));
    canvas.write(box.inflate(-2), List.of(text), size, subject);
  }

  private List<Span> spans(Subject.Neuron neuron) {
    return Words.unit(names, neuron.layer(), neuron.unit(), Ink.of(Role.TEXT));
  }
}

package org.deltascope.figure.network.draw;

import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.labels.NetworkLayout;
import org.deltascope.figure.network.layout.NeuronLayout;
import org.deltascope.figure.network.layout.NeuronRow;
import org.deltascope.figure.network.layout.NeuronSlot;
import org.deltascope.figure.network.layout.UnitNames;
import org.deltascope.figure.network.state.Emphasis;
import org.deltascope.figure.network.state.Focus;
import org.deltascope.figure.network.state.KnownNumbers;
import org.deltascope.figure.network.text.SpanFactory;
import org.deltascope.figure.network.text.UpdateTexts;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.formula.naming.Names;

/** Writes what is known about a neuron in rows above, in and below its disc. */
final class NeuronRows {
  private static final double RESTING_TEXT = 0.8;

  private final UpdateTexts numbers;
  private final Names names;
  private final UnitNames unitNames;
  private final KnownNumbers known;
  private final Focus focus;
  private final BiasMarks biases;
  private final BiasRows rows;
  private final ErrorPills pills;
  private final MarkLayers canvas;

  NeuronRows(
      NetworkLayout layout,
      Names names,
      KnownNumbers known,
      Focus focus,
      BiasMarks biases,
      MarkLayers canvas) {
    this.numbers = layout.numbers();
    this.names = names;
    this.unitNames = layout.names();
    this.known = known;
    this.focus = focus;
    this.biases = biases;
    this.rows = new BiasRows(biases);
    this.pills = new ErrorPills(numbers, names, known, focus, canvas);
    this.canvas = canvas;
  }

  void draw(NeuronSlot spot, Emphasis light) {
    int l = spot.layer();
    int unit = spot.unit();
    Subject.Neuron subject = spot.neuron();
    NeuronLayout block = spot.block();
    Point center = spot.center();
    double fade = light.isLit() || focus.points(subject) ? 1 : RESTING_TEXT;
    name(spot);
    if (known.a(l, unit)) {
      Span a = Span.of(numbers.a(l, unit), FontStyle.SEMIBOLD, Ink.of(Role.TEXT).faded(fade));
      double y = block.valueInside() && l == 0 ? 0 : block.value().y();
      double room = block.valueInside() ? 2 * block.radius() - 5 : block.width();
      if (!block.valueInside()) {
        double wide = canvas.width(List.of(a), block.value().size()) + NeuronLayout.GROUND;
        canvas.ground(
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
      z(spot);
    }
    pills.draw(spot);
    if (l > 0) {
      rows.draw(spot);
    }
  }

  private void z(NeuronSlot spot) {
    NeuronLayout block = spot.block();
    Subject.Neuron subject = spot.neuron();
    boolean before = !known.a(subject.layer(), subject.unit());
    NeuronRow row = before ? block.before() : block.z();
    if (row.size() == 0) {
      return;
    }
    List<Span> z =
        SpanFactory.text(
            names.lettered("z ") + numbers.z(subject.layer(), subject.unit()),
            FontStyle.REGULAR,
            Ink.of(before ? Role.TEXT : Role.MUTED));
    Point middle = spot.center().plus(0, row.y());
    double room = block.valueInside() ? 2 * block.radius() - 5 : block.width();
    if (!block.valueInside()) {
      double wide = canvas.width(z, row.size()) + NeuronLayout.GROUND;
      canvas.ground(Bounds.around(middle, Math.min(room, wide), row.height()), subject);
    }
    canvas.write(Bounds.around(middle, room, 0), z, row.size(), subject);
  }

  private void name(NeuronSlot spot) {
    NeuronLayout block = spot.block();
    Subject.Neuron subject = spot.neuron();
    if (!block.name().exists()) {
      canvas.write(
          Bounds.around(spot.center(), 2 * block.radius() - NeuronLayout.AROUND_NAME, 0),
          SpanFactory.unit(names, subject.layer(), subject.unit(), Ink.of(Role.TEXT)),
          block.name().size(),
          subject);
      return;
    }
    Point center = spot.center().plus(0, block.name().y());
    double size = block.name().size();
    List<Span> name = unitNames.spans(spot, Ink.of(Role.TEXT));
    double nameWidth = unitNames.width(name, spot);
    boolean beside = block.biasBesideName() && subject.layer() > 0;
    double start = beside ? center.x() + block.nameEnd() - nameWidth : center.x() - nameWidth / 2;
    double ground = block.name().height();
    canvas.ground(
        new Bounds(start - 2, center.y() - ground / 2 + 1, nameWidth + 4, ground), subject);
    canvas.writeFrom(new Point(start, center.y()), nameWidth, name, size, subject);
    if (beside) {
      Subject.Bias bias = spot.bias();
      double height = block.bias().height();
      double room = block.width() - nameWidth - (block.biasStart() - block.nameEnd());
      double chip = Math.min(biases.width(bias, block.bias().size(), BiasMarks.Length.WHOLE), room);
      biases.draw(
          bias,
          new Bounds(center.x() + block.biasStart(), center.y() - height / 2, chip, height),
          block.bias().size(),
          BiasMarks.Length.WHOLE);
    }
  }
}

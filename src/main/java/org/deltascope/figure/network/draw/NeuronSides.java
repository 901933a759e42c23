package org.deltascope.figure.network.draw;

import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.labels.NetworkLayout;
import org.deltascope.figure.network.layout.Arrangement;
import org.deltascope.figure.network.layout.NeuronLayout;
import org.deltascope.figure.network.layout.NeuronSlot;
import org.deltascope.figure.network.state.KnownNumbers;
import org.deltascope.figure.network.text.SpanFactory;
import org.deltascope.figure.network.text.UpdateTexts;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.formula.naming.Names;

/** Writes what is known about a small neuron to the left and right of its disc. */
final class NeuronSides {
  private final Arrangement arrangement;
  private final UpdateTexts numbers;
  private final Names names;
  private final KnownNumbers known;
  private final BiasRows rows;
  private final MarkLayers canvas;

  NeuronSides(
      NetworkLayout layout, Names names, KnownNumbers known, BiasMarks biases, MarkLayers canvas) {
    this.arrangement = layout.arrangement();
    this.numbers = layout.numbers();
    this.names = names;
    this.known = known;
    this.rows = new BiasRows(biases);
    this.canvas = canvas;
  }

  void draw(NeuronSlot spot) {
    NeuronLayout block = spot.block();
    Point center = spot.center();
    int l = spot.layer();
    int unit = spot.unit();
    Subject.Neuron subject = spot.neuron();
    double away = block.radius() + 4;
    boolean input = arrangement.isInput(spot.column());
    boolean output = arrangement.isOutput(spot.column());
    List<Span> name = SpanFactory.unit(names, l, unit, Ink.of(Role.TEXT));
    Ink text = Ink.of(Role.TEXT);
    Span a = Span.of(known.a(l, unit) ? "  " + numbers.a(l, unit) : "", FontStyle.SEMIBOLD, text);
    if (input) {
      if (block.left() > 0) {
        canvas.writeTo(
            center.plus(-away, 0), center.x() - away - 4, SpanFactory.join(name, a), 11, subject);
      }
      return;
    }
    if (output && block.right() > 0) {
      double targets = arrangement.outputs().targetWidth();
      double room = arrangement.areas().width() - center.x() - away - targets - 14;
      canvas.writeFrom(center.plus(away, 0), room, SpanFactory.join(name, a), 11, subject);
    } else if (!output) {
      if (block.radius() >= 9) {
        canvas.write(
            Bounds.around(center, 2 * block.radius() - 5, 0), name, block.name().size(), subject);
      }
      if (known.a(l, unit) && block.right() > 0) {
        List<Span> value = List.of(Span.of(numbers.a(l, unit), FontStyle.SEMIBOLD, text));
        plate(center.plus(away, 0), value, true, block, subject);
      }
    }
    if (known.delta(l, unit) && block.left() > 0) {
      List<Span> delta =
          SpanFactory.text(
              names.lettered("δ ") + numbers.delta(l, unit),
              FontStyle.SEMIBOLD,
              Ink.of(Role.BACKWARD));
      plate(center.plus(-away, 0), delta, false, block, subject);
    }
    rows.draw(spot);
  }

  private void plate(
      Point at, List<Span> text, boolean right, NeuronLayout block, Subject subject) {
    double size = block.value().size();
    double room = right ? block.right() : block.left();
    double width = Math.min(room - 1, canvas.width(text, size) + 6);
    Bounds box = new Bounds(right ? at.x() : at.x() - width, at.y() - 7, width, 14);
    Role fill = right ? Role.BACKGROUND : Role.BACKWARD_SOFT;
    canvas.add(new BoxMark(box, 4, Ink.of(fill), Ink.none(), 0, subject));
    canvas.write(box.inflate(-2), text, size, subject);
  }
}

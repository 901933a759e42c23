package org.deltascope.figure.network.draw;

import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.layout.NeuronLayout;
import org.deltascope.figure.network.layout.NeuronRow;
import org.deltascope.figure.network.layout.NeuronSlot;
import org.deltascope.figure.network.state.Emphasis;
import org.deltascope.figure.network.state.Focus;
import org.deltascope.figure.network.state.KnownNumbers;
import org.deltascope.figure.network.text.SpanFactory;
import org.deltascope.figure.network.text.UpdateTexts;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.formula.naming.Names;
import org.deltascope.trace.Phase;
import org.deltascope.trace.Quantity.Kind;

/** Draws the errors below neurons: δ, and before it is known what was carried back to it. */
final class ErrorPills {
  private final UpdateTexts numbers;
  private final Names names;
  private final KnownNumbers known;
  private final Focus focus;
  private final MarkLayers canvas;

  ErrorPills(UpdateTexts numbers, Names names, KnownNumbers known, Focus focus, MarkLayers canvas) {
    this.numbers = numbers;
    this.names = names;
    this.known = known;
    this.focus = focus;
    this.canvas = canvas;
  }

  void draw(NeuronSlot spot) {
    int l = spot.layer();
    int unit = spot.unit();
    Subject subject = spot.neuron();
    NeuronRow row = spot.block().pill();
    boolean delta = l > 0 && known.delta(l, unit);
    if (!row.exists() || !(delta || known.carried(l, unit))) {
      return;
    }
    boolean written =
        focus.attention().neuron(l, unit) == Emphasis.WRITTEN
            && focus.attention().phase() == Phase.BACKWARD;
    boolean terse = spot.block().terse();
    String is = terse ? " " : " = ";
    String name =
        delta
            ? names.letter(Kind.ERROR)
            : (terse ? "∂" : "∂L/∂") + (l == 0 ? "x" : names.letter(Kind.ACTIVATION));
    String number = delta ? numbers.delta(l, unit) : numbers.carried(l, unit);
    Ink ink = Ink.of(written && delta ? Role.ON_BACKWARD : Role.BACKWARD);
    List<String> texts =
        spot.block().isStacked() ? List.of(name, number) : List.of(name + is + number);
    List<List<Span>> lines =
        texts.stream().map(line -> SpanFactory.text(line, FontStyle.SEMIBOLD, ink)).toList();
    double wanted = canvas.widest(lines, row.size()) + (terse ? 10 : 18);
    double width = Math.min(spot.block().width(), Math.max(wanted, 2 * spot.block().radius()));
    Bounds box = Bounds.around(spot.center().plus(0, row.y()), width, row.height());
    double rounding = Math.min(row.height() / 2, NeuronLayout.LINE);
    if (delta) {
      Role fill = written ? Role.BACKWARD : Role.BACKWARD_SOFT;
      canvas.add(new BoxMark(box, rounding, Ink.of(fill), Ink.none(), 0, subject));
    } else {
      canvas.add(
          new BoxMark(
              box.inflate(-0.6),
              rounding,
              Ink.of(Role.BACKGROUND),
              Ink.of(Role.BACKWARD),
              written ? 1.8 : 1.2,
              subject));
    }
    canvas.writeLines(box.inflate(-4), lines, row.size(), subject);
  }
}

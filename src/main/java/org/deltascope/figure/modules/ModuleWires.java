package org.deltascope.figure.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.equation.setting.CardLayout;
import org.deltascope.figure.equation.setting.MarkFlow;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.network.text.ShownQuantities;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.VerticalAlign;
import org.deltascope.formula.modules.ModuleKind;
import org.deltascope.formula.modules.NetworkModule;
import org.deltascope.trace.Phase;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/**
 * What goes between two modules: up the value, down the gradient of the loss by it, each with its
 * shape and, where they are few, its numbers.
 *
 * @param sheet what is drawn on
 * @param text measures labels
 * @param numbers of the moment
 */
record ModuleWires(CardLayout sheet, TextMeasure text, ShownQuantities numbers) {
  private static final double HEIGHT = 34;
  private static final double SIZE = 12.5;
  private static final double SPACE = 10;
  private static final int MOST = 4;

  /** {@return where what goes back stands} */
  static double middle(CardLayout sheet) {
    return sheet.margin() + 0.44 * sheet.room();
  }

  /** Draws what is between a module and the one above it. */
  void draw(Quantity up, Quantity down, ActiveModules active, NetworkModule below) {
    boolean lit = active.isActive(below);
    boolean back = active.phase() == Phase.BACKWARD;
    wire(sheet.cardLeft(), up, true, lit && !back);
    wire(middle(sheet), down, false, lit && back);
    sheet.paper().skip(HEIGHT * sheet.scale());
  }

  /** Draws what is below the first module. */
  void inputs(NetworkModule first) {
    assert first.kind() == ModuleKind.LINEAR;
    wire(sheet.cardLeft(), first.input(), true, false);
    wire(middle(sheet), first.handedOn(), false, false);
    sheet.paper().skip(HEIGHT * sheet.scale());
  }

  private void wire(double x, Quantity quantity, boolean up, boolean lit) {
    MarkFlow paper = sheet.paper();
    double scale = sheet.scale();
    Point upper = new Point(x + 6 * scale, paper.y() - 6 * scale);
    Point lower = new Point(x + 6 * scale, paper.y() + (HEIGHT - 2) * scale);
    Subject subject = Subject.of(quantity.all());
    paper.add(
        new LineMark(
            up ? lower : upper,
            up ? upper : lower,
            (lit ? 3 : 1.6) * scale,
            Ink.of(up ? Role.FORWARD : Role.BACKWARD),
            LineStyle.SOLID,
            ArrowHead.ARROW,
            subject));
    double end = up ? middle(sheet) : sheet.cardLeft() + sheet.cardRoom();
    label(x + 18 * scale, end, quantity, up ? Role.FORWARD : Role.BACKWARD);
  }

  private void label(double from, double end, Quantity quantity, Role role) {
    double x = from;
    x += write(x, named(quantity, role), Subject.of(quantity.all()));
    int rows = numbers.values().shape(quantity).rows();
    if (rows <= MOST && x + width(quantity, rows) <= end) {
      for (int i = 0; i < rows; i++) {
        Ref.One ref = quantity.at(i);
        Role ink = numbers.isKnown(ref) ? Role.TEXT : Role.MUTED;
        x += write(x, List.of(span(numbers.text(ref), FontStyle.REGULAR, ink)), Subject.of(ref));
      }
    }
  }

  /** How wide its numbers are once they are known, so that none comes and goes. */
  private double width(Quantity quantity, int rows) {
    return IntStream.range(0, rows)
        .mapToObj(i -> numbers.written(quantity.at(i)))
        .mapToDouble(
            number ->
                text.width(
                    List.of(span(number, FontStyle.REGULAR, Role.TEXT)), SIZE * sheet.scale()))
        .map(wide -> wide + SPACE * sheet.scale())
        .sum();
  }

  private List<Span> named(Quantity quantity, Role role) {
    List<Span> spans = new ArrayList<>(numbers.name(quantity, Ink.of(role)));
    spans.add(span("  " + numbers.values().shape(quantity) + " ", FontStyle.REGULAR, Role.MUTED));
    return spans;
  }

  private static Span span(String words, FontStyle style, Role role) {
    return Span.of(words, style, Ink.of(role));
  }

  /** {@return how much room it took} */
  private double write(double x, List<Span> spans, Subject subject) {
    double size = SIZE * sheet.scale();
    double y = sheet.paper().y() + (HEIGHT - 8) / 2 * sheet.scale();
    TextMark mark =
        new TextMark(
            new Point(x, y), HorizontalAlign.START, VerticalAlign.MIDDLE, spans, size, subject);
    if (sheet.paper().isHovered(subject)) {
      sheet.paper().ground(text.bounds(mark));
    }
    sheet.paper().add(mark);
    return text.width(spans, size) + SPACE * sheet.scale();
  }
}

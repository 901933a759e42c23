package org.deltascope.figure.matrices;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.state.Emphasis;
import org.deltascope.figure.network.text.SpanFactory;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/**
 * A matrix in numbers: the names of its rows and columns, what stands down its side and along its
 * top, the entries between brackets, and the columns that come of it.
 */
final class NumberPanel implements PanelBlock {
  private static final double PADDING = 5;
  private static final double BETWEEN = 5;

  private final MatrixPanel panel;
  private final PanelNumbers numbers;
  private final PanelLights lights;
  private final PanelStyle style;
  private final PanelHeading heading;
  private final double names;
  private final double left;
  private final double[] columns;
  private final double[] right;

  NumberPanel(MatrixPanel panel, PanelNumbers numbers, PanelLights lights, PanelStyle style) {
    this.panel = panel;
    this.numbers = numbers;
    this.lights = lights;
    this.style = style;
    this.heading = new PanelHeading(numbers);
    this.left =
        panel
            .left()
            .map(q -> column(q, numbers.all().name(q, Ink.none())) + BETWEEN * style.scale())
            .orElse(0.0);
    this.names = names();
    this.columns = IntStream.range(0, panel.columns()).mapToDouble(this::entries).toArray();
    this.right =
        panel.right().stream().mapToDouble(q -> column(q, heading.right(panel, q))).toArray();
  }

  private List<Span> unit(int layer, int unit) {
    return SpanFactory.unit(numbers.all().scene().names(), layer, unit, Ink.of(Role.MUTED));
  }

  /** Left of the first row's numbers stands the name of what is along the top. */
  private double names() {
    double ofRows =
        IntStream.range(0, panel.rows())
            .mapToDouble(i -> style.width(unit(panel.rowLayer(), i), style.small()))
            .max()
            .orElse(0);
    double ofTop =
        panel
            .top()
            .map(q -> style.width(numbers.name(panel, q, Ink.none()), style.small()) - left)
            .orElse(0.0);
    return Math.max(ofRows, ofTop) + 2 * BETWEEN * style.scale();
  }

  /** The biases belong to no neuron. */
  private List<Span> above(int column) {
    OptionalInt unit = panel.unit(column);
    return unit.isPresent() ? unit(panel.columnLayer(), unit.getAsInt()) : List.of();
  }

  private double padded(double width) {
    return width + 2 * PADDING * style.scale();
  }

  /** What it will be when all is known, so that nothing moves. */
  private double entries(int column) {
    double widest = style.width(above(column), style.small());
    for (int i = 0; i < panel.rows(); i++) {
      widest = Math.max(widest, style.width(numbers.all().written(panel.at(i, column))));
    }
    if (panel.top().isPresent()) {
      String top = numbers.along(panel, column, numbers.all()::written);
      widest = Math.max(widest, style.width(top));
    }
    return padded(widest);
  }

  private double column(Quantity quantity, List<Span> name) {
    double widest = style.width(name, style.small());
    for (int i = 0; i < panel.rows(); i++) {
      widest = Math.max(widest, style.width(numbers.all().written(quantity.at(i))));
    }
    return padded(widest);
  }

  private double matrix() {
    return IntStream.range(0, columns.length).mapToDouble(j -> columns[j]).sum();
  }

  @Override
  public double width() {
    double beside = IntStream.range(0, right.length).mapToDouble(k -> right[k]).sum();
    double gaps = (right.length > 0 ? 2 : 1) * BETWEEN * style.scale();
    double named = style.width(heading.of(panel), style.size());
    return names + left + Math.max(named, matrix() + beside) + gaps;
  }

  private double top() {
    return style.row() * (panel.top().isPresent() ? 3 : 2) + 3 * style.scale();
  }

  @Override
  public double height() {
    return top() + panel.rows() * style.row();
  }

  @Override
  public void draw(Point at, List<Mark> marks) {
    double x = at.x() + names + left;
    double y = at.y() + top();
    Subject whole = Subject.of(panel.matrix().all());
    style.heading(
        new Point(x, at.y() + style.row() / 2), heading.of(panel), style.size(), whole, marks);
    for (int i = 0; i < panel.rows(); i++) {
      double room = names - BETWEEN * style.scale();
      Bounds box = new Bounds(at.x(), y + i * style.row(), room, style.row());
      style.label(box, unit(panel.rowLayer(), i), neuron(panel.rowLayer(), i), marks);
    }
    if (panel.left().isPresent()) {
      double room = left - BETWEEN * style.scale();
      Quantity quantity = panel.left().get();
      style.label(
          new Bounds(at.x() + names, y - style.row(), room, style.row()),
          numbers.all().name(quantity, Ink.of(Role.MUTED)),
          Subject.of(quantity.all()),
          marks);
      column(quantity, at.x() + names, y, room, marks);
    }
    entries(x, y, marks);
    style.brackets(
        new Bounds(x, y, matrix(), panel.rows() * style.row()).inflate(style.scale()), marks);
    right(x + matrix() + BETWEEN * style.scale(), y, marks);
  }

  private static Subject neuron(int layer, int unit) {
    return new Subject.Neuron(layer, unit);
  }

  private void entries(double from, double y, List<Mark> marks) {
    double x = from;
    double names = y - style.row() * (panel.top().isPresent() ? 2 : 1);
    for (int j = 0; j < columns.length; j++) {
      OptionalInt unit = panel.unit(j);
      if (unit.isPresent()) {
        style.label(
            new Bounds(x, names, columns[j], style.row()),
            above(j),
            neuron(panel.columnLayer(), unit.getAsInt()),
            marks);
      }
      if (panel.top().isPresent()) {
        along(
            j, new Bounds(x, y - style.row() - 2 * style.scale(), columns[j], style.row()), marks);
      }
      for (int i = 0; i < panel.rows(); i++) {
        Ref.One ref = panel.at(i, j);
        if (numbers.all().exists(ref)) {
          Bounds box = new Bounds(x, y + i * style.row(), columns[j], style.row());
          cell(box, ref, lights.entry(panel, ref), marks);
        }
      }
      x += columns[j];
    }
    if (panel.top().isPresent()) {
      Quantity quantity = panel.top().get();
      List<Span> name = numbers.name(panel, quantity, Ink.of(Role.MUTED));
      double wide = style.width(name, style.small());
      style.label(
          new Bounds(
              from - wide - 4 * style.scale(),
              y - style.row() - 2 * style.scale(),
              wide,
              style.row()),
          name,
          Subject.of(quantity.all()),
          marks);
    }
  }

  private void along(int column, Bounds box, List<Mark> marks) {
    Optional<Ref.One> top = panel.top(column);
    if (top.isPresent()) {
      cell(box, top.get(), lights.beside(panel, top.get()), marks);
    } else {
      style.cell(
          box,
          "1",
          /* known= */ true,
          lights.above(panel, column),
          /* pointed= */ false,
          Subject.none(),
          marks);
    }
  }

  private void right(double from, double y, List<Mark> marks) {
    double x = from;
    for (int k = 0; k < right.length; k++) {
      Quantity quantity = panel.right().get(k);
      style.label(
          new Bounds(x, y - style.row(), right[k], style.row()),
          heading.right(panel, quantity),
          Subject.of(quantity.all()),
          marks);
      column(quantity, x, y, right[k], marks);
      x += right[k];
    }
  }

  private void column(Quantity quantity, double x, double y, double wide, List<Mark> marks) {
    for (int i = 0; i < panel.rows(); i++) {
      Ref.One ref = quantity.at(i);
      cell(
          new Bounds(x, y + i * style.row(), wide, style.row()),
          ref,
          lights.beside(panel, ref),
          marks);
    }
  }

  private void cell(Bounds box, Ref.One ref, Emphasis emphasis, List<Mark> marks) {
    Subject subject = Subject.of(ref);
    style.cell(
        box,
        numbers.all().text(ref),
        numbers.all().isKnown(ref),
        emphasis,
        lights.isPointed(subject),
        subject,
        marks);
  }
}

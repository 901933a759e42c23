package org.deltascope.figure.matrices;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.CellsMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.text.SpanFactory;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.formula.number.Digits;
import org.deltascope.matrix.Matrix;
import org.deltascope.trace.Quantity;

/**
 * A matrix as a signed heat map, with what stands down its side and along its top as strips of
 * their own. Each has the strongest colour at its own largest number; what is not known is empty.
 */
final class HeatPanel implements PanelBlock {
  private static final double CELL = 14;
  private static final double STRIP = 12;
  private static final double BETWEEN = 5;
  private static final double WIDEST = 250;
  private static final double HIGHEST = 200;
  private static final Digits ROUGH = new Digits(2);

  private final MatrixPanel panel;
  private final PanelNumbers numbers;
  private final PanelLights lights;
  private final PanelStyle style;
  private final PanelHeading heading;
  private final double wide;
  private final double high;

  HeatPanel(MatrixPanel panel, PanelNumbers numbers, PanelLights lights, PanelStyle style) {
    this.panel = panel;
    this.numbers = numbers;
    this.lights = lights;
    this.style = style;
    this.heading = new PanelHeading(numbers);
    this.wide = style.scale() * Math.min(CELL * panel.columns(), WIDEST);
    this.high = style.scale() * Math.min(CELL * panel.rows(), HIGHEST);
  }

  private double strip() {
    return STRIP * style.scale();
  }

  private double between() {
    return BETWEEN * style.scale();
  }

  private double left() {
    return panel.left().isPresent() ? Math.max(strip(), label(panel.left().get())) + between() : 0;
  }

  private double label(Quantity quantity) {
    return style.width(heading.right(panel, quantity), style.small());
  }

  private double right() {
    return panel.right().stream()
        .mapToDouble(q -> Math.max(strip(), label(q)) + 2 * between())
        .sum();
  }

  @Override
  public double width() {
    double named = style.width(title(), style.size());
    return Math.max(left() + named, left() + wide + between() + right()) + between();
  }

  private double top() {
    return style.row() * 2 + (panel.top().isPresent() ? strip() + between() : 0);
  }

  @Override
  public double height() {
    return top() + high;
  }

  private List<Span> title() {
    double range = range(numbers.known(panel));
    List<Span> name = heading.of(panel);
    return range == 0
        ? name
        : SpanFactory.join(
            name,
            Span.of(", at most ±" + ROUGH.text(range), FontStyle.REGULAR, Ink.of(Role.MUTED)));
  }

  @Override
  public void draw(Point at, List<Mark> marks) {
    double x = at.x() + left();
    double y = at.y() + top();
    Subject whole = Subject.of(panel.matrix().all());
    style.heading(new Point(x, at.y() + style.row() / 2), title(), style.size(), whole, marks);
    Bounds box = new Bounds(x, y, wide, high);
    // The cells of a transposed or shifted map would be pointed at as if they were not.
    CellsMark cells =
        cells(
            box,
            numbers.known(panel),
            panel.isTransposed() || panel.augmented() ? Subject.none() : whole);
    marks.add(cells);
    frame(box, whole, marks);
    lit(cells, marks);
    pointed(cells, marks);
    panel
        .left()
        .ifPresent(q -> down(q, numbers.all().name(q, Ink.of(Role.MUTED)), at.x(), y, marks));
    panel.top().ifPresent(q -> along(q, box, marks));
    double next = box.right() + 2 * between();
    for (Quantity quantity : panel.right()) {
      down(quantity, heading.right(panel, quantity), next, y, marks);
      next += Math.max(strip(), label(quantity)) + 2 * between();
    }
  }

  private void down(Quantity quantity, List<Span> name, double x, double y, List<Mark> marks) {
    double room = Math.max(strip(), style.width(name, style.small()));
    Subject all = Subject.of(quantity.all());
    style.label(new Bounds(x, y - style.row(), room, style.row()), name, all, marks);
    Bounds box = new Bounds(x + (room - strip()) / 2, y, strip(), high);
    marks.add(cells(box, numbers.known(quantity), all));
    frame(box, all, marks);
  }

  private void along(Quantity quantity, Bounds matrix, List<Mark> marks) {
    Subject all = Subject.of(quantity.all());
    Bounds box = new Bounds(matrix.x(), matrix.y() - between() - strip(), matrix.width(), strip());
    List<Span> name = numbers.name(panel, quantity, Ink.of(Role.MUTED));
    style.label(
        new Bounds(box.x(), box.y() - style.row(), style.width(name, style.small()), style.row()),
        name,
        all,
        marks);
    marks.add(cells(box, numbers.along(panel), Subject.none()));
    frame(box, all, marks);
  }

  private static CellsMark cells(Bounds box, Matrix known, Subject subject) {
    double range = range(known);
    return new CellsMark(box, known, range == 0 ? 1 : range, 0, 1, subject);
  }

  private void frame(Bounds box, Subject subject, List<Mark> marks) {
    boolean pointed = lights.isPointed(subject);
    marks.add(
        new BoxMark(
            box,
            0,
            Ink.none(),
            Ink.of(pointed ? Role.HIGHLIGHT : Role.BORDER),
            pointed ? 2 : 1,
            Subject.none()));
  }

  /** A frame around the rows and columns that matter, where others do not. */
  private void lit(CellsMark cells, List<Mark> marks) {
    Optional<Bounds> around = Optional.empty();
    int count = 0;
    for (int i = 0; i < panel.rows(); i++) {
      for (int j = 0; j < panel.columns(); j++) {
        if (lights.entry(panel, panel.at(i, j)).isLit()) {
          Bounds cell = cells.cell(i, j);
          around = Optional.of(around.map(cell::union).orElse(cell));
          count++;
        }
      }
    }
    if (around.isPresent() && count < panel.rows() * panel.columns()) {
      Ink ink = Ink.of(style.colors().strong());
      marks.add(new BoxMark(around.get().inflate(1), 1, Ink.none(), ink, 2, Subject.none()));
    }
  }

  /** A ring around the edge that is pointed at or selected. */
  private void pointed(CellsMark cells, List<Mark> marks) {
    for (Subject subject : List.of(lights.scene().selected(), lights.scene().hovered())) {
      cell(subject)
          .map(at -> cells.cell(at[0], at[1]))
          .ifPresent(
              box ->
                  marks.add(
                      new BoxMark(
                          box.inflate(1.5),
                          1,
                          Ink.none(),
                          Ink.of(Role.HIGHLIGHT),
                          2,
                          Subject.none())));
    }
  }

  private Optional<int[]> cell(Subject subject) {
    if (!(subject instanceof Subject.Edge(int l, int to, int from))
        || l != panel.matrix().layer()) {
      return Optional.empty();
    }
    int column = panel.augmented() ? from + 1 : from;
    return Optional.of(panel.isTransposed() ? new int[] {from, to} : new int[] {to, column});
  }

  private static double range(Matrix known) {
    return IntStream.range(0, known.rows())
        .boxed()
        .flatMapToDouble(i -> IntStream.range(0, known.columns()).mapToDouble(j -> known.get(i, j)))
        .map(Math::abs)
        .filter(Double::isFinite)
        .max()
        .orElse(0);
  }
}

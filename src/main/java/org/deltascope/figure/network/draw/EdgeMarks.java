package org.deltascope.figure.network.draw;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.deltascope.figure.BundleMark;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.labels.LitEdges;
import org.deltascope.figure.network.labels.NetworkLayout;
import org.deltascope.figure.network.layout.Column;
import org.deltascope.figure.network.layout.LayerGap;
import org.deltascope.figure.network.state.Edge;
import org.deltascope.figure.network.state.Flow;
import org.deltascope.figure.network.state.Focus;
import org.deltascope.figure.network.state.Segment;
import org.deltascope.figure.network.text.EdgeText;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;

/** Draws edges, and what travels along them. */
public final class EdgeMarks {
  private static final double RESTING = 0.32;
  private static final int FEW = 80;
  private static final int MOST_ARROWS = 150;
  private static final int MOST_MEETING = 16;
  private static final int MOST_ARRIVING = 10;
  private static final double ARROW = 30;

  private final NetworkLayout layout;
  private final Focus focus;
  private final LitEdges finder;
  private final Map<Integer, List<Edge>> edges;
  private final double progress;
  private final MarkLayers canvas;

  public EdgeMarks(
      NetworkLayout layout,
      Focus focus,
      LitEdges finder,
      Map<Integer, List<Edge>> edges,
      double progress,
      MarkLayers canvas) {
    this.layout = layout;
    this.focus = focus;
    this.finder = finder;
    this.edges = edges;
    this.progress = progress;
    this.canvas = canvas;
  }

  /** First what rests, the same at most steps, so that a painter need not draw it again. */
  public void draw() {
    for (LayerGap gap : layout.gaps()) {
      switch (gap.kind()) {
        case ALL, STRONGEST -> rest(gap);
        case BUNDLE -> bundle(gap, lit(gap));
        case OPEN -> {}
      }
    }
    for (LayerGap gap : layout.gaps()) {
      boolean whole = gap.kind() == LayerGap.Kind.BUNDLE && isWhole(lit(gap));
      lit(gap).stream().filter(e -> !whole || finder.isPointed(e)).forEach(e -> light(gap, e));
    }
  }

  private List<Edge> lit(LayerGap gap) {
    return edges.getOrDefault(gap.index(), List.of());
  }

  /**
   * Draws what travels: at rest it lies below the labels, on its way above them.
   *
   * @param over what is drawn over it: an arrow at rest stands where it is seen
   */
  public void drawFlow(List<MarkLayers> over) {
    Uncovered seen = new Uncovered(over.stream().flatMap(layer -> layer.boxes().stream()).toList());
    edges.values().forEach(lit -> arrows(lit, seen));
  }

  /** Among many edges those that are lit rest below their own light, so that no step is unlike. */
  private void rest(LayerGap gap) {
    boolean many = gap.edges().size() > FEW;
    gap.edges().stream()
        .filter(e -> many || !finder.isLit(e))
        .forEach(e -> canvas.add(line(gap, e, RESTING)));
  }

  private void light(LayerGap gap, Edge edge) {
    LineMark line = line(gap, edge, 1);
    if (finder.isPointed(edge)) {
      canvas.add(around(line, 6, Ink.of(Role.HIGHLIGHT_SOFT)));
      canvas.add(around(line, 2, new Ink(Role.HIGHLIGHT, 0.25)));
    }
    canvas.add(line);
  }

  private static LineMark around(LineMark line, double wider, Ink ink) {
    return LineMark.solid(line.from(), line.to(), line.width() + wider, ink, line.subject());
  }

  private static LineMark line(LayerGap gap, Edge edge, double opacity) {
    double thick =
        gap.kind() != LayerGap.Kind.ALL
            ? 2
            : gap.edges().size() <= 20 ? 4.6 : gap.edges().size() <= FEW ? 3.2 : 2;
    double width = 0.8 + thick * edge.strength();
    Segment at = edge.segment();
    return new LineMark(
        at.from(),
        at.to(),
        width,
        EdgeText.sign(edge.weight()).faded(opacity),
        LineStyle.ofSign(edge.weight()),
        ArrowHead.NONE,
        edge.subject());
  }

  private void bundle(LayerGap gap, List<Edge> lit) {
    Column left = layout.arrangement().left(gap.index());
    Column right = layout.arrangement().right(gap.index());
    canvas.add(
        new BundleMark(
            centers(left),
            centers(right),
            layout.numbers().network().layer(right.layer()).weights(),
            gap.range(),
            isWhole(lit) ? 0.9 : 0.4,
            new Subject.Weights(right.layer())));
  }

  private static boolean isWhole(List<Edge> lit) {
    return lit.size() > LitEdges.MOST_LINES;
  }

  private static List<Point> centers(Column column) {
    return IntStream.range(0, column.shown()).mapToObj(column::center).toList();
  }

  private void arrows(List<Edge> lit, Uncovered seen) {
    List<Edge> flowing = lit.stream().filter(e -> flow(e) != Flow.NONE).toList();
    boolean meeting = flowing.stream().anyMatch(e -> flow(e) == Flow.MEETING);
    if (flowing.size() > (meeting ? MOST_MEETING : MOST_ARROWS)) {
      return;
    }
    double width = flowing.size() <= 12 ? 3 : flowing.size() <= 40 ? 2 : 1.4;
    boolean arriving = flowing.size() <= MOST_ARRIVING;
    for (Edge edge : flowing) {
      Point from = edge.segment().from();
      Point to = edge.segment().to();
      switch (flow(edge)) {
        case FORWARD -> travel(from, to, Role.FORWARD, width, arriving, edge, seen);
        case BACKWARD -> travel(to, from, Role.BACKWARD, width, arriving, edge, seen);
        case MEETING -> {
          Point middle = from.towards(to, 0.5);
          arrow(from, middle, Role.FORWARD, width, edge, seen);
          arrow(to, middle, Role.BACKWARD, width, edge, seen);
        }
        case NONE -> {}
      }
    }
  }

  private Flow flow(Edge edge) {
    Subject.Edge e = edge.subject();
    return focus.attention().flow(e.layer(), e.to(), e.from());
  }

  /** At rest one arrow leaves and another arrives; in transition one is on its way. */
  private void travel(
      Point from, Point to, Role role, double width, boolean arriving, Edge edge, Uncovered seen) {
    double length = from.distance(to);
    double arrow = Math.min(ARROW, length / 3);
    if (progress < 1) {
      double tip = arrow + ease(progress) * (length - arrow);
      line(from.step(to, Math.max(0, tip - 2 * arrow)), from.step(to, tip), role, width, edge);
      return;
    }
    Point middle = from.towards(to, 0.5);
    seen.shaft(from, middle, arrow, width)
        .ifPresent(s -> line(s.near(), s.far(), role, s.width(), edge));
    if (arriving) {
      seen.shaft(to, middle, arrow, width)
          .ifPresent(s -> line(s.far(), s.near(), role, s.width(), edge));
    }
  }

  private void arrow(Point from, Point to, Role role, double width, Edge edge, Uncovered seen) {
    double length = from.distance(to);
    double arrow = Math.min(ARROW, length / 2);
    if (progress < 1) {
      double tip = arrow + ease(progress) * (length - arrow);
      line(from.step(to, tip - arrow), from.step(to, tip), role, width, edge);
    } else {
      seen.shaft(from, to, arrow, width)
          .ifPresent(s -> line(s.near(), s.far(), role, s.width(), edge));
    }
  }

  private void line(Point from, Point to, Role role, double width, Edge edge) {
    canvas.add(
        new LineMark(
            from, to, width, Ink.of(role), LineStyle.SOLID, ArrowHead.ARROW, edge.subject()));
  }

  /** Starts and ends gently. */
  private static double ease(double t) {
    return t * t * (3 - 2 * t);
  }
}

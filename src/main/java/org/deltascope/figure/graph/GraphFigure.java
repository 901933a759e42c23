package org.deltascope.figure.graph;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.equation.setting.TermColors;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.network.state.NetworkScene;
import org.deltascope.figure.network.text.ShownQuantities;
import org.deltascope.figure.network.text.SpanFactory;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.VerticalAlign;
import org.deltascope.formula.algebra.Evaluation;
import org.deltascope.formula.graph.GraphNode;
import org.deltascope.formula.graph.GraphOperation;
import org.deltascope.formula.graph.ScalarGraph;

/**
 * An update in single numbers: each with its value and the derivative of the loss by it, which is
 * empty until it has been computed. The steps of an update fill it: forward from left to right,
 * then backward, and what a branch brings back is added in a part of its own.
 */
public final class GraphFigure {
  private static final double LEAST_COLUMN = 54;
  private static final double BETWEEN = 14;
  private static final double RULE = 30;
  private static final double SIZE = 13;

  private final TextMeasure text;

  /** Measures letters with that. */
  public GraphFigure(TextMeasure text) {
    this.text = text;
  }

  /**
   * {@return the graph, as wide as the scene and as high as it takes}
   *
   * @param scene the moment
   * @param graph of its update
   */
  public Figure of(NetworkScene scene, ScalarGraph graph) {
    ShownQuantities numbers = ShownQuantities.of(scene);
    GraphRules rules = GraphRules.of(scene);
    double widest = widest(graph, numbers, scene);
    double room = scene.width() - widest * scene.textScale();
    double scale = Math.min(scene.textScale(), room / (widest * GraphPlaces.lastColumn(graph)));
    double margin = widest * scale / 2;
    GraphPlaces places = GraphPlaces.of(graph, margin, scene.width() - margin, scale);
    GraphNodeMarks marks =
        new GraphNodeMarks(
            text, new TermColors(scene.trace(), rules.phase()), numbers, rules, scale);
    List<Mark> all = new ArrayList<>();
    edges(graph, places, rules, scale, all);
    for (int k = 0; k < graph.nodes().size(); k++) {
      marks.draw(graph.nodes().get(k), places.points().get(k), all);
    }
    String rule = rules.sentence() + omitted(graph);
    rule(rule, scale, all);
    GraphKey key = new GraphKey(text, scale);
    double high = places.height() + (RULE + GraphKey.HEIGHT) * scale;
    key.draw(new Point(14 * scale, high - GraphKey.HEIGHT * scale), all);
    Bounds bounds = new Bounds(0, 0, scene.width(), high);
    all.addFirst(new BoxMark(bounds, 0, Ink.of(Role.BACKGROUND), Ink.none(), 0, Subject.none()));
    String spoken = rule + " " + spoken(graph, numbers, scene);
    return new Figure(bounds.width(), bounds.height(), all, "Computation graph", spoken);
  }

  /** How wide a column has to be, so that no number touches one beside it. */
  private double widest(ScalarGraph graph, ShownQuantities numbers, NetworkScene scene) {
    Evaluation evaluation = new Evaluation(numbers.computed());
    double widest = LEAST_COLUMN;
    for (GraphNode node : graph.nodes()) {
      String name =
          GraphNodeMarks.isNamed(node) ? scene.names().of(node.valueRef()).text() + " " : "";
      String value = name + GraphNodeMarks.number(node.value(), evaluation, scene);
      String gradient = GraphNodeMarks.number(node.gradient(), evaluation, scene);
      widest = Math.max(widest, Math.max(width(value), width(gradient)));
    }
    return widest + BETWEEN;
  }

  private double width(String words) {
    return text.width(SpanFactory.text(words, FontStyle.SEMIBOLD, Ink.none()), GraphNodeMarks.SIZE);
  }

  private static String omitted(ScalarGraph graph) {
    String neuron = graph.isWhole() ? "" : " One neuron is shown: the whole has too many nodes.";
    return graph.omitted() == 0
        ? neuron
        : neuron + " %,d more of its inputs are left out.".formatted(graph.omitted());
  }

  private static void edges(
      ScalarGraph graph, GraphPlaces places, GraphRules rules, double scale, List<Mark> marks) {
    for (int k = 0; k < graph.nodes().size(); k++) {
      GraphNode node = graph.nodes().get(k);
      for (int input : node.inputs()) {
        if (GraphPlaces.isParameter(graph.nodes().get(input))) {
          continue; // it stands right above
        }
        Point from = places.points().get(input);
        Point to = places.points().get(k);
        double length = from.distance(to);
        boolean back = rules.isBackTo(graph.nodes().get(input), node);
        Ink ink = back ? Ink.of(Role.BACKWARD) : Ink.of(Role.BORDER);
        Point start = from.step(to, GraphNodeMarks.RADIUS * scale);
        Point end = from.step(to, Math.max(0, length - GraphNodeMarks.RADIUS * scale));
        marks.add(
            new LineMark(
                back ? end : start,
                back ? start : end,
                (back ? 2 : 1.2) * scale,
                ink,
                LineStyle.SOLID,
                ArrowHead.ARROW,
                Subject.none()));
      }
    }
  }

  private static void rule(String words, double scale, List<Mark> marks) {
    marks.add(
        new TextMark(
            new Point(14 * scale, 20 * scale),
            HorizontalAlign.START,
            VerticalAlign.MIDDLE,
            List.of(Span.of(words, FontStyle.SEMIBOLD, Ink.of(Role.TEXT))),
            SIZE * scale,
            Subject.none()));
  }

  private static String spoken(ScalarGraph graph, ShownQuantities numbers, NetworkScene scene) {
    StringBuilder words = new StringBuilder();
    Evaluation evaluation = new Evaluation(numbers.computed());
    for (GraphNode node : graph.nodes()) {
      if (numbers.isKnown(node.valueRef()) && node.operation() != GraphOperation.TIMES) {
        words.append(scene.names().of(node.valueRef()).text()).append(' ');
        words.append(GraphNodeMarks.number(node.value(), evaluation, scene));
        if (numbers.isKnown(node.gradientRef())) {
          words.append(", ∂L/∂ ").append(GraphNodeMarks.number(node.gradient(), evaluation, scene));
        }
        words.append(". ");
      }
    }
    return words.toString().strip();
  }
}

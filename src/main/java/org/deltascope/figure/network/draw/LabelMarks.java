package org.deltascope.figure.network.draw;

import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.labels.EdgeFacts;
import org.deltascope.figure.network.labels.LitEdges;
import org.deltascope.figure.network.labels.PlacedLabel;
import org.deltascope.figure.network.state.Edge;
import org.deltascope.figure.network.state.Emphasis;
import org.deltascope.figure.network.text.EdgeText;
import org.deltascope.figure.network.text.LabelStyle;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;

/** Draws the labels of edges. */
public final class LabelMarks {

  private final EdgeText text;
  private final EdgeFacts facts;
  private final LitEdges finder;
  private final PhaseColors tint;
  private final MarkLayers canvas;

  public LabelMarks(EdgeText text, EdgeFacts facts, LitEdges finder, MarkLayers canvas) {
    this.text = text;
    this.facts = facts;
    this.finder = finder;
    this.tint = PhaseColors.of(finder.focus().attention().phase());
    this.canvas = canvas;
  }

  public void draw(List<PlacedLabel> tags) {
    tags.stream().filter(tag -> !isStrong(tag)).forEach(this::draw);
    tags.stream().filter(this::isStrong).forEach(this::draw);
  }

  private boolean isStrong(PlacedLabel tag) {
    return finder.isPointed(tag.edge()) || finder.light(tag.edge()).isLit();
  }

  /** A label that says less than there is room for stands on its edge, as far as its place goes. */
  private static double onEdge(PlacedLabel tag, double height) {
    Bounds place = tag.place();
    double free = Math.max(0, (place.height() - height) / 2);
    double middle = place.center().y();
    return Math.clamp(tag.edge().segment().yAt(place.center().x()), middle - free, middle + free);
  }

  private void draw(PlacedLabel tag) {
    Edge edge = tag.edge();
    Emphasis light = finder.light(edge);
    boolean pointed = finder.isPointed(edge);
    Subject.Edge e = edge.subject();
    List<List<Span>> lines =
        text.lines(e, tag.form().shape(), facts.of(edge), light.isLit() || pointed);
    double size = tag.form().size();
    double widest = 0;
    for (List<Span> line : lines) {
      widest = Math.max(widest, canvas.width(line, size));
    }
    Bounds place = tag.place();
    double width = Math.min(place.width(), widest + 2 * tag.form().padding());
    double height = tag.form().height(lines.size());
    Bounds box = Bounds.around(new Point(place.center().x(), onEdge(tag, height)), width, height);
    Ink fill = Ink.of(Role.BACKGROUND);
    Ink stroke = Ink.of(Role.BORDER);
    double strokeWidth = 1;
    if (pointed) {
      fill = Ink.of(Role.HIGHLIGHT_SOFT);
      stroke = Ink.of(Role.HIGHLIGHT);
      strokeWidth = 1.5;
    } else if (light == Emphasis.WRITTEN) {
      fill = Ink.of(tint.soft());
      stroke = Ink.of(tint.strong());
      strokeWidth = 1.8;
    } else if (light == Emphasis.READ) {
      stroke = Ink.of(tint.strong());
      strokeWidth = 1.4;
    }
    canvas.add(new BoxMark(box.inflate(-strokeWidth / 2), 5, fill, stroke, strokeWidth, e));
    double lineHeight = tag.form().lineHeight();
    double y = box.y() + LabelStyle.MARGIN + lineHeight / 2;
    for (List<Span> line : lines) {
      double room = box.width() - 2 * tag.form().padding() + 2;
      canvas.write(Bounds.around(new Point(box.center().x(), y), room, 0), line, size, e);
      y += lineHeight;
    }
  }
}

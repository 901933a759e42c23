package org.deltascope.figure.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Box;
import org.deltascope.figure.Ink;
import org.deltascope.figure.Point;
import org.deltascope.figure.Role;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.formula.Names;

/** Chooses which labels a moment shows, and draws them. */
final class LabelMarks {
  private static final double RESTING_TEXT = 0.75;
  private static final int MOST_EXPANDED = 24;

  private final Layout layout;
  private final Labeller labeller;
  private final EdgeText text;
  private final Known known;
  private final Focus focus;
  private final Map<Integer, List<Edge>> lit;
  private final Canvas canvas;

  LabelMarks(
      Layout layout,
      Names names,
      Words words,
      Known known,
      Focus focus,
      Map<Integer, List<Edge>> lit,
      Canvas canvas) {
    this.layout = layout;
    this.text = new EdgeText(layout.numbers(), names);
    this.labeller = new Labeller(text, words);
    this.known = known;
    this.focus = focus;
    this.lit = lit;
    this.canvas = canvas;
  }

  /**
   * {@return the labels of this moment}
   *
   * @param obstacles what they keep clear of; they are added
   * @param taken what was placed for this moment and goes before labels that always stand
   */
  List<Tag> choose(Obstacles obstacles, List<Bounds> taken) {
    List<Tag> chosen = new ArrayList<>();
    for (Gap gap : layout.gaps()) {
      List<Tag> base = layout.tags().get(gap.index());
      boolean complete = !base.isEmpty() && base.getFirst().form().shape().hasProduct();
      if (complete) {
        List<Tag> clear =
            base.stream()
                .filter(tag -> taken.stream().noneMatch(box -> box.overlaps(tag.place())))
                .toList();
        chosen.addAll(clear);
        clear.forEach(tag -> obstacles.add(tag.place()));
      }
    }
    for (Gap gap : layout.gaps()) {
      List<Tag> base = layout.tags().get(gap.index());
      boolean complete = !base.isEmpty() && base.getFirst().form().shape().hasProduct();
      if (!complete) {
        Obstacles others = withLater(gap, obstacles);
        List<Tag> tags = partly(gap, base, others.copy(), taken, Wanted.LIT);
        if (tags.size() < base.size()) {
          tags = partly(gap, base, others.copy(), taken, Wanted.WRITTEN);
        }
        if (tags.size() < base.size()) {
          tags = partly(gap, base, others, taken, Wanted.POINTED);
        }
        chosen.addAll(tags);
        tags.forEach(tag -> obstacles.add(tag.place()));
      }
    }
    return chosen;
  }

  /** Labels that stand in the gaps to come keep their places too. */
  private Obstacles withLater(Gap gap, Obstacles obstacles) {
    Obstacles others = obstacles.copy();
    for (Gap later : layout.gaps()) {
      if (later.index() > gap.index()) {
        layout.tags().get(later.index()).forEach(tag -> others.add(tag.place()));
      }
    }
    return others;
  }

  /** Which edges are to have a label in full. */
  private enum Wanted {
    /** All that are read or written. */
    LIT,
    /** Those that are written. */
    WRITTEN,
    /** Those that are selected or under the pointer. */
    POINTED
  }

  /** Where not all labels fit in full, those that matter now are placed first. */
  private List<Tag> partly(
      Gap gap, List<Tag> base, Obstacles obstacles, List<Bounds> taken, Wanted wanted) {
    List<Edge> important =
        lit.getOrDefault(gap.index(), List.of()).stream()
            .filter(e -> base.isEmpty() || hasGradient(e))
            .filter(e -> isPointed(e) || isWanted(e, wanted))
            .sorted(
                Comparator.comparing((Edge e) -> !isPointed(e))
                    .thenComparing(this::light)
                    .thenComparing(Comparator.comparingDouble(e -> -e.strength())))
            .toList();
    if (!base.isEmpty() && important.size() > MOST_EXPANDED) {
      important = important.stream().filter(this::isPointed).toList();
    }
    boolean gradient = important.stream().anyMatch(this::hasGradient);
    List<Tag> chosen =
        new ArrayList<>(
            base.isEmpty()
                ? labeller.some(important, gradient, obstacles)
                : labeller.inFull(important, obstacles));
    if (!base.isEmpty() && chosen.isEmpty() && wanted != Wanted.POINTED && !important.isEmpty()) {
      return List.of();
    }
    List<Tag> pushed = new ArrayList<>();
    Set<Subject> done = new HashSet<>();
    chosen.forEach(tag -> done.add(tag.edge().subject()));
    for (Tag tag : base) {
      boolean covered =
          chosen.stream().anyMatch(other -> other.place().inflate(1).overlaps(tag.place()))
              || taken.stream().anyMatch(box -> box.overlaps(tag.place()));
      if (done.contains(tag.edge().subject())) {
        continue;
      }
      if (covered) {
        pushed.add(tag);
      } else {
        chosen.add(tag);
        obstacles.add(tag.place());
      }
    }
    for (Tag tag : pushed) {
      Bounds place = tag.place();
      Placer.one(tag.edge().segment(), place.width(), place.height(), obstacles)
          .ifPresent(
              other -> {
                chosen.add(new Tag(tag.edge(), tag.form(), other));
                obstacles.add(other);
              });
    }
    return chosen;
  }

  private boolean isWanted(Edge edge, Wanted wanted) {
    return switch (wanted) {
      case LIT -> true;
      case WRITTEN -> light(edge) == Light.WRITTEN;
      case POINTED -> false;
    };
  }

  /**
   * {@return what is left out, in words; empty if nothing is}
   *
   * @param tags that are shown
   * @param pointable whether pointing at an edge shows it
   */
  String note(List<Tag> tags, boolean pointable) {
    long edges = layout.numbers().network().weightCount();
    if (tags.size() < edges) {
      return tags.size()
          + " of "
          + edges
          + " edges labelled"
          + (pointable ? "; hover or select an edge for its label" : "");
    }
    boolean brief =
        tags.stream().anyMatch(t -> !t.form().shape().hasProduct() && hasGradient(t.edge()));
    return brief && pointable ? "hover or select an edge for ∂L/∂w = δ × x in full" : "";
  }

  void draw(List<Tag> tags) {
    tags.stream().filter(tag -> !isStrong(tag)).forEach(this::draw);
    tags.stream().filter(this::isStrong).forEach(this::draw);
  }

  private boolean isStrong(Tag tag) {
    return isPointed(tag.edge()) || light(tag.edge()).isLit();
  }

  private void draw(Tag tag) {
    Edge edge = tag.edge();
    Light light = light(edge);
    boolean pointed = isPointed(edge);
    Subject.Edge e = edge.subject();
    List<List<Span>> lines =
        text.lines(
            e,
            tag.form().shape(),
            hasGradient(edge),
            known.newWeight(e.layer(), e.to(), e.from()),
            light.isLit() || pointed ? 1 : RESTING_TEXT);
    double size = tag.form().size();
    double widest = 0;
    for (List<Span> line : lines) {
      widest = Math.max(widest, canvas.width(line, size));
    }
    Bounds place = tag.place();
    double width = Math.min(place.width(), widest + 2 * tag.form().padding());
    Bounds box = Bounds.around(place.center(), width, tag.form().height(lines.size()));
    Tint tint = Tint.of(focus.attention().phase());
    Ink fill = Ink.of(Role.BACKGROUND);
    Ink stroke = Ink.of(Role.BORDER);
    double strokeWidth = 1;
    if (pointed) {
      fill = Ink.of(Role.HIGHLIGHT_SOFT);
      stroke = Ink.of(Role.HIGHLIGHT);
      strokeWidth = 1.5;
    } else if (light == Light.WRITTEN) {
      fill = Ink.of(tint.soft());
      stroke = Ink.of(tint.strong());
      strokeWidth = 1.8;
    } else if (light == Light.READ) {
      stroke = Ink.of(tint.strong());
      strokeWidth = 1.4;
    }
    canvas.add(new Box(box.inflate(-strokeWidth / 2), 5, fill, stroke, strokeWidth, e));
    double lineHeight = tag.form().lineHeight();
    double y = box.y() + Form.MARGIN + lineHeight / 2;
    for (List<Span> line : lines) {
      double room = box.width() - 2 * tag.form().padding() + 2;
      canvas.write(Bounds.around(new Point(box.center().x(), y), room, 0), line, size, e);
      y += lineHeight;
    }
  }

  private boolean hasGradient(Edge edge) {
    Subject.Edge e = edge.subject();
    return known.weightGradient(e.layer(), e.to(), e.from());
  }

  private Light light(Edge edge) {
    Subject.Edge e = edge.subject();
    return focus.attention().edge(e.layer(), e.to(), e.from());
  }

  private boolean isPointed(Edge edge) {
    return focus.points(edge.subject());
  }
}

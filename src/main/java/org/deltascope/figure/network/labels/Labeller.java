package org.deltascope.figure.network.labels;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Span;
import org.deltascope.figure.network.layout.Arrangement;
import org.deltascope.figure.network.layout.Column;
import org.deltascope.figure.network.layout.LayerGap;
import org.deltascope.figure.network.state.Edge;
import org.deltascope.figure.network.state.Segment;
import org.deltascope.figure.network.text.EdgeText;
import org.deltascope.figure.network.text.LabelFormat;
import org.deltascope.figure.network.text.LabelStyle;
import org.deltascope.figure.network.text.SpanFactory;

/** Finds places for the labels of edges. */
public final class Labeller {
  /** More labels than that in one picture could not be read anyway. */
  private static final int MOST_LABELS = 260;

  private static final double MOST_COVERED = 0.62;
  private static final int MOST_EXPANDED = 40;

  /** So few edges are told apart even where some of them have no label. */
  private static final int FEW = 6;

  /** What large labels of a few edges leave free at either end, so that arrows are seen there. */
  private static final double FOR_ARROWS = 6;

  /** Letters that are not made smaller than this for the sake of arrows. */
  private static final double SMALL = 10.5;

  /** In so many steps larger letters become usual ones. */
  private static final int SHADES = 6;

  private static final int MEASURED = 40;

  private final EdgeText text;
  private final SpanFactory words;
  private final Placements placements;

  /**
   * Places no label yet.
   *
   * @param text what stands on them
   * @param words measures it
   * @param placements where labels were placed before
   */
  public Labeller(EdgeText text, SpanFactory words, Placements placements) {
    this.text = text;
    this.words = words;
    this.placements = placements;
  }

  /**
   * {@return for each gap a label on every edge; where there is no room for all, on as many of a
   * few edges as have it, and none on many} The places hold for the whole update, so that nothing
   * moves while one steps through it.
   */
  List<List<PlacedLabel>> all(List<LayerGap> gaps, Arrangement arrangement, Obstacles obstacles) {
    int edges =
        gaps.stream()
            .filter(g -> g.kind() == LayerGap.Kind.ALL)
            .mapToInt(g -> g.edges().size())
            .sum();
    List<List<PlacedLabel>> all = new ArrayList<>();
    for (LayerGap gap : gaps) {
      boolean possible = gap.kind() == LayerGap.Kind.ALL && edges <= MOST_LABELS;
      List<PlacedLabel> tags = possible ? all(gap, arrangement, obstacles) : List.of();
      tags.forEach(tag -> obstacles.add(tag.place()));
      all.add(tags);
    }
    return all;
  }

  private List<PlacedLabel> all(LayerGap gap, Arrangement arrangement, Obstacles obstacles) {
    Column left = arrangement.left(gap.index());
    Column right = arrangement.right(gap.index());
    double room = right.x() - right.block().radius() - left.x() - left.block().radius();
    double area = room * arrangement.areas().content().height();
    double reach = arrangement.pitch();
    Obstacles near = obstacles.between(left.x() - reach, right.x() + reach);
    LabelFormat shape = LabelFormat.WIDE;
    double em = -1;
    for (LabelStyle form : LabelStyle.ALL) {
      double least = form.shape().leastEm() * form.size() * form.height() * gap.edges().size();
      boolean lasting =
          form.shape().isLasting() && !(near.allowsBeside() && form.shape().hasGradient());
      if (!lasting || least > MOST_COVERED * area) {
        continue;
      }
      if (em < 0 || form.shape() != shape) {
        shape = form.shape();
        em = em(gap.edges(), shape);
      }
      double width = width(form, em);
      double covered = width * form.height() * gap.edges().size();
      if (width <= room + 30 && covered <= MOST_COVERED * area) {
        List<Segment> segments = gap.edges().stream().map(Edge::segment).toList();
        Obstacles clear = near.withAir(forArrows(form, segments.size()));
        Optional<List<Bounds>> places =
            placements.all(LabelWish.fresh(segments), width, form.height(), clear);
        if (places.isPresent()) {
          List<PlacedLabel> tags = new ArrayList<>();
          for (int k = 0; k < segments.size(); k++) {
            tags.add(new PlacedLabel(gap.edges().get(k), form, places.get().get(k)));
          }
          return tags;
        }
      }
    }
    return gap.edges().size() <= FEW
        ? oneByOne(gap.edges(), List.of(), List.of(LabelStyle.LEAST), near.copy())
        : List.of();
  }

  /** The less, the smaller letters are: rather a small arrow than letters that cannot be read. */
  private static double forArrows(LabelStyle form, int edges) {
    double most = edges <= FEW ? FOR_ARROWS : 0;
    return Math.clamp((form.size() - SMALL) * most / 2, 0, most);
  }

  /**
   * {@return labels with products for edges that matter now: all alike, in full where there is room
   * for that, or as many as can be placed}
   *
   * @param edges the most important first
   * @param base the labels that stand there at other times
   * @param obstacles what to keep clear of; the labels are added
   */
  List<PlacedLabel> withProducts(List<Edge> edges, List<PlacedLabel> base, Obstacles obstacles) {
    if (edges.size() > MOST_EXPANDED) {
      return List.of();
    }
    List<LabelStyle> forms =
        LabelStyle.ALL.stream().filter(form -> form.shape().hasGradient()).toList();
    List<PlacedLabel> all = alike(edges, base, forms, obstacles);
    return all.isEmpty()
        ? oneByOne(edges, base, List.of(LabelStyle.LEAST_GRADIENT), obstacles)
        : all;
  }

  /**
   * {@return labels with products for edges that matter now, in larger letters: all alike, as much
   * larger as there is room for, or none}
   *
   * @param edges the most important first
   * @param base the labels that stand there at other times
   * @param scale how much larger than usual
   * @param obstacles what to keep clear of; the labels are added
   */
  List<PlacedLabel> enlarged(
      List<Edge> edges, List<PlacedLabel> base, double scale, Obstacles obstacles) {
    if (edges.size() > MOST_EXPANDED) {
      return List.of();
    }
    List<LabelStyle> forms =
        IntStream.range(0, SHADES)
            .mapToObj(k -> scale - k * (scale - 1) / SHADES)
            .flatMap(by -> LabelStyle.enlarged(by).stream())
            .toList();
    return alike(edges, base, forms, obstacles);
  }

  /**
   * {@return labels for the edges that matter now: all alike, with as much as there is room for, or
   * some of them}
   *
   * @param edges the most important first
   * @param gradient whether there are gradients to show
   * @param obstacles what to keep clear of; the labels are added
   */
  List<PlacedLabel> some(List<Edge> edges, boolean gradient, Obstacles obstacles) {
    List<LabelStyle> forms =
        LabelStyle.ALL.stream().filter(f -> gradient || !f.shape().hasGradient()).toList();
    List<Edge> few = edges.subList(0, Math.min(MOST_EXPANDED, edges.size()));
    List<PlacedLabel> all =
        few.size() == edges.size() ? alike(few, List.of(), forms, obstacles) : List.of();
    if (!all.isEmpty() || few.isEmpty()) {
      return all;
    }
    List<LabelStyle> least =
        gradient ? List.of(LabelStyle.LEAST_GRADIENT, LabelStyle.LEAST) : List.of(LabelStyle.LEAST);
    return oneByOne(few, List.of(), least, obstacles);
  }

  /** As many as can be placed, each in the first of the forms that fits. */
  private List<PlacedLabel> oneByOne(
      List<Edge> edges, List<PlacedLabel> base, List<LabelStyle> forms, Obstacles obstacles) {
    List<PlacedLabel> tags = new ArrayList<>();
    Widest widest = new Widest(edges);
    for (Edge edge : edges) {
      forms.stream()
          .flatMap(form -> one(edge, LabelWish.near(edge, base), form, widest, obstacles).stream())
          .findFirst()
          .ifPresent(
              tag -> {
                obstacles.add(tag.place());
                tags.add(tag);
              });
    }
    return tags;
  }

  /** As wide as the widest of all, so that labels keep their places. */
  private Optional<PlacedLabel> one(
      Edge edge, LabelWish wish, LabelStyle form, Widest widest, Obstacles obstacles) {
    double width = width(form, widest.em(form.shape()));
    return placements
        .all(List.of(wish), width, form.height(), obstacles)
        .map(places -> new PlacedLabel(edge, form, places.getFirst()));
  }

  private List<PlacedLabel> alike(
      List<Edge> edges, List<PlacedLabel> base, List<LabelStyle> forms, Obstacles obstacles) {
    List<LabelWish> wishes = edges.stream().map(edge -> LabelWish.near(edge, base)).toList();
    Widest widest = new Widest(edges);
    for (LabelStyle form : forms) {
      double width = width(form, widest.em(form.shape()));
      Optional<List<Bounds>> places = placements.all(wishes, width, form.height(), obstacles);
      if (places.isPresent() && !edges.isEmpty()) {
        List<PlacedLabel> tags = new ArrayList<>();
        for (int k = 0; k < edges.size(); k++) {
          tags.add(new PlacedLabel(edges.get(k), form, places.get().get(k)));
        }
        tags.forEach(tag -> obstacles.add(tag.place()));
        return tags;
      }
    }
    return List.of();
  }

  /** Rounded up, so that a label keeps its place while its last digit changes. */
  private static double width(LabelStyle form, double em) {
    return Math.ceil(em * form.size() / 4 + 0.5) * 4 + 2 * form.padding();
  }

  private double em(List<Edge> edges, LabelFormat shape) {
    double em = 0;
    int measured = Math.min(MEASURED, edges.size());
    for (int k = 0; k < measured; k++) {
      Edge edge = edges.get(k * edges.size() / measured);
      for (List<Span> line : text.complete(edge.subject(), shape)) {
        em = Math.max(em, words.width(line));
      }
    }
    return em;
  }

  /** How wide the widest of some labels is, in each format: measured once, for all its sizes. */
  private final class Widest {
    private final List<Edge> edges;
    private final Map<LabelFormat, Double> known = new EnumMap<>(LabelFormat.class);

    Widest(List<Edge> edges) {
      this.edges = edges;
    }

    double em(LabelFormat shape) {
      return known.computeIfAbsent(shape, format -> Labeller.this.em(edges, format));
    }
  }
}

package org.deltascope.figure.network.labels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.layout.LayerGap;
import org.deltascope.figure.network.state.Edge;

/** Labels edges where there is no room for all labels in full. */
public final class PartialLabels {
  private static final int MOST_EXPANDED = 24;

  /** What is less than that much larger is not worth leaving out half of what is written. */
  private static final double NOTICED = 1.15;

  private final Labeller labeller;
  private final EdgeFacts facts;
  private final LitEdges finder;
  private final Map<Integer, List<Edge>> lit;
  private final double scale;

  /**
   * Labels nothing yet.
   *
   * @param labeller finds places
   * @param facts what the step does with edges
   * @param finder edges that matter
   * @param lit those of each gap
   * @param scale how much larger than usual the letters are where there is room
   */
  public PartialLabels(
      Labeller labeller,
      EdgeFacts facts,
      LitEdges finder,
      Map<Integer, List<Edge>> lit,
      double scale) {
    this.labeller = labeller;
    this.facts = facts;
    this.finder = finder;
    this.lit = lit;
    this.scale = scale;
  }

  /**
   * {@return labels with what the step makes of edges in larger letters, and others where they
   * leave room; none if they have no room, or need not be larger}
   */
  List<PlacedLabel> enlarged(
      LayerGap gap, List<PlacedLabel> base, Obstacles obstacles, List<Bounds> taken) {
    if (scale < NOTICED || (!base.isEmpty() && base.getFirst().form().isEnlarged(scale))) {
      return List.of();
    }
    List<Edge> carrying =
        lit.getOrDefault(gap.index(), List.of()).stream()
            .filter(edge -> facts.of(edge).hasProduct())
            .toList();
    Obstacles around = obstacles.copy();
    List<PlacedLabel> chosen = new ArrayList<>(labeller.enlarged(carrying, base, scale, around));
    if (!chosen.isEmpty()) {
      addOthers(base, chosen, around, taken);
    }
    return chosen;
  }

  /**
   * {@return labels} The edges that the step is about come first, with what it does with them; the
   * others have what room is left.
   */
  List<PlacedLabel> labels(
      LayerGap gap, List<PlacedLabel> base, Obstacles obstacles, List<Bounds> taken) {
    Obstacles around = obstacles.copy();
    List<Edge> important = important(gap, base);
    boolean product = important.stream().anyMatch(edge -> facts.of(edge).hasProduct());
    List<PlacedLabel> chosen =
        new ArrayList<>(
            base.isEmpty()
                ? labeller.some(important, product, around)
                : labeller.withProducts(important, base, around));
    addOthers(base, chosen, around, taken);
    return chosen;
  }

  /** What one looks at comes first, then what is written, then the strongest. */
  private List<Edge> important(LayerGap gap, List<PlacedLabel> base) {
    List<Edge> important =
        lit.getOrDefault(gap.index(), List.of()).stream()
            .filter(edge -> base.isEmpty() || facts.of(edge).hasProduct())
            .sorted(
                Comparator.comparing((Edge edge) -> !finder.isPointed(edge))
                    .thenComparing(finder::light)
                    .thenComparing(Comparator.comparingDouble(edge -> -edge.strength())))
            .toList();
    return !base.isEmpty() && important.size() > MOST_EXPANDED
        ? important.stream().filter(finder::isPointed).toList()
        : important;
  }

  /** The labels that always stand make way for those that were chosen, as far as they can. */
  private static void addOthers(
      List<PlacedLabel> base, List<PlacedLabel> chosen, Obstacles obstacles, List<Bounds> taken) {
    List<PlacedLabel> pushed = new ArrayList<>();
    Set<Subject> done = new HashSet<>();
    chosen.forEach(tag -> done.add(tag.edge().subject()));
    for (PlacedLabel tag : base) {
      boolean covered =
          !obstacles.isFree(tag.place())
              || chosen.stream().anyMatch(other -> other.place().inflate(1).overlaps(tag.place()))
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
    for (PlacedLabel tag : pushed) {
      Bounds place = tag.place();
      Placer.one(LabelWish.near(tag.edge(), base), place.width(), place.height(), obstacles)
          .ifPresent(
              other -> {
                chosen.add(new PlacedLabel(tag.edge(), tag.form(), other));
                obstacles.add(other);
              });
    }
  }
}

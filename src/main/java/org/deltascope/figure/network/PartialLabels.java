package org.deltascope.figure.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Subject;

/** Labels edges where there is no room for all labels in full. */
final class PartialLabels {
  private static final int MOST_EXPANDED = 24;

  /** Which edges are to have a label in full. */
  private enum Wanted {
    /** All that are read or written. */
    LIT,
    /** Those that are written. */
    WRITTEN,
    /** Those that are selected or under the pointer. */
    POINTED
  }

  private final Labeller labeller;
  private final Known known;
  private final LitEdges finder;
  private final Map<Integer, List<Edge>> lit;

  PartialLabels(Labeller labeller, Known known, LitEdges finder, Map<Integer, List<Edge>> lit) {
    this.labeller = labeller;
    this.known = known;
    this.finder = finder;
    this.lit = lit;
  }

  /** {@return labels, as many in full as leave room for the others} */
  List<Tag> labels(Gap gap, List<Tag> base, Obstacles obstacles, List<Bounds> taken) {
    List<Tag> tags = List.of();
    for (Wanted wanted : Wanted.values()) {
      tags = labels(gap, base, obstacles.copy(), taken, wanted);
      if (tags.size() >= base.size()) {
        return tags;
      }
    }
    return tags;
  }

  /** Those that matter now are placed first. */
  private List<Tag> labels(
      Gap gap, List<Tag> base, Obstacles obstacles, List<Bounds> taken, Wanted wanted) {
    List<Edge> important = important(gap, base, wanted);
    boolean gradient = important.stream().anyMatch(known::weightGradient);
    List<Tag> chosen =
        new ArrayList<>(
            base.isEmpty()
                ? labeller.some(important, gradient, obstacles)
                : labeller.inFull(important, obstacles));
    if (!base.isEmpty() && chosen.isEmpty() && wanted != Wanted.POINTED && !important.isEmpty()) {
      return List.of();
    }
    addOthers(base, chosen, obstacles, taken);
    return chosen;
  }

  /** What one looks at comes first, then what is written, then the strongest. */
  private List<Edge> important(Gap gap, List<Tag> base, Wanted wanted) {
    List<Edge> important =
        lit.getOrDefault(gap.index(), List.of()).stream()
            .filter(e -> base.isEmpty() || known.weightGradient(e))
            .filter(e -> finder.isPointed(e) || isWanted(e, wanted))
            .sorted(
                Comparator.comparing((Edge e) -> !finder.isPointed(e))
                    .thenComparing(finder::light)
                    .thenComparing(Comparator.comparingDouble(e -> -e.strength())))
            .toList();
    return !base.isEmpty() && important.size() > MOST_EXPANDED
        ? important.stream().filter(finder::isPointed).toList()
        : important;
  }

  /** The labels that always stand make way for those that were chosen, as far as they can. */
  private static void addOthers(
      List<Tag> base, List<Tag> chosen, Obstacles obstacles, List<Bounds> taken) {
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
  }

  private boolean isWanted(Edge edge, Wanted wanted) {
    return switch (wanted) {
      case LIT -> true;
      case WRITTEN -> finder.light(edge) == Light.WRITTEN;
      case POINTED -> false;
    };
  }
}

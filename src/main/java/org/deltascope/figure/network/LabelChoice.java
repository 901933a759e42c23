package org.deltascope.figure.network;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Bounds;

/** Chooses which labels of edges a moment shows, and where. */
final class LabelChoice {
  private final Layout layout;
  private final EdgeFacts facts;
  private final PartialLabels partial;

  LabelChoice(Layout layout, EdgeFacts facts, PartialLabels partial) {
    this.layout = layout;
    this.facts = facts;
    this.partial = partial;
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
      if (isComplete(base)) {
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
      if (!isComplete(base)) {
        List<Tag> tags = partial.labels(gap, base, withLater(gap, obstacles), taken);
        chosen.addAll(tags);
        tags.forEach(tag -> obstacles.add(tag.place()));
      }
    }
    return chosen;
  }

  /** {@return whether all labels of a gap stand there in full} */
  private static boolean isComplete(List<Tag> base) {
    return !base.isEmpty() && base.getFirst().form().shape().hasProduct();
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
        tags.stream()
            .anyMatch(t -> !t.form().shape().hasProduct() && facts.of(t.edge()).hasProduct());
    return brief && pointable ? "hover or select an edge for its product in full" : "";
  }
}

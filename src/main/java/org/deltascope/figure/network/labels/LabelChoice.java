package org.deltascope.figure.network.labels;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.network.layout.LayerGap;

/** Chooses which labels of edges a moment shows, and where. */
public final class LabelChoice {
  private final NetworkLayout layout;
  private final EdgeFacts facts;
  private final PartialLabels partial;

  public LabelChoice(NetworkLayout layout, EdgeFacts facts, PartialLabels partial) {
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
  public List<PlacedLabel> choose(Obstacles obstacles, List<Bounds> taken) {
    List<PlacedLabel> chosen = new ArrayList<>();
    List<LayerGap> enlarged = new ArrayList<>();
    for (LayerGap gap : layout.gaps()) {
      List<PlacedLabel> base = layout.tags().get(gap.index());
      List<PlacedLabel> large = partial.enlarged(gap, base, withLater(gap, obstacles), taken);
      if (!large.isEmpty()) {
        chosen.addAll(large);
        large.forEach(tag -> obstacles.add(tag.place()));
        enlarged.add(gap);
      } else if (isComplete(base)) {
        List<PlacedLabel> clear =
            base.stream()
                .filter(tag -> taken.stream().noneMatch(box -> box.overlaps(tag.place())))
                .toList();
        chosen.addAll(clear);
        clear.forEach(tag -> obstacles.add(tag.place()));
      }
    }
    for (LayerGap gap : layout.gaps()) {
      List<PlacedLabel> base = layout.tags().get(gap.index());
      if (!isComplete(base) && !enlarged.contains(gap)) {
        List<PlacedLabel> tags = partial.labels(gap, base, withLater(gap, obstacles), taken);
        chosen.addAll(tags);
        tags.forEach(tag -> obstacles.add(tag.place()));
      }
    }
    return chosen;
  }

  /** {@return whether all labels of a gap stand there in full} */
  private static boolean isComplete(List<PlacedLabel> base) {
    return !base.isEmpty() && base.getFirst().form().shape().hasProduct();
  }

  /** Labels that stand in the gaps to come keep their places too. */
  private Obstacles withLater(LayerGap gap, Obstacles obstacles) {
    Obstacles others = obstacles.copy();
    for (LayerGap later : layout.gaps()) {
      if (later.index() > gap.index()) {
        layout.tags().get(later.index()).forEach(tag -> others.add(tag.place()));
      }
    }
    return others;
  }

  /**
   * {@return what is left out, in words, from many to few; empty if nothing is}
   *
   * @param tags that are shown
   * @param pointable whether pointing at an edge shows it
   */
  public List<String> note(List<PlacedLabel> tags, boolean pointable) {
    long edges = layout.numbers().network().edgeCount();
    if (tags.size() < edges) {
      String count = tags.size() + " of " + edges;
      String labelled = count + " edges labelled";
      return pointable
          ? List.of(labelled + "; hover or select an edge for its label", labelled, count)
          : List.of(labelled, count);
    }
    boolean brief =
        tags.stream()
            .anyMatch(t -> !t.form().shape().hasProduct() && facts.of(t.edge()).hasProduct());
    return brief && pointable
        ? List.of("hover or select an edge for its product in full", "hover an edge for more")
        : List.of();
  }
}

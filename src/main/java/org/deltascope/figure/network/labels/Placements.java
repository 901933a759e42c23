package org.deltascope.figure.network.labels;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.deltascope.figure.Bounds;

/**
 * Places of labels that were found before. While a number is dragged, one picture after the other
 * asks for labels of the same size between the same obstacles, whose places need not be sought
 * again. For one thread at a time.
 */
public final class Placements {
  private static final int MOST = 256;

  /** All that places follow from. */
  private record Asked(
      List<LabelWish> wishes, double width, double height, Obstacles.Fixed obstacles) {}

  private final SequencedMap<Asked, Optional<List<Bounds>>> known = new LinkedHashMap<>();

  /** {@return as {@link Placer#all}} */
  Optional<List<Bounds>> all(
      List<LabelWish> wishes, double width, double height, Obstacles obstacles) {
    Asked asked = new Asked(List.copyOf(wishes), width, height, obstacles.fixed());
    // What is asked for again is kept for longer.
    Optional<List<Bounds>> places = known.remove(asked);
    Optional<List<Bounds>> found =
        places == null ? Placer.all(wishes, width, height, obstacles) : places;
    known.put(asked, found);
    if (known.size() > MOST) {
      known.pollFirstEntry();
    }
    return found;
  }
}

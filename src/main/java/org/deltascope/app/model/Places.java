package org.deltascope.app.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Where one has been, as in a browser: back to it, and forward again.
 *
 * @param before the latest last
 * @param after where one has come back from, the next last
 */
record Places(List<Place> before, List<Place> after) {

  private static final int MOST = 1000;

  /** Makes it immutable. */
  Places {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** {@return no places} */
  static Places none() {
    return new Places(List.of(), List.of());
  }

  /** {@return these and one that was left for a new one} */
  Places left(Place place) {
    return new Places(with(before, place), List.of());
  }

  /** {@return these after one went back, of which there must be one} */
  Places back(Place from) {
    return new Places(init(before), with(after, from));
  }

  /** {@return these after one went forward again, of which there must be one} */
  Places forward(Place from) {
    return new Places(with(before, from), init(after));
  }

  private static List<Place> with(List<Place> list, Place last) {
    List<Place> longer =
        new ArrayList<>(list.subList(Math.max(0, list.size() - MOST), list.size()));
    longer.add(last);
    return longer;
  }

  private static List<Place> init(List<Place> list) {
    return list.subList(0, list.size() - 1);
  }
}

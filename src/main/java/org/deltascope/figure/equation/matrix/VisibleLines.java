package org.deltascope.figure.equation.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Which rows or columns of a large matrix are shown: the first, those in use and the last. */
public final class VisibleLines {
  /** In the place of what is left out. */
  public static final int GAP = -1;

  private VisibleLines() {}

  /**
   * {@return the indices that are shown, in order, with {@link #GAP} where some are left out}
   *
   * @param count how many there are
   * @param most how many may be shown, gaps not counted, 3 or more
   * @param inUse one that must be shown, or a negative number
   */
  public static List<Integer> of(int count, int most, int inUse) {
    TreeSet<Integer> shown = new TreeSet<>();
    if (count <= most) {
      for (int i = 0; i < count; i++) {
        shown.add(i);
      }
    } else {
      shown.add(count - 1);
      if (inUse >= 0) {
        shown.add(inUse);
      }
      for (int i = 0; shown.size() < most - 1; i++) {
        shown.add(i);
      }
    }
    List<Integer> result = new ArrayList<>();
    int last = -1;
    for (int index : shown) {
      if (index > last + 1) {
        result.add(GAP);
      }
      result.add(index);
      last = index;
    }
    return result;
  }
}

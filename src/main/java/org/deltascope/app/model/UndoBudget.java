package org.deltascope.app.model;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.deltascope.history.MemoryEstimate;
import org.deltascope.matrix.Matrix;

/**
 * How much memory undo may take. Sessions of the open document take next to none; those of other
 * documents keep these in memory. What is farthest away is forgotten first, on either side.
 *
 * @param bytes that may be held by nothing but undo
 */
record UndoBudget(long bytes) {

  private static final long MOST = 256L << 20;

  /** {@return 256 MB, or an eighth of the heap if that is less} */
  static UndoBudget ofHeap() {
    return new UndoBudget(Math.min(MOST, Runtime.getRuntime().maxMemory() / 8));
  }

  /** {@return as much of it as there is room for} */
  Undo<Session> fit(Undo<Session> undo) {
    Held held = new Held();
    held.add(undo.present(), Long.MAX_VALUE);
    held.bytes = 0; // the open document is there anyway
    int past = 0;
    int future = 0;
    for (int k = 1; k <= Math.max(undo.past().size(), undo.future().size()); k++) {
      past += past == k - 1 && fits(held, undo.past(), k) ? 1 : 0;
      future += future == k - 1 && fits(held, undo.future(), k) ? 1 : 0;
    }
    return undo.nearest(past, future);
  }

  private boolean fits(Held held, List<Session> side, int distance) {
    return distance <= side.size() && held.add(side.get(side.size() - distance), bytes);
  }

  /** What is held in memory. What sessions share is counted once. */
  private static final class Held {
    private final Set<Object> counted = Collections.newSetFromMap(new IdentityHashMap<>());
    private long bytes;

    /** {@return whether there was room for that} */
    boolean add(Session session, long room) {
      OpenDocument document = session.opened();
      if (counted.contains(document)) {
        return true;
      }
      List<Matrix> more = document.matrices().filter(m -> !counted.contains(m)).toList();
      long sum = bytes + Character.BYTES * document.document().textLength();
      for (Matrix matrix : more) {
        sum += MemoryEstimate.of(matrix);
      }
      if (sum > room) {
        return false;
      }
      bytes = sum;
      counted.add(document);
      counted.addAll(more);
      return true;
    }
  }
}

package org.deltascope.app.model;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.deltascope.history.MemoryEstimate;
import org.deltascope.matrix.Matrix;

/**
 * How much memory the changes may take that can be undone. A document with one number changed
 * shares nearly all with the one before, so only what is not shared counts.
 *
 * @param bytes that may be held by nothing but changes
 */
record EditBudget(long bytes) {

  private static final long MOST = 200L << 20;

  /** The records around the matrices of a document, and how its numbers were written. */
  private static final long AROUND = 4096;

  private static final long REFERENCE = 4;

  /** {@return 200 MB, or an eighth of the heap if that is less} */
  static EditBudget ofHeap() {
    return new EditBudget(Math.min(MOST, Runtime.getRuntime().maxMemory() / 8));
  }

  /**
   * {@return a change, with what it takes}
   *
   * @param name what was changed
   * @param before the session that it changed
   * @param after what came of that
   */
  static Change change(String name, Session before, Session after) {
    return new Change(name, before, own(before.runs(), after.runs()));
  }

  /** {@return the bytes of runs that others do not hold as well} */
  @SuppressWarnings("ReferenceEquality") // what is the very same takes no room
  private static long own(OpenRuns runs, OpenRuns others) {
    long sum = AROUND + REFERENCE * runs.all().size();
    for (OpenDocument run : runs.all()) {
      int index = run.run().id().index();
      OpenDocument other = others.all().get(Math.min(index, others.all().size() - 1));
      sum += run == other ? 0 : own(run, other);
    }
    return sum;
  }

  /** {@return the bytes of a document that another does not hold as well} */
  static long own(OpenDocument document, OpenDocument other) {
    List<Matrix> others = other.matrices().toList();
    Set<Matrix> shared = Collections.newSetFromMap(new IdentityHashMap<>());
    shared.addAll(others);
    List<Matrix> all = document.matrices().toList();
    long sum = texts(document, other);
    for (int k = 0; k < all.size(); k++) {
      Matrix matrix = all.get(k);
      if (!shared.contains(matrix)) {
        sum +=
            k < others.size()
                ? MemoryEstimate.apartFrom(others.get(k), matrix)
                : MemoryEstimate.of(matrix);
      }
    }
    return sum;
  }

  /** Texts are not changed letter by letter: where they are as long they are the same. */
  private static long texts(OpenDocument document, OpenDocument other) {
    long length = document.document().textLength();
    return length == other.document().textLength() ? 0 : Character.BYTES * length;
  }
}

package org.deltascope.document;

import java.util.Locale;
import java.util.function.Supplier;

/** Counts numbers while they are read, so that too many are noticed before they are kept. */
final class Budget {
  private final String what;
  private final int limit;
  private int used;

  Budget(String what, int limit) {
    this.what = what;
    this.limit = limit;
  }

  void take(Supplier<Place> place) throws DocumentException {
    used++;
    if (used > limit) {
      throw place
          .get()
          .error(
              String.format(Locale.ROOT, "more than %,d %s", limit, what),
              String.format(Locale.ROOT, "at most %,d", limit));
    }
  }
}

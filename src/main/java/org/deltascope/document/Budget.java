package org.deltascope.document;

import java.util.Locale;

/** Counts numbers while they are read, so that too many are noticed before they are kept. */
final class Budget {
  private final String what;
  private final int limit;
  private int used;

  Budget(String what, int limit) {
    this.what = what;
    this.limit = limit;
  }

  void take(Place place) throws DocumentException {
    used++;
    if (used > limit) {
      throw place.error(
          String.format(Locale.ROOT, "more than %,d %s", limit, what),
          String.format(Locale.ROOT, "at most %,d", limit));
    }
  }
}

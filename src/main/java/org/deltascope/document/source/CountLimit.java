package org.deltascope.document.source;

import java.util.Locale;
import java.util.function.Supplier;

/** Counts numbers while they are read, so that too many are noticed before they are kept. */
public final class CountLimit {
  private final String what;
  private final int limit;
  private int used;

  public CountLimit(String what, int limit) {
    this.what = what;
    this.limit = limit;
  }

  public void take(Supplier<SourceLocation> place) throws DocumentException {
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

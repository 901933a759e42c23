package org.deltascope.document.edit;

import java.util.Optional;

/** An edit that cannot be; the message says why in one line. */
public final class RefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Optional<Edit> instead;

  RefusedException(String reason) {
    this(reason, Optional.empty());
  }

  RefusedException(String reason, Edit instead) {
    this(reason, Optional.of(instead));
  }

  RefusedException(String reason, Optional<Edit> instead) {
    super(reason);
    this.instead = instead;
  }

  /** {@return the edit that would do, if there is one} */
  Optional<Edit> instead() {
    return instead;
  }

  /** Refuses what is not there. */
  static void requireIndex(int index, int size, String what, String of) throws RefusedException {
    if (index < 0 || index >= size) {
      throw new RefusedException(
          "found %s %d, expected one of the %d of %s".formatted(what, index + 1, size, of));
    }
  }
}

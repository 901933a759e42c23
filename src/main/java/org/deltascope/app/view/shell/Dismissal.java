package org.deltascope.app.view.shell;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Puts away what lies on top, or else lets go of what is held: one thing at a time.
 *
 * @param ways in their order; each says whether it had something to put away
 */
record Dismissal(List<BooleanSupplier> ways) implements Runnable {

  Dismissal {
    ways = List.copyOf(ways);
  }

  @Override
  public void run() {
    for (BooleanSupplier way : ways) {
      if (way.getAsBoolean()) {
        return;
      }
    }
  }
}

package org.deltascope.app;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** What was not expected: logged each time, shown once. For the FX thread. */
final class Faults implements Consumer<Throwable> {

  private static final System.Logger LOG = System.getLogger("org.deltascope");

  private final Set<String> shown = new HashSet<>();
  private Consumer<String> message = text -> {};

  /** Shows what comes from now on there. */
  void showOn(Consumer<String> bar) {
    message = bar;
  }

  @Override
  public void accept(Throwable fault) {
    LOG.log(System.Logger.Level.ERROR, "unexpected", fault);
    if (shown.add(fault.toString())) {
      message.accept(
          "Something went wrong that should not have: %s. Details are in the log."
              .formatted(fault));
    }
  }
}

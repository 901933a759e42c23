package org.deltascope.app.model.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.deltascope.app.model.OpenRuns;
import org.deltascope.history.Run;

/**
 * What is lost with a document that is closed, whether or not it was saved: a file has one run.
 *
 * @param runs that are open
 */
public record LostRuns(OpenRuns runs) {
  private static final int MOST_NAMED = 2;

  /** {@return what is said of them, if there are some} */
  public Optional<String> sentence() {
    List<Run> lost =
        runs.tree().shown().stream().filter(run -> !run.id().equals(runs.at())).toList();
    if (lost.isEmpty()) {
      return Optional.empty();
    }
    String named =
        lost.stream().limit(MOST_NAMED).map(LostRuns::named).collect(Collectors.joining(" and "));
    int more = lost.size() - MOST_NAMED;
    return Optional.of(
        "A file keeps the run in which one stands, %s, and no others: %s%s %s lost."
            .formatted(
                runs.at().letter(),
                named,
                more > 0 ? ", and %d more,".formatted(more) : "",
                lost.size() == 1 ? "is" : "are"));
  }

  private static String named(Run run) {
    return "run %s (%s)".formatted(run.id().letter(), RunLane.name(run));
  }
}

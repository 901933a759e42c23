package org.deltascope.app.model.run;

import java.util.List;
import org.deltascope.app.model.OpenRuns;
import org.deltascope.app.model.ViewState;
import org.deltascope.history.Run;

/**
 * What is shown of a run beside others.
 *
 * @param run which
 * @param letter what it is called for short, such as B
 * @param name what it is called, such as "w₅ 0.40 → 0.60 at update 12"
 * @param from the first update that is its own
 * @param made the update after the last that was made
 * @param isCurrent whether one stands in it
 * @param isPinned whether it is to stay in sight
 */
public record RunLane(
    Run.Id run,
    String letter,
    String name,
    long from,
    long made,
    boolean isCurrent,
    boolean isPinned) {

  /** {@return the runs of a moment that are in sight; none where there is only one run} */
  public static List<RunLane> of(ViewState shown, int most) {
    OpenRuns runs = shown.session().runs();
    return runs.tree().shown().size() == 1
        ? List.of()
        : runs.tree().inSight(runs.at(), most).stream().map(run -> of(shown, run)).toList();
  }

  private static RunLane of(ViewState shown, Run run) {
    OpenRuns runs = shown.session().runs();
    return new RunLane(
        run.id(),
        run.id().letter(),
        name(run),
        run.from(),
        shown.made(run),
        run.id().equals(runs.at()),
        runs.pinned().contains(run.id()));
  }

  /** {@return what a run is called; the one that was opened has no name until it is given one} */
  public static String name(Run run) {
    return run.name().isBlank() ? "as it was opened" : run.name();
  }

  /** {@return what is said of it} */
  public String spoken() {
    return "Run %s, %s%s%s, updates %,d to %,d"
        .formatted(
            letter,
            name,
            isPinned ? ", pinned" : "",
            isCurrent ? ", the one you are in" : "",
            from,
            Math.max(from, made - 1));
  }
}

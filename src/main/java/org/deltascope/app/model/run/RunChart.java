package org.deltascope.app.model.run;

import java.util.List;
import java.util.Optional;
import org.deltascope.app.model.OpenRuns;
import org.deltascope.app.model.ViewState;
import org.deltascope.figure.loss.LossLine;
import org.deltascope.figure.loss.LossLines;
import org.deltascope.history.LossCurve;
import org.deltascope.history.Run;
import org.deltascope.history.RunLosses;

/**
 * The losses of the runs that are in sight, for one plot.
 *
 * @param shown the moment that is shown
 */
public record RunChart(ViewState shown) {

  /** More lines are not to be told apart. */
  private static final int MOST = 5;

  /** {@return the losses of the run in which one stands, and of the others from where they part} */
  public LossLines lines() {
    OpenRuns runs = shown.session().runs();
    List<LossLine> others =
        runs.tree().inSight(runs.at(), MOST).stream()
            .filter(run -> !run.id().equals(runs.at()))
            .map(run -> new LossLine(run.id().letter(), apart(run)))
            .filter(line -> !line.losses().ranges().isEmpty())
            .toList();
    return shown.lossLines().beside(runs.at().letter(), others);
  }

  /** {@return what a run does not share with the one in which one stands} */
  private LossCurve apart(Run run) {
    OpenRuns runs = shown.session().runs();
    Optional<Run> next =
        runs.tree().path(runs.at()).stream()
            .filter(step -> step.parent().filter(run.id()::equals).isPresent())
            .findFirst();
    LossCurve all =
        shown.runs().stream()
            .filter(it -> it.run().id().equals(run.id()))
            .findFirst()
            .map(RunLosses::losses)
            .orElseGet(() -> new LossCurve(run.from(), List.of()));
    return next.map(branch -> all.since(branch.from())).orElse(all);
  }
}

package org.deltascope.app.model.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.OpenRuns;
import org.deltascope.app.model.ViewState;
import org.deltascope.formula.number.Digits;
import org.deltascope.handout.report.StopWords;
import org.deltascope.history.Run;
import org.deltascope.history.RunLosses;

/**
 * A line of the table of runs: how a run differs from its parent, and what it came to.
 *
 * @param run which
 * @param isCurrent whether one stands in it
 * @param changes what it trains otherwise than its parent
 * @param updates from which to which it was trained
 * @param last the loss of its last update; empty where none was made
 * @param best the smallest loss of its own updates; empty where none was made
 * @param stopped why its training stopped last; empty where nothing stopped it
 */
public record RunSummary(
    Run.Id run,
    boolean isCurrent,
    String changes,
    String updates,
    String last,
    String best,
    String stopped) {

  /** {@return a line for each run that is shown, in the order in which they were begun} */
  public static List<RunSummary> of(ViewState shown) {
    OpenRuns runs = shown.session().runs();
    return runs.tree().shown().stream().map(run -> of(shown, runs.get(run.id()))).toList();
  }

  private static RunSummary of(ViewState shown, OpenDocument opened) {
    Run run = opened.run();
    OpenRuns runs = shown.session().runs();
    Digits digits = shown.session().look().digits();
    Optional<RunLosses> losses =
        shown.runs().stream().filter(it -> it.run().id().equals(run.id())).findFirst();
    long made = shown.made(run);
    return new RunSummary(
        run.id(),
        run.id().equals(runs.at()),
        changes(runs, opened, digits),
        made > run.from() ? "%,d–%,d".formatted(run.from(), made - 1) : "none",
        losses.map(it -> text(it.last(), digits)).orElse(""),
        losses.map(it -> text(it.losses().least(), digits)).orElse(""),
        losses
            .flatMap(RunLosses::stopped)
            .map(stop -> new StopWords(opened.names()).brief(stop.reason()))
            .orElse(""));
  }

  private static String changes(OpenRuns runs, OpenDocument opened, Digits digits) {
    return new BranchPoint(runs, opened)
        .parent()
        .map(
            parent ->
                new RunChanges(parent, opened.document(), opened.names(), digits)
                    .all().stream()
                        .reduce((one, other) -> one + ", " + other)
                        .orElse("nothing: it goes on alike"))
        .orElseGet(() -> RunLane.name(opened.run()));
  }

  private static String text(OptionalDouble loss, Digits digits) {
    return loss.isPresent() ? digits.text(loss.getAsDouble()) : "";
  }

  /** {@return what is said of it} */
  public String spoken() {
    return "Run %s%s: %s; updates %s%s%s%s"
        .formatted(
            run.letter(),
            isCurrent ? ", the one you are in" : "",
            changes,
            updates,
            last.isEmpty() ? "" : "; last loss " + last,
            best.isEmpty() ? "" : ", best " + best,
            stopped.isEmpty() ? "" : "; stopped: " + stopped);
  }
}

package org.deltascope.app.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.OpenRuns;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.run.RunRestoring;
import org.deltascope.document.scene.KeptRuns;
import org.deltascope.document.source.DocumentException;
import org.deltascope.history.History;
import org.deltascope.history.Run;

/**
 * Makes the runs again that are kept with a document that was opened, off the FX thread. Until they
 * are there the document is shown as it is; where it is changed or left meanwhile they are not
 * waited for.
 */
public final class RunRestorer implements AutoCloseable {

  /** What takes no longer than this needs no words. */
  private static final Duration QUICK = Duration.millis(400);

  private static final String CHANGED =
      "The document was changed before its other runs were made again: they are not open";

  private final Sessions sessions;
  private final OpenHistories histories;
  private final UpdateRemaking rest;
  private final Consumer<String> note;
  private final Consumer<String> message;
  private final LatestTask<Restored> lane;
  private final SeekProgress progress = new SeekProgress();
  private final Timeline clock = new Timeline(new KeyFrame(QUICK, _ -> look()));
  private final Subscription following;

  /** Whose runs are waited for; who makes them asks whether they still are. */
  private volatile Optional<OpenDocument> waiting = Optional.empty();

  private boolean told;
  private Runnable then = () -> {};

  /** What came of a document. */
  private sealed interface Restored {
    /** {@return the document} */
    OpenDocument of();

    /** Its runs, with the updates that were made of those that others branch off. */
    record Good(OpenDocument of, KeptRuns kept, OpenRuns runs, List<History> made)
        implements Restored {}

    /** What was wrong. */
    record Bad(OpenDocument of, String message) implements Restored {}
  }

  RunRestorer(
      Sessions sessions,
      OpenHistories histories,
      Background background,
      UpdateRemaking rest,
      Consumer<String> note,
      Consumer<String> message) {
    this.sessions = sessions;
    this.histories = histories;
    this.rest = rest;
    this.note = note;
    this.message = message;
    lane = background.lane(Background.Rank.ASIDE, this::take, () -> end(""));
    clock.setCycleCount(Animation.INDEFINITE);
    following = sessions.current().subscribe(this::follow);
  }

  /** Begins, if what is open has runs that are not there yet. */
  public void begin() {
    OpenDocument opened = sessions.get().run();
    if (!KeptRuns.areIn(opened.document()) || !sessions.isAlone(opened)) {
      return;
    }
    Optional<KeptRuns> kept = KeptRuns.of(opened.document());
    if (kept.isEmpty()) {
      message.accept(wrong(opened, "found something else, expected runs"));
      return;
    }
    waiting = Optional.of(opened);
    clock.play();
    lane.request(() -> restore(opened, kept.get()));
  }

  /** Does something once the runs are there that there will be; at once if none is waited for. */
  public void whenDone(Runnable action) {
    if (waiting.isPresent()) {
      then = action;
    } else {
      action.run();
    }
  }

  /** Ends it for good. */
  @Override
  public void close() {
    waiting = Optional.empty();
    clock.stop();
    following.unsubscribe();
    rest.close();
  }

  private Restored restore(OpenDocument opened, KeptRuns kept) {
    List<History> made = new ArrayList<>();
    RunRestoring restoring = new RunRestoring(opened.named(), kept, run -> of(run, made));
    try {
      OpenRuns runs =
          restoring.runs(
              (update, target) -> {
                progress.reach(update, target);
                return isWaitedFor(opened);
              });
      return new Restored.Good(opened, kept, runs, made);
    } catch (DocumentException | IllegalArgumentException wrong) {
      return new Restored.Bad(opened, wrong(opened, String.valueOf(wrong.getMessage())));
    }
  }

  private static History of(Run run, List<History> made) {
    Optional<History> known =
        made.stream().filter(history -> history.run().isSameTraining(run)).findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    History history = new History(run);
    made.add(history);
    return history;
  }

  private static String wrong(OpenDocument opened, String what) {
    return "%s: view.runs: %s; the document itself is open, its other runs are not"
        .formatted(opened.named().name(), what);
  }

  private void take(Restored restored) {
    if (!isWaitedFor(restored.of())) {
      return;
    }
    switch (restored) {
      case Restored.Bad(_, String wrong) -> end(wrong);
      case Restored.Good(OpenDocument of, KeptRuns kept, OpenRuns runs, List<History> made) -> {
        waiting = Optional.empty(); // that they come is no change
        made.forEach(histories::take);
        sessions.restore(of, runs);
        rest.begin(runs, kept);
        if (told) {
          note.accept("The runs of this document are there");
        }
        end("");
      }
    }
  }

  private void end(String last) {
    waiting = Optional.empty();
    clock.stop();
    if (!last.isEmpty()) {
      message.accept(last);
    }
    told = false;
    Runnable action = then;
    then = () -> {};
    action.run();
  }

  private void look() {
    SeekProgress.Place place = progress.place();
    told = true;
    note.accept(
        "The runs of this document are made again: update %,d of %,d so far"
            .formatted(place.update(), place.target()));
  }

  private void follow(Session session) {
    if (waiting.filter(opened -> !sessions.isAlone(opened)).isPresent()) {
      boolean isLeft = !KeptRuns.areIn(session.run().document());
      end(isLeft ? "" : CHANGED);
    }
  }

  @SuppressWarnings("ReferenceEquality") // what was changed is another
  private boolean isWaitedFor(OpenDocument opened) {
    return waiting.filter(it -> it == opened).isPresent();
  }
}

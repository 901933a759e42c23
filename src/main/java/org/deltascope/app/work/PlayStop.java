package org.deltascope.app.work;

import java.util.Optional;
import java.util.OptionalInt;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.history.History;
import org.deltascope.history.ProgressListener;
import org.deltascope.history.RunLearning;
import org.deltascope.history.StopReason;
import org.deltascope.history.StopWatch;
import org.deltascope.nn.StopRule;

/**
 * Where playing stops by itself: as {@code training.stop} of the document says, looked at at the
 * end of each epoch. Epochs that were made before playing began stop nothing, so that one can play
 * on.
 */
final class PlayStop {
  private final OpenDocument opened;
  private final History history;
  private final StopRule rule;
  private final StopWatch watch;
  private final long from;
  private boolean begun;

  /**
   * Looks at nothing yet.
   *
   * @param opened what is played
   * @param history its updates
   * @param from the update at which playing begins
   */
  PlayStop(OpenDocument opened, History history, long from) {
    this.opened = opened;
    this.history = history;
    this.from = Math.max(from, opened.run().from());
    rule = rule(opened, epochs(this.from));
    watch = new StopWatch(opened.experiment(), rule);
  }

  private static StopRule rule(OpenDocument opened, long made) {
    StopRule rule = opened.document().training().stop();
    return rule.epochs().stream().anyMatch(asked -> asked <= made)
        ? rule.after(OptionalInt.empty())
        : rule;
  }

  /** {@return whether it is the one of what is played} */
  boolean isOf(OpenDocument other) {
    return opened.run().isSameTraining(other.run())
        && opened.document().training().stop().equals(other.document().training().stop());
  }

  /** {@return whether there is something to look at on the way from one update to another} */
  boolean asks(long update, long next) {
    return !rule.equals(StopRule.never()) && epochs(next) > epochs(update);
  }

  /**
   * {@return why to stop at an update, if there is a reason} Not for the FX thread, since it may
   * look at all samples.
   */
  Optional<StopReason> at(long update) {
    long begin = epochs(update) * opened.experiment().schedule().updatesPerEpoch();
    if (begin < from) {
      return Optional.empty();
    }
    if (!begun) {
      begun = true;
      watch.begin(epochs(from), history.stateBefore(from, ProgressListener.NONE));
    }
    return watch.after(epochs(update), history.stateBefore(begin, ProgressListener.NONE));
  }

  /** Remembers that it stopped. */
  void stop(StopReason reason, long update) {
    history.stop(new RunLearning.Stopped(reason, update));
  }

  private long epochs(long update) {
    return opened.experiment().schedule().epochOf(update);
  }
}

package org.deltascope.app.view.file;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToLongFunction;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.deltascope.app.model.OpenRuns;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.number.SubjectNotation;
import org.deltascope.app.model.run.RunFile;
import org.deltascope.app.settings.LastPlace;
import org.deltascope.app.settings.Memory;
import org.deltascope.app.settings.RecoveryFolder;
import org.deltascope.app.settings.Unsaved;
import org.deltascope.app.work.Background;
import org.deltascope.document.Document;
import org.deltascope.document.lesson.Lesson;
import org.deltascope.history.Run;
import org.deltascope.trace.MomentNotation;

/**
 * Goes on behind a window: every few seconds writes down what is to be remembered, keeps a copy of
 * a document that was changed, and looks whether the file was.
 */
public final class Housekeeping implements AutoCloseable {

  private static final Duration ROUND = Duration.seconds(3);

  private final Sessions sessions;
  private final Memory memory;
  private final Background background;
  private final FileActions files;
  private final ToLongFunction<Run> made;
  private final Runnable window;
  private final Timeline rounds = new Timeline();
  private final Subscription following;
  private final Object lock = new Object();
  private Optional<OpenRuns> kept = Optional.empty();
  private boolean over;

  /**
   * Begins.
   *
   * @param sessions what is open
   * @param memory what is remembered
   * @param background writes it down
   * @param files looks at the file
   * @param made how many updates were made of a run
   * @param window remembers where the window is
   */
  public Housekeeping(
      Sessions sessions,
      Memory memory,
      Background background,
      FileActions files,
      ToLongFunction<Run> made,
      Runnable window) {
    this.sessions = sessions;
    this.memory = memory;
    this.background = background;
    this.files = files;
    this.made = made;
    this.window = window;
    following = sessions.current().subscribe(this::follow);
    follow(sessions.get(), sessions.get());
    rounds.getKeyFrames().setAll(new KeyFrame(ROUND, event -> round()));
    rounds.setCycleCount(Animation.INDEFINITE);
    rounds.play();
  }

  /** Writes all down, for the window closes as it should: no copy is needed. */
  public void end() {
    window.run();
    memory.unwritten().ifPresent(Runnable::run);
    synchronized (lock) {
      over = true;
      memory.recovery().ifPresent(RecoveryFolder::forget);
    }
  }

  /** Goes on no more; a copy that was kept stays. */
  @Override
  public void close() {
    rounds.stop();
    following.unsubscribe();
  }

  /** Does all that is done every few seconds. */
  public void round() {
    window.run();
    memory.unwritten().ifPresent(background::run);
    files.check();
    keepCopy();
  }

  private void follow(Session before, Session session) {
    String place = MomentNotation.text(session.moment());
    String name = session.run().named().name();
    LastPlace standing =
        new LastPlace(
            name,
            inRun(session) + place,
            SubjectNotation.text(session.selection()),
            session.granularity());
    memory.update(settings -> settings.shown(session.look()).standing(standing));
    boolean moved =
        before.opened().equals(session.opened()) && !before.moment().equals(session.moment());
    if (moved) {
      memory.update(settings -> settings.isNew() ? settings.stepped() : settings);
      learn(session, place);
    }
  }

  /** In which of several runs one stands: its letter, as before a place. */
  private static String inRun(Session session) {
    return session.runs().all().size() == 1 ? "" : session.runs().at().letter() + " ";
  }

  /** To open a lesson again is not yet to stand at its beginning. */
  private void learn(Session session, String place) {
    boolean atEnd = session.moment().step() == session.opened().outline().size() - 1;
    session
        .run()
        .document()
        .lesson()
        .map(Lesson::id)
        .ifPresent(id -> memory.update(settings -> settings.learning(id, place, atEnd)));
  }

  private void keepCopy() {
    Session session = sessions.get();
    Optional<OpenRuns> wanted = session.isEdited() ? Optional.of(session.runs()) : Optional.empty();
    if (isSame(wanted, kept) || memory.recovery().isEmpty()) {
      return;
    }
    kept = wanted;
    RecoveryFolder folder = memory.recovery().get();
    String name = session.run().named().name();
    background.run(() -> keep(folder, name, wanted));
  }

  private static boolean isSame(Optional<OpenRuns> one, Optional<OpenRuns> other) {
    return one.isEmpty()
        ? other.isEmpty()
        : other.isPresent()
            && one.get().at().equals(other.get().at())
            && one.get().isSame(other.get());
  }

  private void keep(RecoveryFolder folder, String name, Optional<OpenRuns> wanted) {
    synchronized (lock) {
      if (over) {
        return;
      }
      if (wanted.isEmpty()) {
        folder.forget();
        return;
      }
      Document document = new RunFile(wanted.get(), made).document();
      try {
        folder.keep(new Unsaved(name, document.title(), document.toJson(), Instant.now()));
      } catch (IOException full) {
        return; // the next copy may have room
      }
    }
  }
}

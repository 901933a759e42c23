package org.deltascope.app.view.file;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.settings.Memory;
import org.deltascope.app.settings.RecoveryFolder;
import org.deltascope.app.settings.Unsaved;
import org.deltascope.app.work.Background;
import org.deltascope.document.Document;
import org.deltascope.document.lesson.Lesson;
import org.deltascope.trace.Moment;
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
  private final Runnable window;
  private final Timeline rounds = new Timeline();
  private final Subscription following;
  private final Object lock = new Object();
  private Optional<Document> kept = Optional.empty();
  private boolean over;

  /**
   * Begins.
   *
   * @param sessions what is open
   * @param memory what is remembered
   * @param background writes it down
   * @param files looks at the file
   * @param window remembers where the window is
   */
  public Housekeeping(
      Sessions sessions, Memory memory, Background background, FileActions files, Runnable window) {
    this.sessions = sessions;
    this.memory = memory;
    this.background = background;
    this.files = files;
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
    String place = MomentNotation.text(inFile(session));
    memory.update(
        settings -> settings.shown(session.look()).standing(session.run().named().name(), place));
    boolean moved =
        before.opened().equals(session.opened()) && !before.moment().equals(session.moment());
    if (moved) {
      memory.update(settings -> settings.isNew() ? settings.stepped() : settings);
      learn(session, place);
    }
  }

  /** A file has one run, whose updates count from 0 when it is opened. */
  private static Moment inFile(Session session) {
    Moment here = session.moment();
    long update = Math.max(0, here.update() - session.run().run().from());
    return new Moment(update, here.step(), here.part());
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
    Optional<Document> wanted =
        session.isEdited() ? Optional.of(session.run().document()) : Optional.empty();
    if (isSame(wanted, kept) || memory.recovery().isEmpty()) {
      return;
    }
    kept = wanted;
    RecoveryFolder folder = memory.recovery().get();
    String name = session.run().named().name();
    background.run(() -> keep(folder, name, wanted));
  }

  @SuppressWarnings("ReferenceEquality") // comparing all numbers would take longer than a step may
  private static boolean isSame(Optional<Document> one, Optional<Document> other) {
    return one.isEmpty() ? other.isEmpty() : other.isPresent() && one.get() == other.get();
  }

  private void keep(RecoveryFolder folder, String name, Optional<Document> wanted) {
    synchronized (lock) {
      if (over) {
        return;
      }
      if (wanted.isEmpty()) {
        folder.forget();
        return;
      }
      Document document = wanted.get();
      try {
        folder.keep(new Unsaved(name, document.title(), document.toJson(), Instant.now()));
      } catch (IOException full) {
        return; // the next copy may have room
      }
    }
  }
}

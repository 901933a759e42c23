package org.deltascope.app.work;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.solution.SolutionAnswer;
import org.deltascope.history.History;
import org.deltascope.history.LossCurve;
import org.deltascope.history.Run;
import org.deltascope.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Follows the session and computes what is shown of it. Within an update there is nothing to
 * compute; into another one it takes a journey, which a newer session ends.
 */
public final class Projector implements AutoCloseable {

  private final ReadOnlyObjectWrapper<@Nullable ViewState> shown = new ReadOnlyObjectWrapper<>();
  private final Sessions sessions;
  private final Background background;
  private final LatestTask<ViewState> lane;
  private final AtomicReference<Session> latest;
  private final SeekProgress journey = new SeekProgress();
  private final Subscription following;
  private final OpenHistories histories = new OpenHistories();
  private final OpenNorms norms = new OpenNorms(histories);
  private final RunComparer comparer;
  private final Learner learner;
  private History history;

  /** Begins to compute what is shown of the session. */
  public Projector(Sessions sessions, Background background) {
    this.sessions = sessions;
    this.background = background;
    latest = new AtomicReference<>(sessions.get());
    comparer = new RunComparer(histories, background);
    learner = new Learner(sessions, histories, background, this::refresh);
    history = histories.of(sessions.get());
    lane = background.lane(Background.Rank.FIRST, shown::set, this::giveUp);
    following = sessions.current().subscribe(this::follow);
  }

  /** {@return what is shown; nothing at first} */
  public ReadOnlyObjectProperty<@Nullable ViewState> shown() {
    return shown.getReadOnlyProperty();
  }

  /** {@return what compares the runs that it follows} */
  public RunComparer comparer() {
    return comparer;
  }

  /** {@return what trains the runs that it follows on} */
  public Learner learner() {
    return learner;
  }

  /**
   * {@return what makes the runs again that are kept with a document}
   *
   * @param note is told how far it has come where it takes long
   * @param message is told what is wrong
   */
  public RunRestorer restorer(Consumer<String> note, Consumer<String> message) {
    UpdateRemaking rest =
        new UpdateRemaking(sessions, histories, background, learner, this::refresh);
    return new RunRestorer(sessions, histories, background, rest, note, message);
  }

  /** {@return where it stops by itself when a session is played} */
  PlayStop stopOf(Session session) {
    OpenDocument opened = session.opened();
    return new PlayStop(opened, histories.of(opened.run()), session.moment().update());
  }

  /** {@return how many updates were made of a run} On any thread. */
  public long made(Run run) {
    return histories.made(run);
  }

  /**
   * {@return what judges numbers of the runs that it follows}
   *
   * @param sink is told what is to be said of them
   */
  public SolutionChecker checker(Consumer<SolutionAnswer> sink) {
    return new SolutionChecker(histories, background, sink);
  }

  /** {@return how far it has come on the way to what will be shown} */
  public SeekProgress journey() {
    return journey;
  }

  /** Shows what is known by now where one stands. */
  void refresh() {
    follow(sessions.get());
  }

  /** Goes back to what is still shown. */
  public void giveUp() {
    ViewState last = shown.get();
    if (last != null) {
      sessions.returnTo(last.session());
    }
  }

  /** Follows no more. */
  @Override
  public void close() {
    following.unsubscribe();
    learner.close();
  }

  /** A history is the same only if it is the very same. */
  @SuppressWarnings("ReferenceEquality")
  private void follow(Session session) {
    latest.set(session);
    ViewState last = shown.get();
    History of = histories.of(session);
    boolean sameRun = history == of;
    if (sameRun && last != null && last.isOfUpdate(session)) {
      lane.forget();
      boolean sameLosses = history.updates() == last.losses().updates();
      LossCurve losses = sameLosses ? last.losses() : history.losses();
      shown.set(
          ViewState.of(session, last.trace(), losses, last.divergence())
              .besides(last.was())
              .among(histories.losses(session.runs(), last.runs()))
              .measured(norms.of(session)));
      return;
    }
    history = of;
    Optional<History> before = histories.before(session);
    lane.request(() -> travel(of, before, session));
  }

  /** Watched by the sessions that follow: the newest is the only one that is waited for. */
  @SuppressWarnings("ReferenceEquality")
  private ViewState travel(History through, Optional<History> before, Session session) {
    long update = session.moment().update();
    Trace trace =
        through.trace(
            update,
            (reached, goal) -> {
              journey.reach(reached, goal);
              return latest.get() == session;
            });
    // What was not made before the change is not made for the sake of a comparison.
    Optional<Trace> was =
        before.filter(of -> of.updates() > update).map(history -> history.trace(update));
    return ViewState.of(session, trace, through.losses(), through.divergenceUpTo(trace))
        .besides(was)
        .among(histories.losses(session.runs(), List.of()))
        .measured(norms.of(session));
  }
}

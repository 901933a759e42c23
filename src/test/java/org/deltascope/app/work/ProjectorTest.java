package org.deltascope.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.deltascope.app.OnScreen;
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.ViewState;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.source.DocumentException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnScreen
class ProjectorTest {

  private static final long FAR = 300;

  private final List<Throwable> faults = new CopyOnWriteArrayList<>();
  private final Background background = new Background(faults::add);
  private final List<Long> updates = new ArrayList<>();
  private Sessions sessions;
  private Projector projector;

  @BeforeAll
  static void startToolkit() throws Exception {
    Fx.start();
  }

  @AfterEach
  void nothing_went_wrong() {
    assertThat(faults).isEmpty();
  }

  @BeforeEach
  void open() throws DocumentException {
    OpenDocument opened = OpenDocument.of(DocumentSource.open("lesson:chain"));
    sessions = new Sessions(Session.start(opened, DisplaySettings.initial()));
    projector = Fx.call(() -> new Projector(sessions, background));
    settle();
    Fx.call(
        () ->
            projector
                .shown()
                .subscribe(shown -> updates.add(Objects.requireNonNull(shown).trace().update())));
  }

  @Test
  void a_step_of_the_same_update_is_there_at_once() {
    Session now =
        Fx.call(
            () -> {
              sessions.look(Session::forward);
              return shown().session();
            });

    assertThat(now.moment().part() + now.moment().step()).isPositive();
    assertThat(now).isEqualTo(sessions.get());
  }

  @Test
  void another_update_comes_with_its_own_numbers_and_losses() {
    Fx.run(() -> go(FAR));
    settle();

    assertThat(shown().trace().update()).isEqualTo(FAR);
    assertThat(shown().losses().updates()).isEqualTo(FAR + 1);
  }

  @Test
  void who_turns_back_on_the_way_to_another_update_stays() {
    Fx.run(
        () -> {
          go(FAR);
          go(0);
        });
    settle();

    assertThat(updates).containsOnly(0L);
    assertThat(shown().session()).isEqualTo(sessions.get());
  }

  @Test
  void a_step_back_in_time_shows_the_losses_of_all_updates_made() {
    Fx.run(() -> go(FAR));
    settle();
    Fx.run(() -> go(1));
    settle();
    Fx.run(
        () -> {
          sessions.look(Session::forward);
        });

    assertThat(shown().losses().updates()).isEqualTo(FAR + 1);
  }

  private void go(long update) {
    sessions.look(session -> session.toUpdate(update));
  }

  private ViewState shown() {
    return Objects.requireNonNull(projector.shown().get());
  }

  private void settle() {
    Fx.settle(background);
  }
}

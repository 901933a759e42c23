package org.deltascope.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.deltascope.document.DocumentSource;
import org.deltascope.history.History;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DivergedTest {
  /** z[1] a[1] L delta[1] dW[1] update[1]. */
  private static final int LOSS = 2;

  @TempDir private Path folder;

  private Session start = Sample.session("chain");

  private Session session(String weight, String rate) throws Exception {
    String json =
        """
        {"format": "deltascope", "version": 1,
         "network": {"inputs": 1, "layers": [
           {"units": 1, "activation": "identity", "weights": [[%s]]}]},
         "loss": "squared-error", "optimizer": {"name": "sgd", "learningRate": %s},
         "data": {"inputs": [[10]], "targets": [[0]]}}
        """
            .formatted(weight, rate);
    Path file = Files.writeString(folder.resolve("wild.json"), json);
    return Session.start(OpenDocument.of(DocumentSource.open(file)), DisplaySettings.initial());
  }

  @BeforeEach
  void wild() throws Exception {
    start = session("1", "1e9");
  }

  private static Optional<Diverged> at(Session session, long update, int step) {
    History history = new History(session.opened().experiment());
    return at(history, session, update, step);
  }

  private static Optional<Diverged> at(History history, Session session, long update, int step) {
    Trace trace = history.trace(update);
    Session there = session.at(new Moment(update, step, 0));
    return Diverged.of(ViewState.of(there, trace, history.losses(), history.divergenceUpTo(trace)));
  }

  @Test
  void it_is_said_where_numbers_ceased_to_be_finite_and_what_to_do() {
    Diverged diverged = at(start, 14, LOSS).orElseThrow();

    assertThat(diverged.headline()).isEqualTo("Training has diverged");
    assertThat(diverged.explanation())
        .isEqualTo(
            "From step L of update 14 on, in layer 1, numbers are not finite. Go back to update 13,"
                + " or train with a smaller learning rate than η = 1e9.");
    assertThat(diverged.lastFinite()).hasValue(13);
  }

  @Test
  void nothing_is_said_before_the_step_at_which_it_begins() {
    assertThat(at(start, 13, LOSS)).isEmpty();
    assertThat(at(start, 14, LOSS - 1)).isEmpty();
  }

  @Test
  void every_later_update_says_where_it_began() {
    for (long update : new long[] {15, 40, 1_000}) {
      assertThat(at(start, update, 0)).isEqualTo(at(start, 14, LOSS));
    }
  }

  @Test
  void who_has_gone_back_to_before_it_is_told_nothing() {
    History history = new History(start.opened().experiment());

    assertThat(at(history, start, 30, 0)).isPresent();
    assertThat(at(history, start, 13, 5)).isEmpty();
    assertThat(at(history, start, 14, 0)).isEmpty();
    assertThat(at(history, start, 14, LOSS)).isPresent();
  }

  @Test
  void weights_that_are_too_large_at_once_are_to_be_smaller() throws Exception {
    Diverged diverged = at(session("1e308", "0.1"), 0, 0).orElseThrow();

    assertThat(diverged.headline()).isEqualTo("The network overflows in its first update");
    assertThat(diverged.explanation())
        .isEqualTo(
            "From step z[1] on, in layer 1, numbers are not finite. Begin with smaller weights,"
                + " inputs or targets.");
    assertThat(diverged.lastFinite()).isEqualTo(OptionalLong.empty());
  }

  @Test
  void a_first_update_that_only_overshoots_needs_a_smaller_learning_rate() throws Exception {
    Session session = session("1e10", "1e308");

    assertThat(at(session, 0, 4)).isEmpty();
    assertThat(at(session, 0, 5).orElseThrow().explanation())
        .isEqualTo(
            "From step update[1] on, in layer 1, numbers are not finite. Train with a smaller"
                + " learning rate than η = 1e308.");
    assertThat(at(session, 3, 0).orElseThrow().lastFinite()).hasValue(0);
  }

  @Test
  void a_training_that_goes_well_is_not_talked_about() {
    assertThat(at(Sample.session("xor"), 500, 3)).isEmpty();
  }
}

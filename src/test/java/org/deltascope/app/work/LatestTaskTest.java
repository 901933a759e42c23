package org.deltascope.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.deltascope.Patience;
import org.deltascope.app.OnScreen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@OnScreen
class LatestTaskTest {

  private final List<String> taken = new ArrayList<>();
  private final CompletableFuture<Throwable> fault = new CompletableFuture<>();
  private final Background background = new Background(fault::complete);
  private final CountDownLatch gate = new CountDownLatch(1);

  @BeforeAll
  static void startToolkit() throws Exception {
    Fx.start();
  }

  @Test
  void the_latest_of_what_waits_wins() {
    LatestTask<String> lane = lane(Background.Rank.FIRST);
    Fx.run(
        () -> {
          lane.request(() -> after(gate, "being done"));
          lane.request(() -> "replaced");
          lane.request(() -> "latest");
        });

    assertThat(whenQuiet()).containsExactly("being done", "latest");
  }

  @Test
  void nothing_is_taken_of_what_was_forgotten() {
    LatestTask<String> lane = lane(Background.Rank.FIRST);
    Fx.run(
        () -> {
          lane.request(() -> after(gate, "being done"));
          lane.request(() -> "waiting");
          lane.forget();
        });

    assertThat(whenQuiet()).isEmpty();
  }

  @Test
  void after_forgetting_one_can_ask_again() {
    LatestTask<String> lane = lane(Background.Rank.FIRST);
    Fx.run(
        () -> {
          lane.request(() -> after(gate, "being done"));
          lane.forget();
          lane.request(() -> "anew");
        });

    assertThat(whenQuiet()).containsExactly("anew");
  }

  @Test
  void what_may_come_later_waits_for_what_one_looks_at_first() {
    CountDownLatch end = new CountDownLatch(1);
    Fx.run(
        () -> {
          lane(Background.Rank.FIRST).request(() -> after(end, "end"));
          lane(Background.Rank.FIRST).request(() -> after(gate, "begin"));
          lane(Background.Rank.LATER)
              .request(
                  () -> {
                    end.countDown();
                    return "later";
                  });
          lane(Background.Rank.FIRST).request(() -> "first");
        });

    assertThat(whenQuiet()).containsSubsequence("begin", "first", "later");
  }

  @Test
  void what_is_done_aside_keeps_no_picture_waiting() {
    Fx.run(
        () -> {
          lane(Background.Rank.ASIDE).request(() -> after(gate, "training"));
          lane(Background.Rank.FIRST).request(() -> "picture");
        });
    Patience.until(
        "the picture", () -> Fx.call(() -> background.hasShownAll() && taken.contains("picture")));

    assertThat(Fx.call(background::isQuiet)).isFalse();
    assertThat(whenQuiet()).containsExactly("picture", "training");
  }

  @Test
  void a_file_is_written_while_training_goes_on() {
    Fx.run(
        () -> {
          lane(Background.Rank.ASIDE).request(() -> after(gate, "training"));
          lane(Background.Rank.FILES).request(() -> "file");
        });
    Patience.until("the file", () -> Fx.call(() -> taken.contains("file")));

    assertThat(Fx.call(background::isQuiet)).isFalse();
    assertThat(whenQuiet()).containsExactly("file", "training");
  }

  @Test
  void a_fault_is_told_and_the_lane_goes_on() throws Exception {
    LatestTask<String> lane = lane(Background.Rank.FIRST);
    Fx.run(
        () -> {
          lane.request(
              () -> {
                throw new IllegalStateException("broken");
              });
          lane.request(() -> "next");
        });

    assertThat(whenQuiet()).containsExactly("next");
    assertThat(fault.get(Patience.SECONDS, TimeUnit.SECONDS)).hasMessage("broken");
  }

  @Test
  void who_asked_hears_that_the_last_piece_failed() {
    LatestTask<String> lane = failing();
    Fx.run(() -> lane.request(LatestTaskTest::overflow));

    assertThat(whenQuiet()).containsExactly("failed");
    assertThat(fault.join()).isInstanceOf(StackOverflowError.class);
  }

  @Test
  void who_asked_for_something_else_since_hears_of_no_failure() {
    LatestTask<String> lane = failing();
    Fx.run(
        () -> {
          lane.request(LatestTaskTest::overflow);
          lane.request(() -> "next");
        });

    assertThat(whenQuiet()).containsExactly("next");
  }

  @Test
  void nothing_is_begun_after_the_end() {
    LatestTask<String> lane = lane(Background.Rank.FIRST);
    background.close();

    Fx.run(() -> lane.request(() -> "too late"));
    Fx.run(() -> {});

    assertThat(Fx.call(() -> List.copyOf(taken))).isEmpty();
  }

  private LatestTask<String> failing() {
    return background.lane(Background.Rank.FIRST, taken::add, () -> taken.add("failed"));
  }

  private static String overflow() {
    throw new StackOverflowError("far behind");
  }

  private LatestTask<String> lane(Background.Rank rank) {
    return background.lane(rank, taken::add);
  }

  private static String after(CountDownLatch latch, String result) {
    try {
      assertThat(latch.await(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return result;
  }

  /** {@return what was taken when all is done} */
  private List<String> whenQuiet() {
    gate.countDown();
    Fx.settle(background);
    return Fx.call(() -> List.copyOf(taken));
  }
}

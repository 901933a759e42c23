package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UncaughtErrorsTest {

  private static final long LATER = 60_000_000_000L;

  private final List<String> shown = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private final Recorder window = new Recorder();
  private long now;
  private final List<Throwable> told = new ArrayList<>();
  private final UncaughtErrors errors = new UncaughtErrors(told::add, () -> now);

  UncaughtErrorsTest() {
    errors.watch(window);
  }

  /** Writes down what is done for it. */
  private final class Recorder implements UncaughtErrors.Window {
    private boolean isBeingLaidOut;
    private boolean isHopeless;

    @Override
    public void say(String message) {
      shown.add(message);
    }

    @Override
    public boolean isBeingLaidOut() {
      return isBeingLaidOut;
    }

    @Override
    public void rebuild() {
      done.add("rebuild");
      failIfHopeless();
    }

    @Override
    public void replaceWith(String lastWords) {
      done.add("last words");
      shown.add(lastWords);
      failIfHopeless();
    }

    @Override
    public void close() {
      done.add("close");
    }

    private void failIfHopeless() {
      if (isHopeless) {
        throw new OutOfMemoryError("even here");
      }
    }
  }

  @Test
  void what_was_not_expected_is_shown_once() {
    errors.onFxThread(new IllegalStateException("a door is open"));
    errors.onFxThread(new IllegalStateException("a door is open"));

    assertThat(shown).hasSize(1).first().asString().contains("a door is open", "log");
  }

  @Test
  void something_else_is_shown_too() {
    errors.onFxThread(new IllegalStateException("a door is open"));
    errors.onFxThread(new IllegalStateException("a window is open"));

    assertThat(shown).hasSize(2);
  }

  @Test
  void an_action_that_fails_leaves_the_window_as_it_is() {
    errors.onFxThread(new IllegalStateException("a door is open"));

    assertThat(done).isEmpty();
    assertThat(errors.fatal()).isEmpty();
  }

  @Test
  void work_that_fails_leaves_the_window_as_it_is() {
    for (int k = 0; k < 100; k++) {
      errors.inBackground(new OutOfMemoryError("Java heap space"));
    }

    assertThat(done).isEmpty();
    assertThat(shown).hasSize(1).first().asString().contains("too little memory");
  }

  private static List<Error> errorsOfTheMachine() {
    return List.of(new OutOfMemoryError("heap"), new StackOverflowError(), new AssertionError());
  }

  @ParameterizedTest
  @MethodSource("errorsOfTheMachine")
  void after_an_error_of_the_machine_the_window_is_rebuilt_and_says_so(Error error) {
    errors.onFxThread(error);

    assertThat(done).containsExactly("rebuild");
    assertThat(shown).hasSize(1).first().asString().contains("restored");
  }

  @Test
  void a_layout_that_fails_leaves_broken_nodes_so_the_window_is_rebuilt() {
    window.isBeingLaidOut = true;

    errors.onFxThread(new IllegalStateException("too wide"));

    assertThat(done).containsExactly("rebuild");
  }

  @Test
  void an_exception_without_end_comes_from_the_window_itself() {
    for (int k = 0; k < 11; k++) {
      errors.onFxThread(new IllegalStateException("at every tick"));
    }

    assertThat(done).containsExactly("rebuild");
  }

  @Test
  void where_rebuilding_does_not_help_the_window_says_that_it_must_close() {
    for (int k = 0; k < 3; k++) {
      errors.onFxThread(new StackOverflowError("deep"));
    }

    assertThat(done).containsExactly("rebuild", "rebuild", "last words");
    assertThat(shown.getLast()).contains("must close", "deep", "log");
    assertThat(errors.fatal()).hasValueSatisfying(e -> assertThat(e).hasMessage("deep"));
  }

  @Test
  void a_window_that_cannot_even_say_so_is_closed() {
    for (int k = 0; k < 4; k++) {
      errors.onFxThread(new StackOverflowError());
    }

    assertThat(done).endsWith("last words", "close");
  }

  @Test
  void what_fails_while_an_error_is_handled_is_the_end() {
    window.isHopeless = true;

    errors.onFxThread(new OutOfMemoryError());

    assertThat(done).containsExactly("rebuild", "last words", "close");
    assertThat(errors.fatal()).isPresent();
  }

  @Test
  void errors_long_after_each_other_are_not_taken_for_one() {
    for (int k = 0; k < 10; k++) {
      errors.onFxThread(new StackOverflowError());
      now += LATER;
    }

    assertThat(done).hasSize(10).containsOnly("rebuild");
  }

  @Test
  void what_the_window_cannot_do_without_closes_it_at_once() {
    errors.mustClose(new IllegalStateException("no fonts"));

    assertThat(done).containsExactly("last words");
    assertThat(shown.getLast()).contains("no fonts");
  }

  @Test
  void who_asks_to_be_told_is_told_of_each() {
    IllegalStateException error = new IllegalStateException("a door is open");

    errors.onFxThread(error);
    errors.inBackground(error);

    assertThat(told).containsExactly(error, error);
  }
}

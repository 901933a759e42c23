package org.deltascope.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UndoTest {

  private final Undo<String> abc = Undo.of("a").then("b").then("c");

  @Test
  void undo_goes_back_through_all_that_was() {
    assertThat(abc.undo().present()).isEqualTo("b");
    assertThat(abc.undo().undo().present()).isEqualTo("a");
    assertThat(abc.undo().undo().undo().present()).isEqualTo("a");
  }

  @Test
  void redo_does_again_what_was_undone() {
    assertThat(abc.undo().undo().redo().redo()).isEqualTo(abc);
    assertThat(abc.redo()).isEqualTo(abc);
  }

  @Test
  void a_new_present_forgets_the_future() {
    assertThat(abc.undo().then("d").redo().present()).isEqualTo("d");
  }

  @Test
  void the_same_present_is_no_step() {
    assertThat(abc.then("c")).isEqualTo(abc);
  }

  @Test
  void what_goes_on_by_itself_is_undone_in_one_step() {
    assertThat(abc.then("d").instead("e").instead("f").undo().present()).isEqualTo("c");
  }

  @Test
  void what_returns_to_where_it_came_from_leaves_nothing_to_undo() {
    assertThat(abc.then("d").instead("c")).isEqualTo(abc);
  }

  @Test
  void the_past_is_not_kept_for_ever() {
    Undo<Integer> long_ = Undo.of(0);
    for (int k = 1; k <= 2_000; k++) {
      long_ = long_.then(k);
    }
    assertThat(long_.past()).hasSize(500).endsWith(1999);
  }
}

package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {

  @Test
  void what_was_not_expected_is_shown_once() {
    List<String> shown = new ArrayList<>();
    Faults faults = new Faults();
    faults.showOn(shown::add);

    faults.accept(new IllegalStateException("a door is open"));
    faults.accept(new IllegalStateException("a door is open"));

    assertThat(shown).hasSize(1).first().asString().contains("a door is open", "log");
  }

  @Test
  void something_else_is_shown_too() {
    List<String> shown = new ArrayList<>();
    Faults faults = new Faults();
    faults.showOn(shown::add);

    faults.accept(new IllegalStateException("a door is open"));
    faults.accept(new IllegalStateException("a window is open"));

    assertThat(shown).hasSize(2);
  }
}

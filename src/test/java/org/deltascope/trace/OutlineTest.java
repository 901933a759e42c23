package org.deltascope.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.deltascope.nn.Experiment;
import org.deltascope.nn.RandomExperiments;
import org.deltascope.nn.TrainingState;
import org.junit.jupiter.api.Test;

class OutlineTest {

  private static final Experiment ANY = RandomExperiments.of(4);

  private static final Trace TRACE = Backpropagation.trace(ANY, TrainingState.initial(ANY));

  private static final Outline OUTLINE = Outline.of(ANY.network());

  @Test
  void it_has_an_entry_for_each_step() {
    assertThat(OUTLINE.size()).isEqualTo(TRACE.steps().size());
    for (int k = 0; k < OUTLINE.size(); k++) {
      Step step = TRACE.steps().get(k);
      assertThat(OUTLINE.entries().get(k)).isEqualTo(new Outline.Entry(step.id(), step.parts()));
    }
  }

  @Test
  void every_update_of_a_run_has_the_same() {
    assertThat(Backpropagation.trace(ANY, TRACE.after()).outline()).isEqualTo(OUTLINE);
  }

  @Test
  void a_step_is_found_by_its_name() {
    assertThat(OUTLINE.indexOf("z[1]")).hasValue(0);
    assertThat(OUTLINE.indexOf("update[1]")).hasValue(4 * TRACE.depth() + 1);
  }

  @Test
  void a_step_is_found_by_its_number_from_one() {
    assertThat(OUTLINE.indexOf("1")).hasValue(0);
    assertThat(OUTLINE.indexOf("2")).hasValue(1);
  }

  @Test
  void a_step_that_is_not_there_is_not_found() {
    assertThat(OUTLINE.indexOf("0")).isEmpty();
    assertThat(OUTLINE.indexOf("z[99]")).isEmpty();
    assertThat(OUTLINE.indexOf("")).isEmpty();
  }
}

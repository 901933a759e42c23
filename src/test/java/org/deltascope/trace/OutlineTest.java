package org.deltascope.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.RandomExperiments;
import org.deltascope.nn.TrainingState;
import org.junit.jupiter.api.Test;

class OutlineTest {

  private static final Experiment ANY = RandomExperiments.of(4);

  private static final Trace TRACE = Backpropagation.trace(ANY, TrainingState.initial(ANY));

  private static final Outline OUTLINE = Outline.of(ANY);

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
  void the_gradient_of_the_inputs_is_no_step_unless_it_is_asked_for() {
    assertThat(OUTLINE.indexOf("dx")).isEmpty();
    assertThat(OUTLINE.has(StepId.inputGradient())).isFalse();
  }

  @Test
  void the_gradient_of_the_inputs_ends_the_backward_pass_and_leaves_the_others_in_their_order() {
    Outline more = Outline.withInputGradient(ANY);
    int last = OUTLINE.indexOf(StepId.gradient(1));
    assertThat(more.indexOf("dx")).hasValue(last + 1);
    assertThat(more.entries().get(last + 1).phase()).isEqualTo(Phase.BACKWARD);
    List<Outline.Entry> others = new ArrayList<>(more.entries());
    others.remove(last + 1);
    assertThat(others).isEqualTo(OUTLINE.entries());
  }

  @Test
  void a_trace_goes_along_an_outline_and_back() {
    Trace more = TRACE.along(Outline.withInputGradient(ANY));
    assertThat(more.steps()).hasSize(TRACE.steps().size() + 1);
    assertThat(more.along(OUTLINE)).isEqualTo(TRACE);
  }

  @Test
  void the_gradient_of_the_inputs_is_known_from_its_step_on() {
    Outline more = Outline.withInputGradient(ANY);
    int step = more.indexOf(StepId.inputGradient());
    Ref.One last = more.entries().get(step).parts().all().getLast();
    assertThat(Knowledge.of(more, Moment.whole(0, step - 1)).shows(last)).isFalse();
    assertThat(Knowledge.of(more, Moment.whole(0, step)).shows(last)).isTrue();
    assertThat(Knowledge.of(more, new Moment(0, step, 0)).shows(last))
        .isEqualTo(ANY.network().inputs() == 1);
  }

  @Test
  void where_it_is_no_step_the_gradient_of_the_inputs_is_known_with_the_first_error() {
    Ref.One one = new Quantity(Quantity.Kind.CARRIED, 0).at(0);
    int step = OUTLINE.indexOf(StepId.error(1));
    assertThat(Knowledge.of(OUTLINE, Moment.whole(0, step - 1)).shows(one)).isFalse();
    assertThat(Knowledge.of(OUTLINE, Moment.whole(0, step)).shows(one)).isTrue();
  }

  @Test
  void a_step_that_is_not_there_is_not_found() {
    assertThat(OUTLINE.indexOf("0")).isEmpty();
    assertThat(OUTLINE.indexOf("z[99]")).isEmpty();
    assertThat(OUTLINE.indexOf("")).isEmpty();
  }
}

package org.deltascope.app.model.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.Sample;
import org.deltascope.document.DocumentSource;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Outline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentSequenceTest {

  @Test
  void an_update_is_shown_step_by_step() throws Exception {
    Outline outline = OpenDocument.of(DocumentSource.open("lesson:two-two-two")).outline();

    List<Moment> moments = MomentSequence.ofUpdate(outline, 3);

    assertThat(moments).hasSize(11);
    assertThat(moments).startsWith(Moment.whole(3, 0)).endsWith(Moment.whole(3, 10));
  }

  @Test
  void a_phase_of_few_parts_is_shown_part_by_part() throws Exception {
    Outline outline = OpenDocument.of(DocumentSource.open("lesson:two-two-two")).outline();

    List<Moment> moments = MomentSequence.ofPhase(outline, Moment.whole(0, 2));

    assertThat(moments)
        .containsExactly(
            new Moment(0, 0, 0),
            new Moment(0, 0, 1),
            new Moment(0, 1, 0),
            new Moment(0, 1, 1),
            new Moment(0, 2, 0),
            new Moment(0, 2, 1),
            new Moment(0, 3, 0),
            new Moment(0, 3, 1));
  }

  @Test
  void a_phase_of_many_parts_is_shown_step_by_step() {
    Outline outline =
        Outline.of(
            new Network(
                1,
                List.of(
                    new Layer(
                        Matrix.zeros(40, 1),
                        Matrix.zeros(40, 1),
                        BiasMode.NONE,
                        Elementwise.SIGMOID))),
            new Optimizer.Sgd(0.5),
            false);

    assertThat(MomentSequence.ofPhase(outline, new Moment(5, 1, 7)))
        .containsExactly(Moment.whole(5, 0), Moment.whole(5, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"two-two-two", "deep", "xor"})
  void the_phase_around_any_moment_shows_its_step_and_no_other_phase(String lesson) {
    Outline outline = Sample.opened(lesson).outline();
    for (int step = 0; step < outline.size(); step++) {
      List<Moment> moments = MomentSequence.ofPhase(outline, Moment.whole(7, step));

      assertThat(moments).as("step %d", step).extracting(Moment::step).contains(step).isSorted();
      assertThat(moments).extracting(Moment::update).containsOnly(7L);
      assertThat(moments.stream().map(moment -> outline.entries().get(moment.step()).phase()))
          .containsOnly(outline.entries().get(step).phase());
    }
  }
}

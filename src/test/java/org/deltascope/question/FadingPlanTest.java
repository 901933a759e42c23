package org.deltascope.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.document.Lessons;
import org.deltascope.document.scene.Exercise;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Outline;
import org.deltascope.trace.StepId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FadingPlanTest {

  private static Outline outline(String lesson) throws Exception {
    return Outline.of(Lessons.open(lesson).experiment());
  }

  private static FadingPlan plan(String lesson) throws Exception {
    Exercise exercise = Exercise.of(Lessons.open(lesson)).orElseThrow();
    return FadingPlan.of(outline(lesson), exercise.blanks()).orElseThrow();
  }

  @Test
  void one_update_is_watched_then_blanks_come_from_the_end_of_the_chain_backwards()
      throws Exception {
    FadingPlan plan = plan("two-two-two");

    assertThat(plan.asked(0)).isEmpty();
    assertThat(plan.asked(1)).containsExactly(StepId.gradient(1));
    assertThat(plan.asked(2)).containsExactly(StepId.error(1), StepId.gradient(1));
    assertThat(plan.asked(3)).containsExactly(StepId.error(2), StepId.error(1), StepId.gradient(1));
    assertThat(plan.asks(3, StepId.weightedInput(1))).isFalse();
    assertThat(plan.asks(4, StepId.weightedInput(1))).as("predict all").isTrue();
    assertThat(plan.updates()).isEqualTo(5);
  }

  @Test
  void an_exercise_that_names_no_step_is_none() throws Exception {
    assertThat(FadingPlan.of(outline("two-two-two"), List.of("delta[7]", "x"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"two-two-two", "one-layer", "four-equations", "deep"})
  void a_lesson_asks_in_each_update_for_what_its_exercise_leaves_blank(String lesson)
      throws Exception {
    Outline outline = outline(lesson);
    FadingPlan plan = plan(lesson);
    Exercise exercise = Exercise.of(Lessons.open(lesson)).orElseThrow();
    assertThat(plan.blanks()).as("all that it names").hasSize(exercise.blanks().size());
    Quiz quiz = Quiz.exercise(plan, new Moment(0, 0, 0));

    for (long update = 0; update < plan.updates(); update++) {
      List<StepId> asked = new ArrayList<>();
      for (int step = 0; step < outline.size(); step++) {
        quiz = quiz.at(outline, new Moment(update, step, 0), 0);
        if (quiz.open().isPresent()) {
          asked.add(outline.entries().get(step).id());
          quiz = quiz.revealed();
        }
      }
      assertThat(asked)
          .hasSize(plan.asksAll(update) ? outline.size() : (int) update)
          .containsAll(plan.asked(update));
    }
  }
}

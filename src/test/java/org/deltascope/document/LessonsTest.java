package org.deltascope.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.deltascope.document.lesson.Lesson;
import org.deltascope.document.source.DocumentException;
import org.deltascope.nn.Experiment;
import org.deltascope.trace.Outline;
import org.junit.jupiter.api.Test;

class LessonsTest {

  @Test
  void there_are_thirteen() {
    assertThat(Lessons.ids())
        .containsExactly(
            "one-layer",
            "chain",
            "two-two-two",
            "update-first",
            "four-equations",
            "deep",
            "xor",
            "learning-rate",
            "softmax",
            "moons",
            "dead-relu",
            "weight-decay",
            "momentum-or-adam",
            "vanishing");
    assertThat(Lessons.ids()).contains(Lessons.first());
  }

  @Test
  void every_step_of_every_lesson_has_a_text_and_every_text_a_step() throws DocumentException {
    for (String id : Lessons.ids()) {
      Document document = Lessons.open(id);
      Lesson lesson = document.lesson().orElseThrow();
      assertThat(lesson.id()).isEqualTo(id);
      assertThat(lesson.summary()).isNotBlank();
      Experiment experiment = document.experiment();
      List<String> steps =
          Outline.of(experiment).entries().stream().map(Outline.Entry::name).toList();
      assertThat(steps)
          .as(id)
          .allSatisfy(step -> assertThat(lesson.text().at(step, 7)).isPresent());
      assertThat(lesson.text().sections())
          .as(id)
          .allSatisfy(section -> assertThat(steps).containsAll(section.steps()));
    }
  }

  @Test
  void an_unknown_one_is_an_error_that_names_those_there_are() {
    assertThatThrownBy(() -> Lessons.open("backprop"))
        .isInstanceOf(DocumentException.class)
        .hasMessage(
            "lesson:backprop: found no such lesson, expected one of one-layer, chain, two-two-two,"
                + " update-first, four-equations, deep, xor, learning-rate, softmax, moons, dead-relu, weight-decay, momentum-or-adam, vanishing");
  }
}

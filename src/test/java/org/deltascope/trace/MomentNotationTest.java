package org.deltascope.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deltascope.document.Lessons;
import org.deltascope.document.source.DocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentNotationTest {

  private final Outline outline = outline();
  private final MomentNotation notation = new MomentNotation(outline);

  private static Outline outline() {
    try {
      return Outline.of(Lessons.open("two-two-two").experiment());
    } catch (DocumentException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_place_is_an_update_a_step_and_a_part() {
    assertThat(notation.moment("12:7:2")).contains(new Moment(12, 6, 1));
  }

  @Test
  void a_step_may_be_called_by_its_name() {
    assertThat(notation.moment("12:delta[1]:2")).contains(new Moment(12, 7, 1));
  }

  @Test
  void without_a_part_the_whole_step_is_meant_and_without_a_step_the_first() {
    assertThat(notation.moment("3:L")).contains(Moment.whole(3, 4));
    assertThat(notation.moment("3:")).contains(Moment.whole(3, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "12", ":", "1:0", "1:12", "1:delta[3]", "1:7:0", "1:7:99", "-1:1", "1:1:1:1"})
  void what_is_no_place_is_none(String text) {
    assertThat(notation.moment(text)).isEmpty();
  }

  @Test
  void every_place_is_read_as_it_is_written() {
    for (int step = 0; step < outline.size(); step++) {
      int parts = outline.entries().get(step).parts().count();
      for (Moment moment : List.of(Moment.whole(5, step), new Moment(9, step, parts - 1))) {
        assertThat(notation.moment(MomentNotation.text(moment))).contains(moment);
      }
    }
  }
}

package org.deltascope.figure.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.DiscMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.moment.Occasions;
import org.deltascope.figure.style.Role;
import org.deltascope.trace.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphFigureTest {
  private static final TextMeasure TEXT = new TextMeasure(Fonts.bundled());
  private static final int NODES = 31;

  private static Figure figure(MomentView moment, double width) {
    return new GraphFigure(TEXT).of(moment.graphScene(width, width), moment.graph());
  }

  private static Figure published(String step, int part) throws Exception {
    MomentView whole = Occasions.lesson("two-two-two", step);
    return figure(whole.at(new Moment(0, whole.moment().step(), part)), 960);
  }

  /** Places for gradients that have not been computed. */
  private static long empty(Figure figure) {
    return figure.marks().stream()
        .filter(
            mark ->
                mark instanceof BoxMark box
                    && box.stroke().role() == Role.BORDER
                    && !box.subject().equals(Subject.none())) // in the key
        .count();
  }

  private static List<String> made(Figure figure) {
    return figure.marks().stream()
        .filter(TextMark.class::isInstance)
        .map(TextMark.class::cast)
        .filter(text -> text.spans().getFirst().ink().role() == Role.BACKWARD)
        .map(TextMark::text)
        .toList();
  }

  @Test
  void a_key_says_what_the_numbers_beside_a_node_are() throws Exception {
    assertThat(published("z[1]", 0).marks())
        .filteredOn(TextMark.class::isInstance)
        .extracting(mark -> ((TextMark) mark).text())
        .contains("value", "derivative of L by it", "not computed yet");
  }

  @Test
  void the_index_of_a_name_is_clear_of_the_derivative_below() throws Exception {
    List<Mark> marks = published("dW[1]", Moment.WHOLE).marks();
    List<TextMark> names =
        marks.stream()
            .filter(TextMark.class::isInstance)
            .map(TextMark.class::cast)
            .filter(text -> text.text().matches("[wbho]\\d .*"))
            .toList();

    assertThat(names).hasSize(16);
    for (TextMark name : names) {
      Bounds line = TEXT.bounds(name);
      // An index hangs below the line of its letter.
      Bounds all = Bounds.around(line.center(), line.width(), line.height() + 0.2 * name.size());
      assertThat(marks.subList(marks.indexOf(name), marks.size()))
          .as(name.text())
          .noneMatch(over -> over instanceof BoxMark box && box.bounds().overlaps(all));
    }
  }

  @Test
  void every_gradient_is_empty_until_it_is_computed() throws Exception {
    assertThat(empty(published("z[1]", 0))).isEqualTo(NODES);
    assertThat(empty(published("a[2]", Moment.WHOLE))).isEqualTo(NODES);
    assertThat(empty(published("L", Moment.WHOLE))).isEqualTo(NODES - 1);
    assertThat(empty(published("dW[1]", Moment.WHOLE))).isZero();
  }

  @Test
  void the_way_back_fills_it_from_the_loss_on() throws Exception {
    long before = NODES;
    for (String step : List.of("L", "delta[2]", "dW[2]", "delta[1]", "dW[1]")) {
      long after = empty(published(step, Moment.WHOLE));
      assertThat(after).as(step).isLessThan(before);
      before = after;
    }
  }

  @Test
  void what_a_branch_brings_back_is_added_in_a_part_of_its_own() throws Exception {
    Figure adding = published("delta[1]", 0);
    assertThat(made(adding)).contains("0.03635").doesNotContain("0.04137", "0.008771");
    assertThat(adding.description()).startsWith("A branch adds up");
    Figure both = published("delta[1]", 1);
    assertThat(made(both)).contains("0.03635", "0.04137").doesNotContain("0.008771");
    assertThat(published("delta[1]", 2).description()).startsWith("A function multiplies");
  }

  @ParameterizedTest
  @ValueSource(doubles = {480, 700, 960, 1_600})
  void no_number_touches_another(double width) throws Exception {
    for (String lesson : List.of("two-two-two", "xor", "chain", "four-equations", "deep")) {
      List<TextMark> texts =
          figure(Occasions.lesson(lesson, "dW[1]"), width).marks().stream()
              .filter(TextMark.class::isInstance)
              .map(TextMark.class::cast)
              .skip(1)
              .toList();
      for (int i = 0; i < texts.size(); i++) {
        for (int j = i + 1; j < texts.size(); j++) {
          TextMark a = texts.get(i);
          TextMark b = texts.get(j);
          assertThat(TEXT.bounds(a).inflate(-2.5).overlaps(TEXT.bounds(b).inflate(-2.5)))
              .as("%s at %s: %s and %s", lesson, width, a.text(), b.text())
              .isFalse();
        }
      }
    }
  }

  @Test
  void no_gradient_touches_the_disc_below_it() throws Exception {
    List<Mark> marks = published("dW[1]", Moment.WHOLE).marks();
    List<DiscMark> discs =
        marks.stream().filter(DiscMark.class::isInstance).map(DiscMark.class::cast).toList();
    assertThat(discs).isNotEmpty();
    for (Mark mark : marks) {
      if (mark instanceof BoxMark box && box.fill().role() == Role.BACKWARD_SOFT) {
        for (DiscMark disc : discs) {
          Point center = disc.center();
          Bounds around = Bounds.around(center, 2 * disc.radius(), 2 * disc.radius());
          assertThat(box.bounds().overlaps(around)).as("%s and %s", box, disc).isFalse();
        }
      }
    }
  }
}

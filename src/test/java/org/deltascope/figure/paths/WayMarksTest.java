package org.deltascope.figure.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deltascope.figure.DiscMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.moment.Occasions;
import org.deltascope.figure.network.NetworkFigure;
import org.deltascope.figure.style.Role;
import org.deltascope.formula.paths.WeightPaths;
import org.junit.jupiter.api.Test;

class WayMarksTest {
  private static final TextMeasure TEXT = new TextMeasure(Fonts.bundled());

  /** w₁, which reaches L over h₁ and either output. */
  private static MomentView moment() throws Exception {
    MomentView moment = Occasions.lesson("two-two-two", "dW[1]");
    Subject first = new Subject.Edge(1, 0, 0);
    return new MomentView(moment.title(), moment.written(), moment.losses(), first);
  }

  private static Figure network(MomentView moment) {
    return new NetworkFigure(TEXT).of(moment.network(800, 500));
  }

  private static List<Subject> drawn(Figure figure) {
    return figure.marks().stream()
        .filter(LineMark.class::isInstance)
        .map(LineMark.class::cast)
        .filter(line -> line.ink().role() == Role.HIGHLIGHT && line.width() == 7)
        .map(LineMark::subject)
        .toList();
  }

  @Test
  void a_way_is_an_arrow_along_each_of_its_edges() throws Exception {
    MomentView moment = moment();
    WeightPaths paths = moment.paths();
    for (int way = 0; way < 2; way++) {
      Figure figure = new WayMarks(TEXT).on(network(moment), paths, way);
      Subject output = Subject.of(paths.shown().get(way).weights().getLast());
      assertThat(drawn(figure)).containsExactlyInAnyOrder(new Subject.Edge(1, 0, 0), output);
    }
    assertThat(paths.shown().get(0).weights()).isNotEqualTo(paths.shown().get(1).weights());
  }

  @Test
  void its_neurons_have_a_ring_and_the_labels_stay_above_it() throws Exception {
    MomentView moment = moment();
    Figure figure = new WayMarks(TEXT).on(network(moment), moment.paths(), 0);
    List<Mark> marks = figure.marks();
    long rings =
        marks.stream()
            .filter(mark -> mark instanceof DiscMark disc && disc.stroke().role() == Role.HIGHLIGHT)
            .filter(mark -> ((DiscMark) mark).subject() instanceof Subject.None)
            .count();
    assertThat(rings).isEqualTo(2);
    int arrow =
        marks.indexOf(marks.stream().filter(WayMarksTest::isArrow).findFirst().orElseThrow());
    int label =
        marks.indexOf(
            marks.stream()
                .filter(
                    mark ->
                        mark instanceof TextMark text
                            && text.subject().equals(new Subject.Edge(1, 0, 0)))
                .findFirst()
                .orElseThrow());
    assertThat(arrow).isLessThan(label);
  }

  private static boolean isArrow(Mark mark) {
    return mark instanceof LineMark line
        && line.width() == 7
        && line.subject().equals(new Subject.Edge(1, 0, 0));
  }

  @Test
  void where_there_is_no_such_way_nothing_is_drawn() throws Exception {
    MomentView moment = moment();
    Figure network = network(moment);
    assertThat(new WayMarks(TEXT).on(network, moment.paths(), 2)).isSameAs(network);
    assertThat(new WayMarks(TEXT).on(network, moment.paths(), -1)).isSameAs(network);
  }

  @Test
  void it_is_said_which_way_it_is() throws Exception {
    MomentView moment = moment();
    assertThat(new WayMarks(TEXT).on(network(moment), moment.paths(), 1).description())
        .endsWith("Drawn in it is way 2 of 2 to L.");
  }
}

package org.deltascope.figure.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.moment.Occasions;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.figure.style.Role;
import org.deltascope.trace.Moment;
import org.junit.jupiter.api.Test;

class ModulesFigureTest {
  private final ModulesFigure modules =
      new ModulesFigure(new TextMeasure(Fonts.bundled()), new Typesetter(500));

  private Figure figure(MomentView moment) {
    return modules.of(moment.page(640), moment.network(640, 400), moment.modules());
  }

  private static MomentView published(String step, int part) throws Exception {
    MomentView whole = Occasions.lesson("two-two-two", step);
    return whole.at(new Moment(0, whole.moment().step(), part));
  }

  private static MomentView selecting(MomentView moment, Subject subject) {
    return new MomentView(moment.title(), moment.written(), moment.losses(), subject);
  }

  private static Stream<String> words(Figure figure) {
    return figure.marks().stream()
        .filter(TextMark.class::isInstance)
        .map(mark -> ((TextMark) mark).text());
  }

  private static List<Subject> atWork(Figure figure) {
    return figure.marks().stream()
        .filter(BoxMark.class::isInstance)
        .map(BoxMark.class::cast)
        .filter(box -> box.stroke().role() == Role.BACKWARD)
        .map(BoxMark::subject)
        .toList();
  }

  @Test
  void what_is_carried_back_goes_through_the_linear_module_and_delta_through_the_activation()
      throws Exception {
    assertThat(atWork(figure(published("delta[1]", 0)))).containsExactly(new Subject.Weights(2));
    assertThat(atWork(figure(published("delta[1]", 2)))).containsExactly(new Subject.Layer(1));
    assertThat(atWork(figure(published("delta[1]", Moment.WHOLE))))
        .containsExactly(new Subject.Weights(2), new Subject.Layer(1));
  }

  @Test
  void the_error_carried_back_and_delta_stand_on_wires_of_their_own_when_they_are_known()
      throws Exception {
    List<String> half = words(figure(published("delta[1]", 1))).toList();
    assertThat(half).contains("0.03635", "0.04137").doesNotContain("0.008771");
    assertThat(words(figure(published("delta[1]", Moment.WHOLE))))
        .contains("0.03635", "0.04137", "0.008771", "0.009954");
  }

  @Test
  void a_module_that_is_selected_shows_its_jacobian_in_place_of_the_one_at_work() throws Exception {
    MomentView moment = published("delta[1]", Moment.WHOLE);
    assertThat(words(figure(moment))).contains("with its Jacobian");
    Figure linear = figure(selecting(moment, new Subject.Weights(2)));
    assertThat(words(linear)).doesNotContain("with its Jacobian").contains("Jacobian");
  }

  @Test
  void a_jacobian_has_no_numbers_before_what_comes_of_it_is_known() throws Exception {
    MomentView early = published("z[1]", Moment.WHOLE);
    Figure figure = figure(selecting(early, new Subject.Layer(1)));
    assertThat(words(figure)).contains("with its Jacobian").doesNotContain("0.2413", "0.008771");
    MomentView late = published("dW[1]", Moment.WHOLE);
    assertThat(words(figure(selecting(late, new Subject.Layer(1))))).contains("0.2413", "0.008771");
  }

  @Test
  void shapes_stand_on_every_wire() throws Exception {
    Figure figure = figure(Occasions.lesson("four-equations", "L"));
    assertThat(words(figure).filter(text -> text.contains("4×1"))).hasSize(4);
    assertThat(words(figure).filter(text -> text.contains("3×1"))).hasSize(2);
    assertThat(words(figure).filter(text -> text.contains("2×1"))).hasSize(4);
  }

  @Test
  void it_is_spoken_module_by_module_without_what_is_not_known() throws Exception {
    assertThat(figure(published("a[2]", Moment.WHOLE)).description())
        .contains(
            "Linear 2: z² = W² a¹ + b²; hands on ∂L/∂a¹ = (W²)ᵀ δ²",
            "Activation 2: sigmoid, at work",
            "a²: 0.7514, 0.7729.")
        .doesNotContain("0.1385");
  }
}

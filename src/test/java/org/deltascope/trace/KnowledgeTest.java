package org.deltascope.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.deltascope.document.Lessons;
import org.deltascope.nn.Experiment;
import org.deltascope.trace.Knowledge.Withheld;
import org.deltascope.trace.Quantity.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnowledgeTest {
  private Outline outline;

  @BeforeEach
  void begin() throws Exception {
    Experiment experiment = Lessons.open("two-two-two").experiment();
    outline = Outline.of(experiment);
  }

  private Knowledge at(StepId step, int part) {
    return Knowledge.of(outline, new Moment(0, outline.indexOf(step), part));
  }

  private static Ref number(Kind kind, int l, int unit) {
    return new Quantity(kind, l).at(unit);
  }

  @Test
  void what_is_given_is_always_known() {
    Knowledge blank = at(StepId.weightedInput(1), 0).withholding(new Withheld.Everything());

    assertThat(blank.shows(new Quantity(Kind.WEIGHTS, 2).at(1, 0))).isTrue();
    assertThat(blank.shows(number(Kind.ACTIVATION, 0, 1))).isTrue();
    assertThat(blank.shows(number(Kind.TARGET, 2, 0))).isTrue();
    assertThat(blank.shows(number(Kind.WEIGHTED_INPUT, 1, 0))).isFalse();
  }

  @Test
  void the_loss_is_known_with_the_last_of_its_terms() {
    Ref loss = Quantity.of(Kind.LOSS).all();

    assertThat(at(StepId.loss(2), 0).shows(loss)).isFalse();
    assertThat(at(StepId.loss(2), 1).shows(loss)).isTrue();
    assertThat(at(StepId.loss(2), Moment.WHOLE).shows(loss)).isTrue();
  }

  @Test
  void what_is_asked_for_is_withheld_with_all_that_comes_after_it_in_its_step() {
    StepId error = StepId.error(1);
    Knowledge asked = at(error, 2).withholding(new Withheld.From(error, 2));

    assertThat(asked.shows(number(Kind.CARRIED, 1, 1))).isTrue();
    assertThat(asked.shows(number(Kind.ERROR, 1, 0))).isFalse();
    assertThat(asked.hasComputed(number(Kind.ERROR, 1, 0))).isTrue();
    assertThat(asked.hasComputed(number(Kind.ERROR, 1, 1))).isFalse();
    assertThat(asked.withholds(number(Kind.ERROR, 1, 1))).isTrue();
    assertThat(asked.withholdsMoment()).isTrue();
    assertThat(asked.shows(number(Kind.ERROR, 2, 0))).isTrue();
  }

  @Test
  void the_slope_is_withheld_with_the_error_that_it_is_a_factor_of() {
    StepId error = StepId.error(1);
    Knowledge asked = at(error, 3).withholding(new Withheld.From(error, 3));

    assertThat(asked.shows(number(Kind.SLOPE, 1, 0))).isTrue();
    assertThat(asked.shows(number(Kind.SLOPE, 1, 1))).isFalse();
  }

  @Test
  void what_is_withheld_stays_withheld_at_later_moments() {
    StepId error = StepId.error(2);
    Knowledge later = at(StepId.gradient(2), Moment.WHOLE).withholding(new Withheld.From(error, 0));

    assertThat(later.shows(number(Kind.ERROR, 2, 0))).isFalse();
    assertThat(later.withholdsMoment()).isFalse();
    assertThat(later.shows(new Quantity(Kind.WEIGHT_GRADIENT, 2).at(0, 0))).isTrue();
  }

  @Test
  void a_frozen_bias_has_no_new_number() {
    Knowledge end = at(StepId.update(2), Moment.WHOLE);

    assertThat(end.shows(number(Kind.NEW_BIAS, 2, 0))).isFalse();
    assertThat(end.shows(new Quantity(Kind.NEW_WEIGHTS, 2).at(1, 1))).isTrue();
  }
}

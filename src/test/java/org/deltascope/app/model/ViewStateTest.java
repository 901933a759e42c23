package org.deltascope.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.deltascope.figure.Subject;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.history.History;
import org.deltascope.nn.Optimizer;
import org.deltascope.trace.Granularity;
import org.deltascope.trace.Moment;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.StepId;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;

class ViewStateTest {

  /** δ¹ of the 2-2-2 network: two halves of two neurons each. */
  private static final int HIDDEN_ERROR = 7;

  private static final int WEIGHT_GRADIENT = 6;

  private final Session start = Sample.session("two-two-two");

  private static ViewState shown(Session session) {
    History history = new History(session.opened().experiment());
    Trace trace = history.trace(session.moment().update());
    return ViewState.of(session, trace, history.losses(), history.divergenceUpTo(trace));
  }

  @Test
  void a_sample_that_the_batch_does_not_have_becomes_its_last() {
    assertThat(shown(start.under(new SampleSelection.Sample(3))).lens())
        .isEqualTo(new SampleSelection.Sample(0));
    assertThat(shown(Sample.session("xor").under(new SampleSelection.Sample(3))).lens())
        .isEqualTo(new SampleSelection.Sample(3));
    assertThat(shown(start.under(SampleSelection.mean())).lens()).isEqualTo(SampleSelection.mean());
  }

  @Test
  void new_weights_that_are_asked_for_are_not_those_of_its_network() {
    int last = start.opened().outline().size() - 1;
    Session end = start.at(Moment.whole(0, last));

    assertThat(shown(end).network()).isEqualTo(shown(end).trace().after().network());
    assertThat(shown(end.askingFirst()).network().layer(2))
        .isEqualTo(shown(end).trace().before().network().layer(2));
  }

  @Test
  void its_step_has_the_numbers_of_its_update() {
    ViewState third = shown(start.toUpdate(2).at(new Moment(2, HIDDEN_ERROR, 0)));

    assertThat(third.step().id()).isEqualTo(StepId.error(1));
    assertThat(third.step()).isEqualTo(third.trace().propagateError(1));
    assertThat(third.step()).isNotEqualTo(shown(start).trace().propagateError(1));
    assertThat(third.reading().trace().update()).isEqualTo(2);
  }

  @Test
  void another_step_of_the_same_update_needs_no_other_numbers() {
    ViewState shown = shown(start);

    assertThat(shown.isOfUpdate(start.toStep(4).select(new Subject.Neuron(1, 1)))).isTrue();
    assertThat(shown.isOfUpdate(start.toUpdate(1))).isFalse();
    assertThat(shown.isOfUpdate(Sample.session("two-two-two"))).as("opened again").isFalse();
  }

  @Test
  void before_a_change_at_a_later_update_it_was_what_the_first_change_was_made_of() {
    OpenDocument first = start.opened();
    Session changed = start.with(first.document().with(new Optimizer.Sgd(0.1)));
    OpenDocument root = changed.opened();
    Branching later = new Branching(changed.runs(), new History(root.run()).stateBefore(3), 4);
    Session branched = changed.in(later.with("η", later.document().with(new Optimizer.Sgd(0.2))));
    ViewState now = shown(branched.toUpdate(1));

    Trace was = new History(first.run()).trace(1);
    ViewState asItWas = now.besides(Optional.of(was)).asItWas().orElseThrow();

    assertThat(asItWas.session().opened()).isEqualTo(first);
    assertThat(asItWas.trace()).isEqualTo(was);
  }

  @Test
  void a_file_is_named_after_document_step_and_view() {
    assertThat(shown(start.toStep(HIDDEN_ERROR)).fileName("network", ".svg"))
        .isEqualTo("two-two-two-delta1-network.svg");
  }

  @Test
  void figures_are_made_of_the_part_that_is_shown() {
    Session whole = start.by(Granularity.STEP).toStep(1).select(new Subject.Neuron(1, 1));
    MomentView occasion = shown(whole).occasion();

    assertThat(occasion.moment()).isEqualTo(new Moment(0, 1, 1));
    assertThat(occasion.trace().update()).isZero();
    assertThat(occasion.numerals().digits()).isEqualTo(whole.look().digits());
  }

  @Test
  void the_neuron_in_focus_is_the_one_the_part_is_about() {
    assertThat(shown(start.at(new Moment(0, HIDDEN_ERROR, 3))).neuron())
        .isEqualTo(new Subject.Neuron(1, 1));
  }

  @Test
  void of_a_weight_the_neuron_in_focus_is_the_one_it_leads_into() {
    Session weight = start.toStep(WEIGHT_GRADIENT).select(new Subject.Edge(2, 1, 0));

    assertThat(shown(weight).neuron()).isEqualTo(new Subject.Neuron(2, 1));
  }

  @Test
  void a_selected_neuron_that_the_step_does_not_use_is_in_focus_all_the_same() {
    assertThat(shown(start.select(new Subject.Neuron(2, 1))).neuron())
        .isEqualTo(new Subject.Neuron(2, 1));
  }

  @Test
  void in_a_whole_step_the_first_neuron_of_its_layer_is_in_focus() {
    Session whole = start.by(Granularity.STEP).toStep(2);

    assertThat(shown(whole).neuron()).isEqualTo(new Subject.Neuron(2, 0));
  }

  @Test
  void an_input_leaves_the_focus_on_the_layer_of_the_step() {
    Session whole = start.by(Granularity.STEP).toStep(2).select(new Subject.Neuron(0, 1));

    assertThat(shown(whole).neuron()).isEqualTo(new Subject.Neuron(2, 0));
  }
}

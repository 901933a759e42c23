package org.deltascope.document.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deltascope.document.edit.AppliedEdits.refused;
import static org.deltascope.document.edit.AppliedEdits.typed;

import java.util.List;
import org.deltascope.document.Document;
import org.deltascope.document.ReadDocument;
import org.deltascope.document.source.DocumentException;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.LearningRateSchedule;
import org.deltascope.nn.LearningRateSchedule.Decay;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.WeightMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes shapes of activations, edges, schedules, weight modes and names. */
class NewKeysEditTest {

  private static final EditNames NAMES = EditNames.plain();

  private static final String START =
      """
      {
        "format": "deltascope", "version": 1, "title": "start", "mine": [1.50, {"a": null}],
        "network": {"inputs": 2, "layers": [
          {"units": 2, "activation": {"name": "leaky-relu", "alpha": 0.10, "slope": 2.0,
           "mine": 1}, "weights": [[0.10, 0.20], [0.30, 0.40]], "bias": [0.10, 0.20], "mine": 2},
          {"units": 2, "activation": "sigmoid", "weights": [[0.50, 0.60], [0.70, 0.80]],
           "bias": [0, 0]}
        ]},
        "loss": "half-squared-error",
        "optimizer": {"name": "momentum", "learningRate": 0.50, "momentum": 0.90, "mine": 3,
          "schedule": {"name": "step", "every": 10, "factor": 0.50, "mine": 4}},
        "data": {"inputs": [[0.05, 0.10]], "targets": [[0.01, 0.99]]}
      }
      """;

  private final Document document = read(START);

  private static Document read(String json) {
    try {
      return ReadDocument.of(json);
    } catch (DocumentException e) {
      throw new AssertionError(e);
    }
  }

  private static Document changed(Document before, Edit edit) {
    Document after = AppliedEdits.changed(before, edit);
    assertThat(read(after.toJson())).isEqualTo(after);
    return after;
  }

  private String done(Edit edit) {
    return edit.sentence(document, NAMES).done();
  }

  private static SetNumber ofActivation(int l, String key, String text) {
    return new SetNumber(new NumberPlace.OfActivation(l, key), typed(text));
  }

  private static SetNumber setting(String key, String text) {
    return new SetNumber(new NumberPlace.OfSetting(key), typed(text));
  }

  /** Every line of JSON but those that are given is the one that it was. */
  private void assertOnlyChanged(Document after, String was, String is) {
    assertThat(document.toJson()).contains(was);
    assertThat(after.toJson()).isEqualTo(document.toJson().replace(was, is));
  }

  @Test
  void a_number_of_an_activation_is_kept_as_it_was_typed_and_nothing_else_changes() {
    SetNumber edit = ofActivation(1, "alpha", "0,20");

    assertThat(done(edit)).isEqualTo("alpha of layer 1 0.10 → 0.20");
    assertOnlyChanged(changed(document, edit), "\"alpha\": 0.10", "\"alpha\": 0.20");
  }

  @ParameterizedTest
  @CsvSource({"slope, 1.50", "scale, 2", "offset, -1"})
  void an_activation_gets_the_shape_that_it_did_not_have(String key, String text) {
    Document after = changed(document, ofActivation(2, key, text));

    assertThat(after.toJson()).contains("\"" + key + "\": " + text);
    assertThat(((Elementwise) after.network().layers().get(1).activation()).isShaped()).isTrue();
  }

  @Test
  void alpha_of_an_activation_that_has_none_is_refused() {
    assertThat(refused(document, ofActivation(2, "alpha", "0.1")).reason())
        .isEqualTo("found alpha, expected one of slope, scale, offset, the numbers of sigmoid");
  }

  @Test
  void another_activation_leaves_no_numbers_of_the_one_before_it() {
    Document after = changed(document, new ChoiceEdit.OfActivation(1, Elementwise.TANH));

    assertThat(after.toJson()).doesNotContain("alpha").doesNotContain("slope");
    assertThat(done(new ChoiceEdit.OfActivation(1, Elementwise.TANH)))
        .isEqualTo(
            "activation of layer 1 leaky-relu with alpha 0.1 with slope 2.0, scale 1.0, offset 0.0"
                + " → tanh");
  }

  @Test
  void an_edge_that_goes_is_written_as_null_and_the_others_keep_their_texts() {
    EdgeEdit edit = new EdgeEdit(2, 0, 1, false);

    assertThat(done(edit)).isEqualTo("edge from a[1](2) to a[2](1) removed");
    assertOnlyChanged(changed(document, edit), "[0.50, 0.60]", "[0.50, null]");
  }

  @Test
  void an_edge_that_comes_again_begins_with_zero() {
    Document without = changed(document, new EdgeEdit(2, 0, 1, false));

    Document after = changed(without, new EdgeEdit(2, 0, 1, true));

    assertThat(after.network().layers().get(1).options().edges().isComplete()).isTrue();
    assertOnlyChanged(after, "[0.50, 0.60]", "[0.50, 0.0]");
  }

  @Test
  void an_edge_that_is_there_already_is_no_change() {
    assertThat(new EdgeEdit(2, 0, 1, true).applyTo(document)).isEqualTo(new EditResult.Unchanged());
  }

  @Test
  void an_edge_between_neurons_that_are_not_there_is_refused() {
    assertThat(refused(document, new EdgeEdit(2, 0, 2, false)).reason())
        .isEqualTo("found edge 3, expected one of the 2 of a neuron");
  }

  @Test
  void weights_are_frozen_and_trained_again() {
    Edit edit = new ChoiceEdit.OfWeightMode(1, WeightMode.FROZEN);
    Document frozen = changed(document, edit);

    assertThat(done(edit)).isEqualTo("weights of layer 1 trained → frozen");
    assertThat(frozen.toJson()).contains("\"weightMode\": \"frozen\"");
    assertThat(changed(frozen, new ChoiceEdit.OfWeightMode(1, WeightMode.TRAINED)))
        .isEqualTo(document);
  }

  @Test
  void nesterov_is_a_change_of_its_own_that_keeps_the_numbers_of_momentum() {
    Edit edit = new ChoiceEdit.OfNesterov(true);

    assertThat(done(edit)).isEqualTo("Nesterov's look ahead off → on");
    assertOnlyChanged(
        changed(document, edit),
        "\"momentum\": 0.90,",
        "\"momentum\": 0.90,\n    \"nesterov\": true,");
  }

  @Test
  void nesterov_without_momentum_is_refused_and_momentum_offered() {
    Document sgd = changed(document, new ChoiceEdit.OfOptimizer(new Optimizer.Sgd(0.1)));

    EditResult.Refused refused = refused(sgd, new ChoiceEdit.OfNesterov(true));

    assertThat(refused.reason())
        .isEqualTo("found sgd, expected momentum, whose step can look ahead");
    assertThat(changed(sgd, refused.instead().orElseThrow()).optimizer().optimizer())
        .isEqualTo(new Optimizer.Momentum(0.1, 0.9, 0, true));
  }

  @ParameterizedTest
  @CsvSource({
    "schedule.factor, 0.25, '\"factor\": 0.50', '\"factor\": 0.25'",
    "schedule.every, 20, '\"every\": 10', '\"every\": 20'",
    "schedule.every, 2*10, '\"every\": 10', '\"every\": 20'",
    "dampening, 0.10, '\"momentum\": 0.90,', '\"momentum\": 0.90,\n    \"dampening\": 0.10,'"
  })
  void a_number_of_the_optimizer_and_its_schedule_is_changed_alone(
      String key, String text, String was, String is) {
    assertOnlyChanged(changed(document, setting(key, text)), was, is);
  }

  @ParameterizedTest
  @CsvSource({
    "schedule.every, 0, '0 for schedule.every, expected a whole number, 1 or more'",
    "schedule.every, 1.5, '1.5 for schedule.every, expected a whole number, 1 or more'",
    "schedule.factor, -1, '-1 for schedule.factor, expected 0 or more'",
    "schedule.rate, 1, 'schedule.rate, expected one of learningRate, momentum, dampening, "
        + "weightDecay, schedule.every, schedule.factor, the numbers of momentum'"
  })
  void a_number_that_no_schedule_has_is_refused(String key, String text, String reason) {
    assertThat(refused(document, setting(key, text)).reason()).isEqualTo("found " + reason);
  }

  @Test
  void another_schedule_keeps_what_both_have_and_its_unknown_keys() {
    Edit edit =
        new ChoiceEdit.OfSchedule(new LearningRateSchedule(new Decay.Exponential(0.5), true));

    assertThat(done(edit)).isEqualTo("schedule of eta step → exponential per epoch");
    assertThat(changed(document, edit).toJson())
        .contains(
            "\"name\": \"exponential\"", "\"factor\": 0.50", "\"per\": \"epoch\"", "\"mine\": 4")
        .doesNotContain("every");
  }

  @Test
  void names_are_given_and_taken_again() {
    List<Edit> edits =
        List.of(
            new Rename.OfLayer(1, "eye"),
            new Rename.OfUnit(1, 1, "left"),
            new Rename.OfUnit(2, 0, "cat"));
    Document named = changed(document, new Together(edits));

    assertThat(named.toJson())
        .contains("\"name\": \"eye\"", "\"unitNames\": [\"\", \"left\"]")
        .contains("\"outputNames\": [\"cat\", \"\"]");
    assertThat(edits.stream().map(this::done))
        .containsExactly("layer 1 “” → “eye”", "a[1](2) “” → “left”", "a[2](1) “” → “cat”");
    List<Edit> back =
        List.of(
            new Rename.OfLayer(1, ""), new Rename.OfUnit(1, 1, ""), new Rename.OfUnit(2, 0, ""));
    assertThat(changed(named, new Together(back))).isEqualTo(document);
  }

  @Test
  void a_name_that_is_too_long_is_refused() {
    assertThat(refused(document, new Rename.OfUnit(1, 0, "x".repeat(201))).reason())
        .isEqualTo("found a name of 201 characters, expected at most 200");
  }
}

package org.deltascope.document.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deltascope.document.edit.AppliedEdits.changed;
import static org.deltascope.document.edit.AppliedEdits.refused;
import static org.deltascope.document.edit.AppliedEdits.typed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.document.ReadDocument;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.content.TrainingLimit;
import org.deltascope.document.number.NumberTable;
import org.deltascope.document.part.DataPart;
import org.deltascope.document.paste.PastedMatrix;
import org.deltascope.document.scene.Scene;
import org.deltascope.document.scene.Scenes;
import org.deltascope.document.source.DocumentException;
import org.deltascope.matrix.Matrix;
import org.deltascope.matrix.Shape;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Initializer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Reduction;
import org.deltascope.nn.Softmax;
import org.deltascope.nn.WeightMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditTest {

  private static final EditNames NAMES = EditNames.plain();
  private static final Initializer XAVIER = new Initializer.XavierUniform(7);

  private final Document document = lesson("two-two-two");

  private static Document lesson(String id) {
    try {
      return Lessons.open(id);
    } catch (DocumentException e) {
      throw new AssertionError(e);
    }
  }

  private static SetNumber weight(int l, int to, int from, String text) {
    return new SetNumber(new NumberPlace.OfWeight(l, to, from), typed(text));
  }

  @Test
  void a_number_is_changed_and_kept_as_it_was_typed() {
    Document after = changed(document, weight(2, 0, 0, "0,60"));

    assertThat(after.network().layers().get(1).weights().get(0, 0)).isEqualTo(0.6);
    assertThat(after.toJson()).contains("[0.60, 0.45]");
    assertThat(after.toJson().replace("[0.60, 0.45]", "[0.40, 0.45]")).isEqualTo(document.toJson());
  }

  @Test
  void the_document_that_is_changed_stays_as_it_was() {
    String before = document.toJson();

    changed(document, weight(2, 0, 0, "0.60"));

    assertThat(document.toJson()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"0.60, 0.40 → 0.60", "-1/3, 0.40 → -0.3333333333333333", "−.5, 0.40 → −0.5"})
  void a_sentence_says_what_was_and_what_is(String text, String change) {
    assertThat(weight(2, 0, 0, text).sentence(document, NAMES).done())
        .isEqualTo("W[2](1,1) " + change);
  }

  @ParameterizedTest
  @CsvSource({"0.4", "0.40", "2*0.2"})
  void a_number_that_stays_is_no_change_and_keeps_its_text(String text) {
    Edit edit = weight(2, 0, 0, text);

    assertThat(edit.applyTo(document)).isEqualTo(new EditResult.Unchanged());
    assertThat(edit.sentence(document, NAMES).unchanged()).endsWith(" already");
  }

  @Test
  void one_bias_that_a_layer_shares_is_changed_for_the_whole_layer() {
    Document shared = changed(document, new ChoiceEdit.OfBiasMode(1, BiasMode.SHARED));

    Document after = changed(shared, new SetNumber(new NumberPlace.OfBias(1, 1), typed("0.70")));

    assertThat(after.toJson()).contains("\"bias\": [0.70, 0.70]");
  }

  @Test
  void a_bias_where_there_is_none_is_refused_and_both_changes_offered() {
    Document without = changed(document, new ChoiceEdit.OfBiasMode(1, BiasMode.NONE));

    EditResult.Refused refused =
        refused(without, new SetNumber(new NumberPlace.OfBias(1, 1), typed("0.70")));

    assertThat(refused.reason())
        .isEqualTo("found no biases in layer 1, expected a layer that has them");
    Document after = changed(without, refused.instead().orElseThrow());
    assertThat(after.network().layers().getFirst().layer().bias().get(1, 0)).isEqualTo(0.7);
  }

  @Test
  void softmax_in_a_hidden_layer_is_refused_and_the_last_layer_offered() {
    EditResult.Refused refused = refused(document, new ChoiceEdit.OfActivation(1, Softmax.SOFTMAX));

    assertThat(refused.reason())
        .startsWith("found softmax in hidden layer 1, expected it in the last layer only");
    assertThat(refused.instead()).contains(new ChoiceEdit.OfActivation(2, Softmax.SOFTMAX));
  }

  @Test
  void cross_entropy_without_softmax_is_refused_and_both_changes_offered() {
    EditResult.Refused refused = refused(document, new ChoiceEdit.OfLoss(Loss.CROSS_ENTROPY));

    assertThat(refused.reason())
        .isEqualTo("found sigmoid in the last layer, expected softmax, which cross-entropy needs");
    Document after = changed(document, refused.instead().orElseThrow());
    assertThat(after.loss()).isEqualTo(Loss.CROSS_ENTROPY);
    assertThat(after.network().layers().getLast().activation()).isEqualTo(Softmax.SOFTMAX);
    assertThat(refused.instead().orElseThrow().sentence(document, NAMES).done())
        .isEqualTo(
            "loss half-squared-error → cross-entropy, activation of layer 2 sigmoid → softmax");
  }

  @Test
  void another_activation_under_cross_entropy_is_refused_and_its_usual_loss_offered() {
    Document classes =
        changed(
            document,
            new Together(
                List.of(
                    new ChoiceEdit.OfActivation(2, Softmax.SOFTMAX),
                    new ChoiceEdit.OfLoss(Loss.CROSS_ENTROPY))));

    EditResult.Refused refused =
        refused(classes, new ChoiceEdit.OfActivation(2, Elementwise.SIGMOID));

    assertThat(changed(classes, refused.instead().orElseThrow()).loss())
        .isEqualTo(Loss.BINARY_CROSS_ENTROPY);
  }

  @Test
  void a_target_that_is_no_probability_is_refused_where_the_loss_asks_for_one() {
    Document binary = changed(document, new ChoiceEdit.OfLoss(Loss.BINARY_CROSS_ENTROPY));
    SetNumber edit = new SetNumber(new NumberPlace.OfTarget(0, 1), typed("1.5"));

    EditResult.Refused refused = refused(binary, edit);

    assertThat(refused.reason())
        .isEqualTo("found target 1.5 in sample 1, expected 0 to 1 for binary-cross-entropy");
    assertThat(changed(binary, refused.instead().orElseThrow()).loss())
        .isEqualTo(Loss.HALF_SQUARED_ERROR);
  }

  @ParameterizedTest
  @CsvSource({
    "learningRate, -0.5, 'found -0.5 for learningRate, expected 0 or more'",
    "momentum, 0.5, 'found momentum, expected one of learningRate, weightDecay, the numbers of sgd'"
  })
  void a_setting_out_of_its_bounds_is_refused(String key, String text, String reason) {
    assertThat(
            refused(document, new SetNumber(new NumberPlace.OfSetting(key), typed(text))).reason())
        .isEqualTo(reason);
  }

  @Test
  void the_learning_rate_is_kept_as_it_was_typed() {
    Document after =
        changed(document, new SetNumber(new NumberPlace.OfSetting("learningRate"), typed("0.250")));

    assertThat(after.toJson()).contains("\"learningRate\": 0.250");
  }

  @Test
  void an_unknown_key_that_a_new_optimizer_knows_is_not_written_twice() throws Exception {
    Document odd =
        ReadDocument.of(
            document
                .toJson()
                .replace("\"textFile\": \"two-two-two.md\"", "\"text\": \"none\"")
                .replace("\"learningRate\": 0.5", "\"learningRate\": 0.50, \"momentum\": 0.80"));

    Document after = changed(odd, new ChoiceEdit.OfOptimizer(new Optimizer.Momentum(0.5, 0.9)));

    assertThat(after.toJson())
        .contains("\"learningRate\": 0.50")
        .contains("\"momentum\": 0.9")
        .doesNotContain("0.80");
    assertThat(ReadDocument.of(after.toJson())).isEqualTo(after);
  }

  @Test
  void a_neuron_more_leaves_all_weights_that_were_there() {
    Document after = changed(document, new AddUnit(1, 1, XAVIER));

    Matrix first = after.network().layers().get(0).weights();
    Matrix second = after.network().layers().get(1).weights();
    assertThat(first.shape()).isEqualTo(new Shape(3, 2));
    assertThat(first.rowAt(0)).isEqualTo(Matrix.row(0.15, 0.20));
    assertThat(first.rowAt(2)).isEqualTo(Matrix.row(0.25, 0.30));
    assertThat(second.get(1, 2)).isEqualTo(0.55);
    assertThat(first.rowAt(1)).isEqualTo(XAVIER.draw(3, 2).rowAt(1));
    assertThat(after.toJson()).contains("[0.15, 0.20]").contains("0.40");
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "2, 1", "2, 2"})
  void what_was_added_and_removed_again_leaves_nothing_behind(int l, int at) {
    Document more = changed(document, new AddUnit(l, at, XAVIER));

    Document after = changed(more, new RemoveUnit(l, at));

    assertThat(after).isEqualTo(document);
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 3", "1, 0, 2", "1, 2, 5", "2, 1, 2"})
  void several_that_were_added_at_once_and_removed_again_leave_nothing_behind(
      int l, int at, int count) {
    Document more = changed(document, new AddUnit(l, at, count, XAVIER));

    assertThat(DocumentTables.width(more, l)).isEqualTo(2 + count);
    assertThat(changed(more, new RemoveUnit(l, at, count))).isEqualTo(document);
  }

  @Test
  void more_neurons_than_there_may_be_are_refused_before_they_are_drawn() {
    assertThat(refused(document, new AddUnit(1, 2, Integer.MAX_VALUE, XAVIER)).reason())
        .isEqualTo("found 2,147,483,649 neurons in layer 1, expected at most 4,096");
    assertThat(refused(document, new AddUnit(0, 2, 3_000_000, XAVIER)).reason())
        .startsWith("found 6,000,008 weights, expected at most 4,000,000");
    assertThat(refused(document, new RemoveUnit(2, 0, 2)).reason())
        .isEqualTo("found all 2 outputs of layer 2, expected to keep one");
  }

  private static SetLimit limit(TrainingLimit limit, String text) {
    return new SetLimit(limit, text.isEmpty() ? Optional.empty() : Optional.of(typed(text)));
  }

  @ParameterizedTest
  @CsvSource({
    "EPOCHS, 50, stop after epochs none → 50, '\"epochs\": 50'",
    "LOSS_BELOW, 0.010, stop at a loss below none → 0.010, '\"lossBelow\": 0.010'",
    "GRADIENT_BELOW, 1e-3, stop at a gradient below none → 1e−3, '\"gradientBelow\": 1e-3'",
    "NO_BETTER_FOR, 5, stop after epochs that are no better none → 5, '\"noBetterFor\": 5'",
    "TEST_SHARE, 0.20, share held back to test on none → 0.20, '\"share\": 0.20'"
  })
  void when_training_stops_and_what_is_held_back_is_written_and_taken_away_again(
      TrainingLimit limit, String text, String sentence, String json) throws Exception {
    SetLimit edit = limit(limit, text);
    Document before = named();
    Document after = changed(before, edit);

    assertThat(edit.sentence(before, EditNames.plain()).done()).isEqualTo(sentence);
    assertThat(after.toJson()).contains(json);
    assertThat(ReadDocument.of(after.toJson())).isEqualTo(after);
    assertThat(changed(after, limit(limit, ""))).isEqualTo(before);
    assertThat(changed(after, limit(limit, "")).toJson()).isEqualTo(before.toJson());
  }

  @ParameterizedTest
  @CsvSource({
    "EPOCHS, 0, '0 for stop after epochs, expected a whole number, 1 or more'",
    "NO_BETTER_FOR, 1.5, '1.5 for stop after epochs that are no better, expected a whole number'",
    "GRADIENT_BELOW, -1, '-1 for stop at a gradient below, expected 0 or more'",
    "TEST_SHARE, 1, '1 for share held back to test on, expected 0 or more and less than 1'"
  })
  void a_limit_that_cannot_be_is_refused(TrainingLimit limit, String text, String reason) {
    assertThat(refused(document, limit(limit, text)).reason()).startsWith("found " + reason);
  }

  /** Names, an absent edge into every layer, frozen weights. */
  private static Document named() throws DocumentException {
    return ReadDocument.of(
        """
        {"format": "deltascope", "version": 1,
         "network": {"inputs": 2, "inputNames": ["left", "right"],
           "layers": [
             {"units": 2, "activation": "tanh", "weights": [[0.50, null], [3, 2]],
              "weightMode": "frozen", "name": "first", "unitNames": ["up", "down"]},
             {"units": 2, "activation": "identity", "weights": [[1, 4], [null, 5]],
              "unitNames": ["ja", "nein"]}],
           "outputNames": ["yes", "no"]},
         "loss": "half-squared-error", "optimizer": {"name": "sgd", "learningRate": 0.5},
         "data": {"inputs": [[3, 5]], "targets": [[0, 1]]}}
        """);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 1", "0, 2", "1, 0", "1, 1", "1, 2", "2, 0", "2, 1", "2, 2"})
  void absent_edges_names_and_frozen_weights_stay_where_a_unit_comes_and_goes(int l, int at)
      throws Exception {
    Document before = named();

    Document more = changed(before, new AddUnit(l, at, XAVIER));

    long edges = before.network().network().edgeCount();
    int in = l == 0 ? 0 : 2;
    int out = l == 2 ? 0 : 2;
    assertThat(more.network().network().edgeCount()).isEqualTo(edges + in + out);
    assertThat(more.network().layers().getFirst().options().weightMode())
        .isEqualTo(WeightMode.FROZEN);
    assertThat(ReadDocument.of(more.toJson())).isEqualTo(more);
    assertThat(changed(more, new RemoveUnit(l, at))).isEqualTo(before);
  }

  @Test
  void a_unit_more_has_no_name_and_the_others_keep_theirs() throws Exception {
    Document hidden = changed(named(), new AddUnit(1, 1, XAVIER));
    Document output = changed(named(), new AddUnit(2, 0, XAVIER));

    assertThat(hidden.toJson())
        .contains("\"name\": \"first\"", "\"unitNames\": [\"up\", \"\", \"down\"]");
    assertThat(hidden.labels().unit(1, 1)).isEmpty();
    assertThat(hidden.labels().unit(1, 2)).contains("down");
    assertThat(output.outputNames()).containsExactly("", "yes", "no");
    assertThat(output.labels().unit(2, 2)).contains("nein");
  }

  @Test
  void a_unit_less_takes_its_name_and_its_absent_edges_with_it() throws Exception {
    Document after = changed(named(), new RemoveUnit(1, 0));

    assertThat(after.toJson()).contains("\"unitNames\": [\"down\"]").doesNotContain("null");
    assertThat(changed(named(), new RemoveUnit(2, 0)).toJson())
        .contains("[null, 5]", "\"unitNames\": [\"nein\"]", "\"outputNames\": [\"no\"]");
  }

  @Test
  void weights_that_are_drawn_anew_leave_absent_edges_absent() throws Exception {
    Document after = changed(named(), new DrawWeights(1, XAVIER));

    assertThat(after.network().layers().getFirst().weights().get(0, 0))
        .isEqualTo(XAVIER.draw(2, 2).get(0, 0));
    assertThat(after.network().network().edgeCount()).isEqualTo(6);
    assertThat(new DrawWeights(1, XAVIER).applyTo(after)).isEqualTo(new EditResult.Unchanged());
    assertThat(ReadDocument.of(after.toJson())).isEqualTo(after);
  }

  @Test
  void a_weight_that_is_not_there_is_refused() throws Exception {
    assertThat(refused(named(), weight(1, 0, 1, "7")).reason())
        .isEqualTo(
            "found no edge from neuron 2 to neuron 1 of layer 1, expected one that is there");
  }

  @Test
  void pasted_weights_leave_absent_edges_absent() throws Exception {
    NumberTable table = PastedMatrix.read("[.10 .20; .30 .40]").readings().getFirst();

    Document after = changed(named(), new Replacement.OfWeights(1, table));

    assertThat(after.toJson()).contains("[0.10, null]", "[0.30, 0.40]");
    assertThat(ReadDocument.of(after.toJson())).isEqualTo(after);
  }

  @Test
  void names_of_another_number_of_outputs_are_left_out() throws Exception {
    NewSamples samples =
        new NewSamples(
            PastedMatrix.read("1 2 3").readings().getFirst(),
            PastedMatrix.read("0 1 0").readings().getFirst(),
            List.of());

    Document after = changed(named(), new Replacement.OfSamplesAndWidths(samples, XAVIER));

    assertThat(after.network().layers().getLast().options().labels().units()).isEmpty();
    assertThat(ReadDocument.of(after.toJson())).isEqualTo(after);
  }

  @Test
  void an_input_more_gets_a_name_and_zeros_in_every_sample() {
    Document after = changed(document, new AddUnit(0, 2, XAVIER));

    assertThat(after.inputNames()).containsExactly("x1", "x2", "x3");
    assertThat(after.data().dataset().inputs()).isEqualTo(Matrix.row(0.05, 0.1, 0));
  }

  @Test
  void the_only_neuron_of_a_layer_is_kept_and_removing_the_layer_offered() {
    Document one = changed(document, new RemoveUnit(1, 0));

    EditResult.Refused refused = refused(one, new RemoveUnit(1, 0));

    assertThat(refused.reason())
        .isEqualTo("found one neuron only in layer 1, expected to keep one");
    assertThat(changed(one, refused.instead().orElseThrow()).network().layers()).hasSize(1);
  }

  @Test
  void a_layer_more_shifts_the_layers_after_it_with_their_texts() {
    Document after = changed(document, new AddLayer(1, 2, Elementwise.RELU, XAVIER));

    assertThat(after.network().layers()).hasSize(3);
    assertThat(after.network().layers().get(1).weights())
        .isEqualTo(document.network().layers().get(0).weights());
    assertThat(after.toJson()).contains("[0.15, 0.20]").contains("[0.60, 0.60]");
    assertThat(changed(after, new RemoveLayer(1, XAVIER))).isEqualTo(document);
  }

  @Test
  void a_layer_of_another_width_has_the_layer_after_it_drawn() {
    Document after = changed(document, new AddLayer(2, 5, Elementwise.TANH, XAVIER));

    assertThat(after.network().layers().get(2).weights().shape()).isEqualTo(new Shape(2, 5));
    assertThat(after.network().layers().get(2).drawn()).isTrue();
    assertThat(after.network().layers().get(0)).isEqualTo(document.network().layers().get(0));
  }

  @Test
  void the_last_layer_is_kept() {
    assertThat(refused(document, new RemoveLayer(2, XAVIER)).reason())
        .isEqualTo("found the last layer, expected a hidden one: the last gives the outputs");
  }

  @Test
  void drawn_weights_are_not_written_and_are_the_same_again() throws Exception {
    Document after = changed(document, new DrawWeights(2, XAVIER));

    assertThat(after.toJson()).doesNotContain("0.40").contains("\"seed\": 7");
    assertThat(new DrawWeights(2, XAVIER).applyTo(after)).isEqualTo(new EditResult.Unchanged());
    assertThat(changed(after, weight(2, 0, 0, "1")).network().layers().get(1).drawn()).isFalse();
  }

  @Test
  void a_pasted_matrix_replaces_the_weights() throws Exception {
    NumberTable table = PastedMatrix.read("array([[.10, .2],\n [.3, 4]])").readings().getFirst();

    assertThat(changed(document, new Replacement.OfWeights(1, table)).toJson())
        .contains("[0.10, 0.2]")
        .contains("[0.3, 4]");
  }

  @Test
  void a_matrix_that_does_not_fit_is_refused_and_the_transposed_one_offered() throws Exception {
    Document wide = changed(document, new AddUnit(1, 2, XAVIER));
    NumberTable table = PastedMatrix.read("[1 2 3; 4 5 6]").readings().getFirst();

    EditResult.Refused refused = refused(wide, new Replacement.OfWeights(1, table));

    assertThat(refused.reason()).isEqualTo("found 2×3 for the weights of layer 1, expected 3×2");
    assertThat(changed(wide, refused.instead().orElseThrow()).network().layers().get(0).weights())
        .isEqualTo(table.numbers().transpose());
  }

  @Test
  void a_matrix_that_fits_neither_way_is_refused_without_an_offer() throws Exception {
    NumberTable table = PastedMatrix.read("[1 2 3]").readings().getFirst();

    assertThat(refused(document, new Replacement.OfWeights(1, table)).instead()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[1; 2]", "[1 2]"})
  void a_bias_may_be_pasted_as_a_row_or_a_column(String text) throws Exception {
    NumberTable table = PastedMatrix.read(text).readings().getFirst();

    assertThat(changed(document, new Replacement.OfBias(2, table)).toJson())
        .contains("\"bias\": [1, 2]");
  }

  @Test
  void a_sample_comes_and_goes() {
    Document two =
        changed(
            document,
            new SampleEdit.Add(
                0, List.of(typed("1"), typed("0.50")), List.of(typed("0"), typed("1"))));

    assertThat(two.toJson()).contains("[1, 0.50]").contains("[0.05, 0.10]");
    assertThat(changed(two, new SampleEdit.Remove(0))).isEqualTo(document);
    assertThat(refused(document, new SampleEdit.Remove(0)).reason())
        .isEqualTo("found one sample only, expected to keep one");
  }

  @Test
  void a_sample_moves_to_other_inputs_and_keeps_its_targets() {
    Edit move = new SampleEdit.Move(0, List.of(typed("0.25"), typed("-1")));
    Document moved = changed(document, move);

    assertThat(moved.toJson()).contains("[0.25, -1]").doesNotContain("[0.05, 0.10]");
    assertThat(moved.data().dataset().targets()).isEqualTo(document.data().dataset().targets());
    assertThat(changed(moved, new SampleEdit.Move(0, List.of(typed("0.05"), typed("0.10")))))
        .isEqualTo(document);
    assertThat(refused(document, new SampleEdit.Move(0, List.of(typed("1")))).reason())
        .isEqualTo("found 1 inputs, expected 2");
    assertThat(refused(document, new SampleEdit.Move(1, List.of(typed("1"), typed("1")))).reason())
        .contains("found");
  }

  @Test
  void samples_of_other_widths_are_refused_and_a_network_of_these_widths_offered()
      throws Exception {
    NewSamples samples =
        new NewSamples(
            PastedMatrix.read("1 2 3\n4 5 6").readings().getFirst(),
            PastedMatrix.read("0\n1").readings().getFirst(),
            List.of("a", "b", "c"));

    EditResult.Refused refused = refused(document, new Replacement.OfSamples(samples));

    assertThat(refused.reason())
        .isEqualTo("found inputs 2×3 and targets 2×1, expected 2 and 2 columns");
    Document after = changed(document, refused.instead().orElseThrow());
    assertThat(after.network().inputs()).isEqualTo(3);
    assertThat(after.inputNames()).containsExactly("a", "b", "c");
    assertThat(after.network().network().outputs()).isEqualTo(1);
    assertThat(after.data().dataset().size()).isEqualTo(2);
  }

  @Test
  void samples_from_a_file_are_taken_in_when_one_of_them_is_changed(@TempDir Path folder)
      throws Exception {
    Files.writeString(folder.resolve("data.csv"), "x,y,t,u\n1,2,0,1\n3,4,1,0\n");
    String json = document.toJson().replace("\"textFile\": \"two-two-two.md\"", "\"text\": \"\"");
    int data = json.indexOf("\"data\": {");
    Path file = folder.resolve("d.json");
    Files.writeString(
        file,
        json.substring(0, data)
            + "\"data\": {\"csv\": {\"file\": \"data.csv\", \"inputs\": [\"x\", \"y\"],"
            + " \"targets\": [\"t\", \"u\"]}},\n"
            + json.substring(json.indexOf("\"training\"")));
    Document csv = Document.open(file);

    Document after = changed(csv, new SetNumber(new NumberPlace.OfInput(1, 0), typed("9")));

    assertThat(after.data()).isInstanceOf(DataPart.Inline.class);
    assertThat(after.data().dataset().inputs())
        .isEqualTo(Matrix.of(new double[] {1, 2}, new double[] {9, 4}));
    assertThat(after.outputNames()).containsExactly("t", "u");
    assertThat(changed(csv, new RemoveUnit(2, 0)).outputNames()).containsExactly("u");
    assertThat(changed(csv, new AddUnit(2, 1, XAVIER)).outputNames()).containsExactly("t", "", "u");
  }

  @Test
  void titles_and_inputs_are_renamed() {
    Document after =
        changed(
            document,
            new Together(List.of(new Rename.OfTitle("Mine"), new Rename.OfInput(1, "height"))));

    assertThat(after.title()).isEqualTo("Mine");
    assertThat(after.inputNames()).containsExactly("x1", "height");
    assertThat(new Rename.OfTitle("Mine").sentence(document, NAMES).done())
        .isEqualTo("title “The 2-2-2 network” → “Mine”");
    assertThat(refused(document, new Rename.OfTitle("a".repeat(201))).reason())
        .isEqualTo("found a name of 201 characters, expected at most 200");
  }

  @Test
  void batches_are_chosen() {
    Document after =
        changed(
            document,
            new Together(
                List.of(
                    new ChoiceEdit.OfBatchSize(0),
                    new ChoiceEdit.OfReduction(Reduction.SUM),
                    new ChoiceEdit.OfShuffling(true, Long.MAX_VALUE))));

    assertThat(after.training().training())
        .hasToString(
            "Training[batchSize=0, reduction=SUM, shuffle=true, seed=9223372036854775807]");
  }

  @Test
  void what_is_not_there_is_refused() {
    assertThat(refused(document, weight(3, 0, 0, "1")).reason())
        .isEqualTo("found layer 3, expected one of the 2 of the network");
    assertThat(refused(document, weight(1, 2, 0, "1")).reason())
        .isEqualTo("found neuron 3, expected one of the 2 of layer 1");
  }

  @Test
  void scenes_come_and_go_and_what_is_unknown_in_the_view_stays() throws Exception {
    Document viewed =
        ReadDocument.of(
            document
                .toJson()
                .replace("\"textFile\": \"two-two-two.md\"", "\"text\": \"\"")
                .replace(
                    "\"view\": {",
                    "\"view\": {\"digits\": 6, \"mine\": [1, 2],"
                        + " \"scenes\": [{\"at\": \"0:L\", \"note\": \"n\", \"mine\": 1.50},"
                        + " 3], "));
    Scene scene = new Scene("12:delta[1]:2", "now the \"δ\"");

    Document after = changed(viewed, new SceneEdit.Add(1, scene));

    assertThat(Scenes.of(after).scenes())
        .hasSize(3)
        .element(1)
        .satisfies(each -> assertThat(each).contains(scene));
    assertThat(after.toJson()).contains("\"mine\": [1, 2]").contains("\"mine\": 1.50");
    assertThat(Scenes.of(after).scenes().get(2)).isEmpty();
    assertThat(Scenes.of(changed(after, new SceneEdit.Remove(1)))).isEqualTo(Scenes.of(viewed));
    assertThat(refused(viewed, new SceneEdit.Add(0, new Scene("soon", ""))).reason())
        .isEqualTo("found \"soon\", expected a place such as 12:delta[1]:2");
  }
}

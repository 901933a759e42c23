package org.deltascope.app.model.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.document.edit.ChoiceEdit;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.edit.EditNames;
import org.deltascope.document.edit.EditResult;
import org.deltascope.document.number.UnreadableNumberException;
import org.deltascope.document.source.DocumentException;
import org.deltascope.nn.LearningRateSchedule;
import org.deltascope.nn.LearningRateSchedule.Decay;
import org.deltascope.nn.Optimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeTest {

  private static Document lesson(String id) {
    try {
      return Lessons.open(id);
    } catch (DocumentException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> texts(Document document) {
    return Recipe.of(document).words().stream().map(RecipeWord::text).toList();
  }

  private static Stream<RecipePart> parts(Document document) {
    return Recipe.of(document).words().stream().flatMap(word -> word.parts().stream());
  }

  private static RecipePart part(Document document, String id) {
    return parts(document).filter(part -> part.id().equals(id)).findFirst().orElseThrow();
  }

  private static Stream<RecipePart.Actions> actions(RecipePart part) {
    return switch (part) {
      case RecipePart.Actions actions -> Stream.of(actions);
      case RecipePart.Count count -> Stream.of(count.actions());
      case RecipePart.Choices _, RecipePart.Field _ -> Stream.empty();
    };
  }

  private static Edit typed(Document document, String id, String text) {
    try {
      return ((RecipePart.Field) part(document, id)).typing().edit(text);
    } catch (UnreadableNumberException e) {
      throw new AssertionError(e);
    }
  }

  private static Document changed(Document document, Edit edit) {
    EditResult result = edit.applyTo(document);
    assertThat(result).as("%s", edit).isInstanceOf(EditResult.Changed.class);
    return ((EditResult.Changed) result).document();
  }

  @Test
  void a_line_says_what_a_network_is_made_of_and_trained_with() {
    assertThat(texts(lesson("two-two-two")))
        .containsExactly(
            "2–2–2",
            "sigmoid, sigmoid",
            "½‖y−t‖²",
            "SGD η 0.5",
            "biases frozen",
            "weights given",
            "1 sample",
            "no end set",
            "names");
    assertThat(texts(lesson("deep"))).contains("3–3–3–3–1", "sigmoid ×3, identity");
    assertThat(texts(lesson("xor"))).contains("4 samples, all at once", "biases trained");
  }

  @ParameterizedTest
  @ValueSource(strings = {"two-two-two", "xor", "deep", "one-layer", "chain", "four-equations"})
  void what_is_chosen_is_what_the_document_has_and_the_rest_changes_it(String id) {
    Document document = lesson(id);
    parts(document)
        .filter(RecipePart.Choices.class::isInstance)
        .map(RecipePart.Choices.class::cast)
        .flatMap(choices -> choices.options().stream())
        .forEach(
            option -> {
              EditResult result = option.edit().applyTo(document);
              if (option.chosen()) {
                assertThat(result).as("%s", option).isEqualTo(new EditResult.Unchanged());
              } else {
                assertThat(result).as("%s", option).isNotEqualTo(new EditResult.Unchanged());
              }
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"two-two-two", "xor", "deep", "one-layer", "chain", "four-equations"})
  void what_stands_in_a_field_is_what_the_document_has(String id) throws Exception {
    Document document = lesson(id);
    for (RecipePart part : parts(document).toList()) {
      RecipePart plain = part instanceof RecipePart.Count count ? count.field() : part;
      if (plain instanceof RecipePart.Field field && !field.now().isEmpty()) {
        assertThat(field.typing().edit(field.now()).applyTo(document))
            .as("%s", field)
            .isEqualTo(new EditResult.Unchanged());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"two-two-two", "xor", "deep", "one-layer", "chain", "four-equations"})
  void whatever_is_done_has_a_sentence_or_a_reason(String id) {
    Document document = lesson(id);
    parts(document)
        .flatMap(RecipeTest::actions)
        .flatMap(actions -> actions.actions().stream())
        .forEach(
            action -> {
              switch (action.edit().applyTo(document)) {
                case EditResult.Changed _ ->
                    assertThat(action.edit().sentence(document, EditNames.plain()).done())
                        .isNotBlank();
                case EditResult.Refused(String reason, var _) ->
                    assertThat(reason).contains("found").contains("expected");
                case EditResult.Unchanged unchanged ->
                    throw new AssertionError(action + ": " + unchanged);
              }
            });
  }

  @Test
  void a_shaped_activation_is_starred_and_its_numbers_stand_below_it() {
    Document document = lesson("two-two-two");

    Document after = changed(document, typed(document, "activation-1-scale", "1.7159"));

    assertThat(texts(after)).contains("sigmoid*, sigmoid");
    assertThat(((RecipePart.Field) part(after, "activation-1-scale")).now()).isEqualTo("1.7159");
  }

  @Test
  void another_rule_keeps_learning_rate_weight_decay_and_schedule() {
    LearningRateSchedule falling = new LearningRateSchedule(new Decay.Inverse(0.5), true);
    Document document =
        changed(
            lesson("two-two-two"),
            new ChoiceEdit.OfOptimizer(new Optimizer.Sgd(0.3).with(0.01, falling)));
    RecipePart.Choices rules = (RecipePart.Choices) part(document, "optimizer");

    Document after = changed(document, rules.options().get(3).edit());

    assertThat(after.optimizer().optimizer())
        .isEqualTo(new Optimizer.Adam(0.3, 0.9, 0.999, 1e-8).with(0.01, falling));
    assertThat(texts(after)).contains("Adam η 0.3 λ 0.01, η falls");
  }

  @ParameterizedTest
  @CsvSource({
    "setting-learningRate, '0,25', η 0.25",
    "batch-size, 2, '4 samples, batch 2'",
    "title, Mine, names"
  })
  void what_is_typed_is_said_in_the_line(String id, String text, String said) {
    Document document = lesson("xor");

    Document after = changed(document, typed(document, id, text));

    assertThat(String.join(" · ", texts(after))).contains(said);
  }

  @ParameterizedTest
  @CsvSource({"batch-size, 1.5", "shuffle-seed, x"})
  void a_whole_number_is_asked_for_where_one_is_needed(String id, String text) {
    RecipePart.Field field = (RecipePart.Field) part(lesson("xor"), id);

    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                UnreadableNumberException.class, () -> field.typing().edit(text)))
        .hasMessageStartingWith("found \"" + text + "\"");
  }

  @Test
  void a_layer_that_comes_has_room_after_the_widths_of_the_one_before() {
    Document after =
        changed(lesson("two-two-two"), new LayerWords(lesson("two-two-two")).addLayer(2));

    assertThat(texts(after)).contains("2–2–2–2", "sigmoid ×3");
  }
}

package org.deltascope.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.deltascope.document.source.DocumentException;
import org.deltascope.nn.LearningRateSchedule;
import org.deltascope.nn.LearningRateSchedule.Decay;
import org.deltascope.nn.Optimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of the optimizer beside its numbers: dampening, Nesterov, weight decay, schedule. */
class OptimizerKeysTest {

  private static Document document(String optimizer) throws DocumentException {
    String json =
        DocumentTest.SMALL.replaceFirst(
            "\"optimizer\": \\{[^}]*}", "\"optimizer\": " + optimizer.replace("$", ""));
    return DocumentTest.parse(json);
  }

  private static Optimizer read(String optimizer) throws DocumentException {
    return document(optimizer).experiment().optimizer();
  }

  private static LearningRateSchedule schedule(String schedule) throws DocumentException {
    return read("{\"name\": \"sgd\", \"learningRate\": 1, \"schedule\": %s}".formatted(schedule))
        .schedule();
  }

  @Test
  void momentum_may_be_dampened_and_look_ahead() throws DocumentException {
    assertThat(
            read(
                "{\"name\": \"momentum\", \"learningRate\": 0.5, \"dampening\": 0.1, \"nesterov\": true}"))
        .isEqualTo(new Optimizer.Momentum(0.5, 0.9, 0.1, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sgd", "momentum", "rmsprop", "adam"})
  void all_take_weight_decay_and_a_schedule(String name) throws DocumentException {
    Optimizer optimizer =
        read(
            "{\"name\": \"%s\", \"learningRate\": 1, \"weightDecay\": 0.01, \"schedule\": {\"name\": \"inverse\", \"rate\": 0.5}}"
                .formatted(name));

    assertThat(optimizer.weightDecay()).isEqualTo(0.01);
    assertThat(optimizer.schedule())
        .isEqualTo(new LearningRateSchedule(new Decay.Inverse(0.5), false));
  }

  @Test
  void a_schedule_goes_over_updates_or_epochs() throws DocumentException {
    assertThat(schedule("{\"name\": \"step\", \"every\": 10, \"factor\": 0.5, \"per\": \"epoch\"}"))
        .isEqualTo(new LearningRateSchedule(new Decay.Step(10, 0.5), true));
    assertThat(schedule("{\"name\": \"exponential\", \"factor\": 0.9, \"per\": \"update\"}"))
        .isEqualTo(new LearningRateSchedule(new Decay.Exponential(0.9), false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": \"momentum\", \"learningRate\": 0.50, \"momentum\": 0.90, \"dampening\": 0.10, \"nesterov\": true}",
        "{\"name\": \"sgd\", \"learningRate\": 1, \"weightDecay\": 0}",
        "{\"name\": \"sgd\", \"learningRate\": 1, \"weightDecay\": 1e-4, \"schedule\": {\"name\": \"step\", \"every\": 3, \"factor\": 0.50}}",
        "{\"name\": \"sgd\", \"learningRate\": 1, \"schedule\": {\"name\": \"inverse\", \"rate\": 1, \"per\": \"epoch\", \"why\": \"so\"}}"
      })
  void what_is_written_is_what_was_read(String optimizer) throws DocumentException {
    Document document = document(optimizer);
    String json = document.toJson();

    assertThat(json.replaceAll("\\s+", "")).contains(optimizer.replaceAll("\\s+", ""));
    assertThat(DocumentTest.parse(json)).isEqualTo(document);
    assertThat(DocumentTest.parse(json).toJson()).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "weightDecay": -1                                  | weightDecay | -1 | a number, 0 or more
          "weightDecay": {}                                  | weightDecay | an object | a number, 0 or more
          "dampening": 1.5                                   | dampening | 1.5 | a number from 0 to 1
          "nesterov": 1                                      | nesterov | 1 | true or false
          "schedule": "step"                                 | schedule | "step" | an object
          "schedule": {}                                     | schedule.name | nothing | one of step, exponential, inverse
          "schedule": {"name": "cosine"}                     | schedule.name | "cosine" | one of step, exponential, inverse
          "schedule": {"name": "step", "factor": 1}          | schedule.every | nothing | a whole number, 1 or more
          "schedule": {"name": "step", "every": 0, "factor": 1} | schedule.every | 0 | a whole number, 1 or more
          "schedule": {"name": "step", "every": 2}           | schedule.factor | nothing | a number, 0 or more
          "schedule": {"name": "exponential", "factor": -1}  | schedule.factor | -1 | a number, 0 or more
          "schedule": {"name": "inverse", "rate": "1"}       | schedule.rate | "1" | a number, 0 or more
          "schedule": {"name": "inverse", "rate": 1, "per": "year"} | schedule.per | "year" | one of update, epoch
          """)
  void what_is_wrong_is_named_by_its_key(String key, String place, String found, String expected) {
    assertThatThrownBy(
            () -> read("{\"name\": \"momentum\", \"learningRate\": 1, %s}".formatted(key)))
        .hasMessageEndingWith(
            "optimizer.%s: found %s, expected %s".formatted(place, found, expected));
  }

  @Test
  void a_key_that_the_schedule_does_not_use_is_said() throws DocumentException {
    assertThat(
            Notices.of(
                document(
                    "{\"name\": \"sgd\", \"learningRate\": 1, \"schedule\": {\"name\": \"inverse\", \"rate\": 1, \"factor\": 2, \"pre\": 3}}")))
        .containsExactly(
            "optimizer.schedule.factor: not used by this schedule, kept",
            "optimizer.schedule.pre: unknown key, kept");
  }
}

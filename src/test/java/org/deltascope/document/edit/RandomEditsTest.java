package org.deltascope.document.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.deltascope.document.Document;
import org.deltascope.document.ReadDocument;
import org.deltascope.figure.Figure;
import org.deltascope.figure.moment.FigureKind;
import org.deltascope.figure.moment.Figures;
import org.deltascope.figure.moment.Occasions;
import org.deltascope.figure.paint.Samples;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A thousand edits in a row, of every kind. */
class RandomEditsTest {

  private static final int EDITS = 1000;
  private static final int DRAWN_EVERY = 50;

  private static final String START =
      """
      {
        "format": "deltascope", "version": 1, "title": "start", "mine": [1.50, {"a": null}],
        "network": {"inputs": 2, "inputNames": ["x1", "x2"], "mine": 0.10, "layers": [
          {"units": 3, "activation": "tanh", "weights": [[0.10, 1], [2e-1, null], [.5, 0]],
           "bias": [0.0, 0.10, 1], "name": "first", "unitNames": ["a", "b", "c"],
           "mine": {"deep": [ 1,2 ]}},
          {"units": 2, "activation": "sigmoid", "initializer": {"name": "he-normal", "seed": 3},
           "weightMode": "frozen", "unitNames": ["d", "e"]}
        ], "outputNames": ["no", "yes"]},
        "loss": "half-squared-error",
        "optimizer": {"name": "momentum", "learningRate": 0.50, "momentum": 0.90, "mine": 1},
        "data": {"inputs": [[0.0, 1], [1, 0.50]], "targets": [[1, 0], [0, 1]], "mine": "δ"},
        "training": {"batchSize": 2, "mine": false},
        "view": {"digits": 6, "mine": "kept"}
      }
      """
          .replace(".5, 0]", "0.50, 0]");

  private enum Result {
    CHANGED,
    UNCHANGED,
    REFUSED
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatever_is_edited_can_be_written_read_again_traced_and_drawn(long seed) throws Exception {
    RandomEdits edits = new RandomEdits(seed);
    Map<Result, Integer> results = new EnumMap<>(Result.class);
    Document document = ReadDocument.of(START);
    Figures figures = new Figures(Samples.TEXT, Samples.FORMULAS);
    for (int i = 0; i < EDITS; i++) {
      Edit edit = edits.next(document);
      String when = "seed %d, edit %d: %s".formatted(seed, i, edit);
      Document before = document;
      String json = before.toJson();
      switch (edit.applyTo(before)) {
        case EditResult.Changed(Document after) -> {
          document = after;
          results.merge(Result.CHANGED, 1, Integer::sum);
          requireReadable(after, when);
          assertThat(edit.sentence(before, EditNames.plain()).done()).as(when).isNotBlank();
          if (i % DRAWN_EVERY == 0) {
            requireDrawn(figures, after, when);
          }
        }
        case EditResult.Unchanged _ -> {
          results.merge(Result.UNCHANGED, 1, Integer::sum);
          assertThat(edit.sentence(before, EditNames.plain()).unchanged()).as(when).isNotBlank();
        }
        case EditResult.Refused(String reason, var instead) -> {
          results.merge(Result.REFUSED, 1, Integer::sum);
          assertThat(reason).as(when).contains("found").contains("expected").doesNotContain("\n");
          instead.ifPresent(
              other ->
                  assertThat(other.applyTo(before))
                      .as("%s instead of %s", other, when)
                      .isNotInstanceOf(EditResult.Refused.class));
        }
      }
      assertThat(before.toJson()).as(when).isEqualTo(json);
    }
    assertThat(document.toJson()).contains("\"mine\": [1.50, {\"a\": null}]").contains("\"kept\"");
    assertThat(results.get(Result.CHANGED)).as("seed %d: %s", seed, results).isGreaterThan(500);
    assertThat(results.keySet()).containsExactly(Result.values());
  }

  private static void requireReadable(Document document, String when) throws Exception {
    String json = document.toJson();
    Document read = ReadDocument.of(json);
    assertThat(read.toJson()).as(when).isEqualTo(json);
    assertThat(read).as(when).isEqualTo(document);
    assertThat(
            Backpropagation.trace(
                    document.experiment(), TrainingState.initial(document.experiment()))
                .steps())
        .as(when)
        .isNotEmpty();
  }

  private static void requireDrawn(Figures figures, Document document, String when) {
    for (FigureKind kind : List.of(FigureKind.NETWORK, FigureKind.EQUATION)) {
      Figure figure = figures.of(kind, Occasions.of(document, "delta[1]"), kind.defaultWidth());
      assertThat(figure.marks()).as(when).isNotEmpty();
    }
  }
}

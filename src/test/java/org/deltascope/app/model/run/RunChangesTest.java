package org.deltascope.app.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.document.ReadDocument;
import org.deltascope.document.naming.DocumentNames;
import org.deltascope.formula.number.Digits;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.junit.jupiter.api.Test;

class RunChangesTest {

  private static Document lesson() throws Exception {
    return Lessons.open("two-two-two");
  }

  private static List<String> changes(Document after) throws Exception {
    return new RunChanges(
            lesson(), after, DocumentNames.of(after, after.experiment().network()), Digits.DEFAULT)
        .all();
  }

  private static Document rewritten(String was, String is) throws Exception {
    String json = lesson().toJson();
    assertThat(json).contains(was);
    return ReadDocument.of(
        json.replace("\"textFile\": \"two-two-two.md\"", "\"text\": \"\"").replace(was, is));
  }

  /** The document with other numbers in W². */
  private static Document weights(UnaryOperator<double[][]> change) throws Exception {
    Network network = lesson().experiment().network();
    List<Layer> layers = new ArrayList<>(network.layers());
    Layer last = layers.getLast();
    Matrix weights = Matrix.of(change.apply(last.weights().toArray()));
    layers.set(layers.size() - 1, last.with(weights, last.bias()));
    return lesson().with(new Network(network.inputs(), layers));
  }

  @Test
  void what_trains_the_same_differs_in_nothing() throws Exception {
    assertThat(changes(lesson())).isEmpty();
    assertThat(changes(rewritten("The 2-2-2 network", "Another title"))).isEmpty();
  }

  @Test
  void only_the_word_of_the_recipe_that_differs_is_told_as_it_was_and_is() throws Exception {
    assertThat(changes(rewritten("\"learningRate\": 0.5", "\"learningRate\": 0.1")))
        .containsExactly("SGD η 0.5 → SGD η 0.1");
  }

  @Test
  void a_weight_or_two_are_named_with_both_numbers() throws Exception {
    List<String> one =
        changes(
            weights(
                all -> {
                  all[0][0] = 0.75;
                  return all;
                }));
    assertThat(one).containsExactly("w₅ 0.4000 → 0.7500");
  }

  @Test
  void more_weights_are_counted() throws Exception {
    List<String> all =
        changes(
            weights(
                of -> {
                  for (double[] row : of) {
                    for (int j = 0; j < row.length; j++) {
                      row[j] += 1;
                    }
                  }
                  return of;
                }));
    assertThat(all).containsExactly("4 weights and biases");
  }

  @Test
  void other_targets_are_other_samples() throws Exception {
    Document other = rewritten("[0.01, 0.99]", "[0.02, 0.99]");
    assertThat(other.data().dataset()).isNotEqualTo(lesson().data().dataset());
    assertThat(changes(other)).containsExactly("other samples");
  }
}

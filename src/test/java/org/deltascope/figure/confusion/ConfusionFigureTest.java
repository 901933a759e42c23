package org.deltascope.figure.confusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.deltascope.document.ReadDocument;
import org.deltascope.figure.Figure;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.moment.Occasions;
import org.deltascope.formula.naming.Names;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Activation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Decision;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.nn.Softmax;
import org.deltascope.nn.TestShare;
import org.deltascope.trace.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfusionFigureTest {

  private static final ConfusionFigure FIGURE =
      new ConfusionFigure(new TextMeasure(Fonts.bundled()));

  /** The largest input is the largest output: 2 of 3 cats, 1 of 2 dogs are taken for themselves. */
  private static final String CATS_AND_DOGS =
      """
      {"format": "deltascope", "version": 1,
       "network": {"inputs": 2, "outputNames": ["cat", "a dog"], "layers": [
         {"units": 2, "activation": "softmax", "weights": [[1, 0], [0, 1]], "bias": [0, 0],
          "biasMode": "per-neuron"}]},
       "loss": "cross-entropy",
       "optimizer": {"name": "sgd", "learningRate": 0.5},
       "data": {"inputs": [[2, 1], [3, 1], [0, 1], [0, 4], [5, 4]],
                "targets": [[1, 0], [1, 0], [1, 0], [0, 1], [0, 1]]},
       "training": {"batchSize": 1, "shuffle": false, "seed": 0}}
      """;

  private static MomentView catsAndDogs(String step) throws Exception {
    return Occasions.of(ReadDocument.of(CATS_AND_DOGS), step);
  }

  /** A network that hands its inputs to the last activation as they are. */
  private static Network passing(int inputs, Activation activation) {
    return new Network(
        inputs,
        List.of(
            new Layer(
                Matrix.identity(inputs),
                Matrix.zeros(inputs, 1),
                BiasMode.PER_NEURON,
                activation)));
  }

  private static ConfusionScene scene(Network network, Dataset data) {
    return new ConfusionScene(network, Optional.of(data), Names.of(network, List.of()), true, 480);
  }

  private static Confusion all(Network network, Dataset data) {
    return scene(network, data).parts().getFirst().confusion();
  }

  private static List<String> texts(Figure figure) {
    return figure.marks().stream()
        .filter(TextMark.class::isInstance)
        .map(mark -> ((TextMark) mark).text())
        .toList();
  }

  @Test
  void samples_of_a_class_are_counted_by_what_they_are_taken_for() throws Exception {
    ConfusionScene scene = catsAndDogs("L").confusion(480);

    assertThat(scene.parts().getFirst().confusion().counts())
        .containsExactly(List.of(2, 1), List.of(1, 1));
    Figure figure = FIGURE.of(scene);
    assertThat(figure.description())
        .isEqualTo(
            "All samples: 3 of 5 right, 60.0 %. 1 of cat taken for a dog. 1 of a dog taken for"
                + " cat.");
    assertThat(texts(figure)).filteredOn("cat"::equals).as("a row and a column").hasSize(2);
    assertThat(texts(figure)).contains("target", "output", "a dog", "2", "1");
  }

  /** σ(z) ≥ ½ where z ≥ 0: of targets 0, 0, 1, 1 one each is right. */
  @Test
  void one_output_is_read_from_half_on_and_one_with_targets_of_minus_one_from_zero_on() {
    Matrix inputs = Matrix.column(-3, 0, 2, -0.1);

    assertThat(
            all(passing(1, Elementwise.SIGMOID), new Dataset(inputs, Matrix.column(0, 0, 1, 1)))
                .counts())
        .containsExactly(List.of(1, 1), List.of(1, 1));
    ConfusionScene signs =
        scene(passing(1, Elementwise.TANH), new Dataset(inputs, Matrix.column(-1, -1, 1, 1)));
    assertThat(signs.parts().getFirst().confusion().counts())
        .containsExactly(List.of(1, 1), List.of(1, 1));
    assertThat(FIGURE.of(signs).description()).contains("1 of −1 taken for 1.");
  }

  @Test
  void several_sigmoid_outputs_are_read_by_the_largest() {
    Dataset data =
        new Dataset(
            Matrix.of(new double[] {-1, -2, -3}, new double[] {4, 5, 9}),
            Matrix.of(new double[] {1, 0, 0}, new double[] {0, 1, 0}));

    assertThat(all(passing(3, Elementwise.SIGMOID), data).counts())
        .containsExactly(List.of(1, 0, 0), List.of(0, 0, 1), List.of(0, 0, 0));
  }

  @Test
  void samples_held_back_are_counted_apart_and_every_sample_once() {
    for (long seed = 1; seed <= 50; seed++) {
      Random random = new Random(seed);
      int classes = random.nextInt(2, 6);
      int samples = random.nextInt(4, 60);
      List<double[]> inputs = new ArrayList<>();
      List<double[]> targets = new ArrayList<>();
      for (int s = 0; s < samples; s++) {
        inputs.add(random.doubles(classes).toArray());
        double[] target = new double[classes];
        target[random.nextInt(classes)] = 1;
        targets.add(target);
      }
      Dataset data =
          new Dataset(
              Matrix.of(inputs.toArray(double[][]::new)),
              Matrix.of(targets.toArray(double[][]::new)),
              new TestShare(0.3, seed));
      int[] held = data.test().held(samples);

      List<ConfusionScene.Part> parts = scene(passing(classes, Softmax.SOFTMAX), data).parts();

      assertThat(parts).as("seed %d", seed).hasSize(2);
      Confusion test = parts.getLast().confusion();
      assertThat(test.samples()).as("seed %d", seed).isEqualTo(held.length);
      assertThat(parts.getFirst().confusion().samples() + test.samples())
          .as("seed %d", seed)
          .isEqualTo(samples);
      long right =
          IntStream.of(held)
              .filter(s -> indexOfLargest(inputs.get(s)) == indexOfLargest(targets.get(s)))
              .count();
      assertThat(test.right()).as("seed %d", seed).isEqualTo((int) right);
    }
  }

  private static int indexOfLargest(double[] numbers) {
    return IntStream.range(0, numbers.length)
        .reduce((i, j) -> numbers[j] > numbers[i] ? j : i)
        .orElseThrow();
  }

  @Test
  void outputs_that_are_not_finite_are_of_no_class() {
    Dataset data =
        new Dataset(
            Matrix.of(new double[] {Double.NaN, 0}, new double[] {1, 0}),
            Matrix.of(new double[] {1, 0}, new double[] {1, 0}));
    ConfusionScene scene = scene(passing(2, Elementwise.IDENTITY), data);

    assertThat(FIGURE.of(scene).description())
        .isEqualTo("All samples: 1 of 2 right, 50.0 %; outputs of 1 are not finite.");
  }

  @Test
  void numbers_to_be_fitted_have_no_classes() {
    Dataset data = new Dataset(Matrix.column(0, 1), Matrix.column(0.3, 0.7));

    assertThat(Decision.of(data)).isEmpty();
    assertThat(FIGURE.of(scene(passing(1, Elementwise.IDENTITY), data)).description())
        .startsWith("Classes are counted where all targets are classes");
  }

  @Test
  void a_long_name_is_cut_in_the_picture_and_whole_in_words() throws Exception {
    String tail = "a dog with an uncommonly long tail";
    Figure figure =
        FIGURE.of(
            Occasions.of(ReadDocument.of(CATS_AND_DOGS.replace("a dog", tail)), "L")
                .confusion(480));

    assertThat(figure.description()).contains("taken for " + tail);
    assertThat(texts(figure)).anyMatch(text -> text.startsWith("a dog wi") && text.endsWith("…"));
    assertThat(figure.marks())
        .filteredOn(TextMark.class::isInstance)
        .allMatch(mark -> ((TextMark) mark).size() > 8.5);
  }

  @ParameterizedTest
  @CsvSource({"'z[1]', false", "'a[1]', true", "'update[1]', true"})
  void classes_are_counted_when_the_outputs_are_known(String step, boolean known) throws Exception {
    assertThat(FIGURE.of(catsAndDogs(step).confusion(480)).description().contains("3 of 5"))
        .isEqualTo(known);
  }

  @Test
  void classes_that_are_asked_for_are_not_counted() throws Exception {
    MomentView asked = catsAndDogs("L").withholding(new Knowledge.Withheld.Everything());

    assertThat(FIGURE.of(asked.confusion(480)).description())
        .isEqualTo("Classes are counted when the outputs are known.");
  }
}

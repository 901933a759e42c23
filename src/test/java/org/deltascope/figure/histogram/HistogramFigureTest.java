package org.deltascope.figure.histogram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.document.ReadDocument;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.moment.Occasions;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Activation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Edges;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.nn.WeightMode;
import org.deltascope.trace.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HistogramFigureTest {

  private static final HistogramFigure FIGURE =
      new HistogramFigure(new TextMeasure(Fonts.bundled()));

  /** h₁ = x or 0, h₂ = 0 as long as x > −9, and o = σ(10 h₁ + h₂): 10, 2, 20 and 0. */
  private static final String DEAD_AND_SATURATED =
      """
      {"format": "deltascope", "version": 1,
       "network": {"inputs": 1, "layers": [
         {"units": 2, "activation": "relu", "weights": [[1], [-1]], "bias": [0, -9],
          "biasMode": "per-neuron"},
         {"units": 1, "activation": "sigmoid", "weights": [[10, 1]], "bias": [0],
          "biasMode": "per-neuron"}]},
       "loss": "binary-cross-entropy",
       "optimizer": {"name": "sgd", "learningRate": 0.5},
       "data": {"inputs": [[1], [0.2], [2], [-1]], "targets": [[0], [1], [1], [0]]},
       "training": {"batchSize": 1, "shuffle": false, "seed": 0}}
      """;

  static List<String> lessons() {
    return Lessons.ids();
  }

  private static Histogram of(double... numbers) {
    Tally tally = new Tally();
    for (double number : numbers) {
      tally.see(number);
    }
    for (double number : numbers) {
      tally.count(number);
    }
    return tally.histogram();
  }

  private static Layer layer(Activation activation, double[]... weights) {
    Matrix w = Matrix.of(weights);
    return new Layer(w, Matrix.zeros(w.rows(), 1), BiasMode.PER_NEURON, activation);
  }

  private static MomentView deadAndSaturated(String step) throws Exception {
    Document document = ReadDocument.of(DEAD_AND_SATURATED);
    return Occasions.of(document, step);
  }

  private static List<String> texts(Figure figure) {
    return figure.marks().stream()
        .filter(TextMark.class::isInstance)
        .map(mark -> ((TextMark) mark).text())
        .toList();
  }

  /** Counted by hand: 0.3 is 3 · 0.1 and belongs above that edge, 0.6 is the end. */
  @Test
  void numbers_on_an_edge_belong_above_it_and_on_the_last_below() {
    Histogram histogram = of(0.3, 0.1, 0.6, 0.29999, 0.0, -0.0, 0.5);

    assertThat(histogram.edges()).containsExactly(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6);
    assertThat(histogram.counts()).containsExactly(2L, 1L, 1L, 1L, 0L, 2L);
  }

  @Test
  void zero_is_an_edge_between_negative_and_positive_numbers() {
    Histogram histogram = of(-1.3, -0.0001, 0.0, 2.2);

    assertThat(histogram.edges()).containsExactly(-2.0, -1.0, 0.0, 1.0, 2.0, 3.0);
    assertThat(histogram.counts()).containsExactly(1L, 1L, 1L, 0L, 1L);
  }

  @Test
  void every_number_is_counted_once_between_its_edges_whatever_its_size() {
    for (long seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      double size = Math.pow(10, random.nextInt(-90, 90));
      double shift = random.nextInt(-2, 3);
      double[] numbers =
          IntStream.range(0, random.nextInt(1, 300))
              .mapToDouble(_ -> size * (random.nextGaussian() + shift))
              .toArray();

      Histogram histogram = of(numbers);

      assertThat(histogram.size()).as("seed %d", seed).isEqualTo(numbers.length);
      assertThat(histogram.edges()).as("seed %d", seed).isSorted().contains(0.0);
      for (int k = 0; k < histogram.counts().size(); k++) {
        double from = histogram.edges().get(k);
        double to = histogram.edges().get(k + 1);
        boolean last = k == histogram.counts().size() - 1;
        long within =
            IntStream.range(0, numbers.length)
                .filter(i -> numbers[i] >= from && (numbers[i] < to || (last && numbers[i] == to)))
                .count();
        assertThat(histogram.counts().get(k)).as("seed %d, bin %d", seed, k).isEqualTo(within);
      }
    }
  }

  @Test
  void what_is_not_finite_is_left_out_and_said() {
    Histogram histogram = of(1, Double.NaN, Double.NEGATIVE_INFINITY, 1e200);

    assertThat(histogram.size()).isEqualTo(1);
    assertThat(histogram.leftOut()).isEqualTo(3);
    assertThat(of(Double.NaN).size()).isZero();
  }

  @Test
  void numbers_that_are_all_zero_lie_above_zero() {
    assertThat(of(0, 0, 0).counts().getFirst()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void counts_add_up_to_weights_and_to_neurons_times_samples(String lesson) throws Exception {
    MomentView moment = Occasions.lesson(lesson, "L");
    Network network = moment.trace().before().network();
    int samples = moment.data().orElseThrow().size();

    List<LayerNumbers> layers = moment.histogram(720).layers();

    assertThat(layers).hasSize(network.depth());
    assertThat(layers.stream().mapToLong(layer -> layer.weights().size()).sum())
        .isEqualTo(network.weightCount());
    for (LayerNumbers layer : layers) {
      assertThat(layer.activations().orElseThrow().size())
          .isEqualTo((long) network.width(layer.layer()) * samples);
    }
  }

  @Test
  void the_weight_of_an_absent_edge_is_not_counted() {
    Layer sparse =
        new Layer(
            Matrix.of(new double[] {2, 0}, new double[] {0, 3}),
            Matrix.zeros(2, 1),
            BiasMode.PER_NEURON,
            Elementwise.IDENTITY,
            WeightMode.TRAINED,
            Edges.of(2, 2, (to, from) -> to == from));

    List<LayerNumbers> layers =
        LayerNumbers.of(new Network(2, List.of(sparse)), Matrix.of(new double[] {1, 1}), _ -> true);

    assertThat(layers.getFirst().weights().size()).isEqualTo(2);
    assertThat(layers.getFirst().weights().low()).isEqualTo(2);
  }

  /** By hand: h₁ is 0 for x = −1, h₂ for all four; σ(10) and σ(20) are flat, σ(2) and σ(0) not. */
  @Test
  void dead_and_saturated_neurons_are_said_with_their_numbers() throws Exception {
    Figure figure = FIGURE.of(deadAndSaturated("L").histogram(720));

    assertThat(figure.description())
        .contains("h₂ is 0 for all 4 samples: dead. 5 of 8 activations are 0.")
        .contains("2 of 4 samples saturate o₁.")
        .doesNotContain("h₁");
    assertThat(figure.marks())
        .filteredOn(mark -> mark.subject().equals(new Subject.Neuron(1, 1)))
        .hasSize(1);
    assertThat(figure.marks())
        .filteredOn(mark -> mark.subject().equals(new Subject.Neuron(2, 0)))
        .hasSize(1);
  }

  @Test
  void axes_are_named_and_counts_stand_above_their_bars() throws Exception {
    List<String> texts = texts(FIGURE.of(deadAndSaturated("L").histogram(720)));

    assertThat(texts).filteredOn("weight"::equals).hasSize(2);
    assertThat(texts).filteredOn("activation"::equals).hasSize(2);
    assertThat(texts).filteredOn("count"::equals).hasSize(4);
    assertThat(texts).filteredOn("6"::equals).as("axis, bar, 6 of the weights").hasSize(3);
  }

  /** |σ′| of tanh at 3 is 0.0099, at 2.9 it is 0.0120; a step function is flat everywhere. */
  @Test
  void what_saturates_is_a_slope_below_a_hundredth_of_the_steepest() {
    Matrix inputs = Matrix.of(new double[] {3}, new double[] {2.9}, new double[] {-3});
    double[] one = {1};

    assertThat(flat(Elementwise.TANH, inputs, one)).isEqualTo(2);
    assertThat(flat(Elementwise.TANH.shaped(1, 5, 1), inputs, one)).isEqualTo(2);
    assertThat(flat(Elementwise.IDENTITY, inputs, one)).isZero();
    assertThat(flat(Elementwise.STEP, inputs, one)).isZero();
    assertThat(flat(Elementwise.RELU, inputs, one)).isEqualTo(1);
  }

  private static long flat(Activation activation, Matrix inputs, double[] weights) {
    return LayerNumbers.of(new Network(1, List.of(layer(activation, weights))), inputs, _ -> true)
        .getFirst()
        .flatActivations();
  }

  @Test
  void of_many_dead_neurons_three_are_named_and_all_are_counted() {
    double[][] weights =
        IntStream.range(0, 5).mapToObj(_ -> new double[] {-1}).toArray(double[][]::new);
    Network network = new Network(1, List.of(layer(Elementwise.RELU, weights)));
    LayerNumbers numbers =
        LayerNumbers.of(network, Matrix.of(new double[] {1}), _ -> true).getFirst();

    assertThat(numbers.flatEverywhere()).hasSize(5);
    HistogramScene scene =
        new HistogramScene(List.of(numbers), Names.of(network, List.of()), Digits.DEFAULT, 720);
    assertThat(new HistogramWords(scene, numbers).description())
        .contains("o₃ is 0 for the only sample: dead. 2 more are dead. 5 of 5 activations are 0.")
        .doesNotContain("o₄");
  }

  @ParameterizedTest
  @CsvSource({"'z[1]', 0", "'a[1]', 1", "'z[2]', 1", "'a[2]', 2", "'update[1]', 2"})
  void activations_are_counted_when_they_are_known(String step, int known) throws Exception {
    assertThat(deadAndSaturated(step).histogram(720).layers())
        .filteredOn(layer -> layer.activations().isPresent())
        .hasSize(known);
  }

  @Test
  void activations_that_are_asked_for_are_not_counted() throws Exception {
    MomentView asked =
        deadAndSaturated("update[1]").withholding(new Knowledge.Withheld.Everything());

    Figure figure = FIGURE.of(asked.histogram(720));

    assertThat(figure.description())
        .contains("a¹: drawn when a¹ is known.", "W¹: 2 weights from −1.000 to 1.000.")
        .doesNotContain("dead", "saturate");
  }
}

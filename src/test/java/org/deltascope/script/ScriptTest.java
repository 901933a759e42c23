package org.deltascope.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.document.source.DocumentException;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Initializer;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.RandomExperiments;
import org.deltascope.nn.Reduction;
import org.deltascope.nn.Softmax;
import org.deltascope.nn.Training;
import org.deltascope.script.python.PythonWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be said of scripts without Python. */
class ScriptTest {
  private static final List<Long> UPDATES = List.of(1L, 2L, 9L);
  private static final List<Optimizer> OPTIMIZERS =
      List.of(
          new Optimizer.Sgd(0.1),
          new Optimizer.Momentum(0.1, 0.9),
          new Optimizer.RmsProp(0.1, 0.9, 1e-8),
          new Optimizer.Adam(0.1, 0.9, 0.999, 1e-8));

  private static String script(Experiment experiment, Language language, long updates) {
    return new Script(Document.of("", experiment), language, updates).text();
  }

  private static Experiment with(Experiment experiment, Optimizer optimizer) {
    return new Experiment(
        experiment.network(),
        experiment.loss(),
        optimizer,
        experiment.data(),
        experiment.training());
  }

  private static Layer layer(int units, int inputs, Elementwise activation) {
    return new Layer(
        Matrix.zeros(units, inputs), Matrix.zeros(units, 1), BiasMode.PER_NEURON, activation);
  }

  private static Network network(int depth) {
    return new Network(
        2, Stream.generate(() -> layer(2, 2, Elementwise.TANH)).limit(depth).toList());
  }

  private static Experiment experiment(Network network, int samples, Training training) {
    return new Experiment(
        network,
        Loss.HALF_SQUARED_ERROR,
        new Optimizer.Sgd(0.5),
        new Dataset(
            Matrix.generate(samples, 2, (s, j) -> s + 0.25),
            Matrix.generate(samples, network.outputs(), (s, i) -> s + 0.75)),
        training);
  }

  @ParameterizedTest
  @EnumSource
  void every_combination_has_a_script_that_hangs_together(Language language) {
    for (long seed : RandomExperiments.seeds().toArray()) {
      for (Optimizer optimizer : OPTIMIZERS) {
        long updates = UPDATES.get((int) (seed % UPDATES.size()));
        String text = script(with(RandomExperiments.of(seed), optimizer), language, updates);
        PythonSource source = PythonSource.of(text);
        String what = "seed %d, %s, %d updates".formatted(seed, optimizer.id(), updates);
        assertThat(source.faults()).as(what).isEmpty();
        assertThat(source.defined()).as(what).isEqualTo(source.used());
      }
    }
  }

  @Test
  void a_script_has_the_functions_of_its_own_document_and_no_others() throws DocumentException {
    assertThat(defined("two-two-two", Language.NUMPY))
        .containsExactlyInAnyOrder("sigmoid", "d_sigmoid", "printed");
    assertThat(defined("xor", Language.NUMPY))
        .containsExactlyInAnyOrder("sigmoid", "d_tanh", "printed");
    assertThat(defined("xor", Language.PYTORCH)).containsExactly("printed");
    Document adam = Lessons.open("xor").with(OPTIMIZERS.get(3));
    assertThat(PythonSource.of(new Script(adam, Language.NUMPY, 2).text()).defined())
        .containsExactlyInAnyOrder("sigmoid", "d_tanh", "adam", "printed");
  }

  private static Set<String> defined(String lesson, Language language) throws DocumentException {
    return PythonSource.of(new Script(Lessons.open(lesson), language, 1).text()).defined();
  }

  @ParameterizedTest
  @EnumSource
  void the_same_call_gives_the_same_script(Language language) {
    for (long seed = 0; seed < 20; seed++) {
      assertThat(script(RandomExperiments.of(seed), language, 5))
          .isEqualTo(script(RandomExperiments.of(seed), language, 5));
    }
  }

  @Test
  void numpy_reads_like_the_four_equations() throws DocumentException {
    assertThat(new Script(Lessons.open("two-two-two"), Language.NUMPY, 1).text())
        .contains(
            "\nx = np.array([[0.05, 0.1]])\n",
            "\nW1 = np.array([\n    [0.15, 0.2],\n    [0.25, 0.3],\n])\n",
            "\nz1 = x @ W1.T + b1  # z¹ = W¹x + b¹\n",
            "\na1 = sigmoid(z1)  # a¹ = σ(z¹)\n",
            "\ndelta2 = (y - t) * d_sigmoid(z2)  # δ² = (y − t) ⊙ σ′(z²)\n",
            "\ndelta1 = (delta2 @ W2) * d_sigmoid(z1)  # δ¹ = (W²)ᵀδ² ⊙ σ′(z¹)\n",
            "\ndW2 = delta2.T @ a1  # ∂L/∂W² = δ²(a¹)ᵀ\n",
            "\nW2 = W2 - eta * dW2  # W² ← W² − η ∂L/∂W²\n")
        .doesNotContain("b1 = b1 -", "for l", "for update", "tanh", "len(x)");
  }

  @Test
  void pytorch_leaves_derivatives_to_autograd() throws DocumentException {
    assertThat(new Script(Lessons.open("two-two-two"), Language.PYTORCH, 1).text())
        .contains(
            "torch.set_default_dtype(torch.float64)",
            "dx, delta1, delta2 = torch.autograd.grad(losses.sum(), [x, z1, z2], retain_graph=True)",
            "\nloss.backward()\n",
            "torch.optim.SGD([W1, W2], lr=eta)")
        .doesNotContain("d_sigmoid", "delta2 @", "for l", "for update");
  }

  @ParameterizedTest
  @EnumSource
  void more_than_three_layers_are_gone_through_by_loops(Language language) {
    assertThat(script(experiment(network(3), 1, Training.plain()), language, 1))
        .contains("W3 = ")
        .doesNotContain("for l in");
    String four = script(experiment(network(4), 1, Training.plain()), language, 1);
    String most = script(experiment(network(64), 1, Training.plain()), language, 1);
    assertThat(four).contains("W[4] = ", "for l in range(1, L):");
    assertThat(most.substring(most.indexOf("eta = ")))
        .isEqualTo(four.substring(four.indexOf("eta = ")));
  }

  @ParameterizedTest
  @EnumSource
  void a_target_of_0_takes_no_logarithm_which_may_be_infinite(Language language) {
    List<Layer> layers = new ArrayList<>(network(4).layers());
    layers.set(
        3, new Layer(Matrix.zeros(2, 2), Matrix.zeros(2, 1), BiasMode.PER_NEURON, Softmax.SOFTMAX));
    Experiment experiment =
        new Experiment(
            new Network(2, layers),
            Loss.CROSS_ENTROPY,
            new Optimizer.Sgd(0.5),
            new Dataset(Matrix.row(1, 2), Matrix.row(0, 1)),
            Training.plain());
    String losses =
        script(experiment, language, 9)
            .lines()
            .filter(line -> line.startsWith("    losses = "))
            .findFirst()
            .orElseThrow();
    assertThat(losses).contains("where(t > 0, ").hasSizeLessThanOrEqualTo(PythonWriter.WIDTH);
  }

  @Test
  void drawn_weights_are_written_as_the_numbers_they_are() {
    Matrix drawn = new Initializer.HeNormal(7).draw(1, 2);
    Network network =
        new Network(
            2, List.of(new Layer(drawn, Matrix.zeros(1, 1), BiasMode.NONE, Elementwise.IDENTITY)));
    assertThat(script(experiment(network, 1, Training.plain()), Language.NUMPY, 1))
        .contains("W1 = np.array([[%s, %s]])".formatted(drawn.get(0, 0), drawn.get(0, 1)));
  }

  @Test
  void shuffled_samples_stand_in_the_script_in_the_order_of_the_trace() {
    Training training = new Training(2, Reduction.MEAN, true, 11);
    Experiment shuffled = experiment(network(1), 5, training);
    List<String> batches = new ArrayList<>();
    for (int update = 0; update < 7; update++) {
      batches.add("    " + shuffled.schedule().batch(update).samples() + ",\n");
    }
    assertThat(script(shuffled, Language.NUMPY, 7))
        .contains("batches = [\n" + String.join("", batches) + "]\n")
        .contains("samples = batches[update]");
    assertThat(script(shuffled, Language.NUMPY, 1))
        .contains("\nsamples = %s\n".formatted(shuffled.schedule().batch(0).samples()));
  }

  @Test
  void samples_in_order_are_taken_by_a_rule_and_the_last_batch_may_be_smaller() {
    Training training = new Training(2, Reduction.MEAN, false, 0);
    assertThat(script(experiment(network(1), 5, training), Language.NUMPY, 7))
        .contains("first = update % 3 * 2", "samples = list(range(first, min(first + 2, 5)))");
  }

  @Test
  void samples_that_no_update_takes_are_not_written() {
    Training training = new Training(2, Reduction.MEAN, false, 0);
    Experiment large = experiment(network(1), 1_000, training);
    assertThat(script(large, Language.NUMPY, 3))
        .contains("[5.25, 5.25],", "of 6 of the 1000 samples")
        .doesNotContain("6.25");
    assertThat(new Script(Document.of("", large), Language.NUMPY, 3).numbers())
        .isEqualTo(6 + 6 * 4);
  }

  @Test
  void a_script_of_too_many_numbers_is_counted_but_not_written() {
    Training training = new Training(1, Reduction.MEAN, true, 0);
    Document document = Document.of("", experiment(network(1), 3, training));
    Script script = new Script(document, Language.NUMPY, Long.MAX_VALUE);
    assertThat(script.numbers()).isGreaterThan(Script.MOST_NUMBERS);
    assertThatThrownBy(script::text).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void lines_are_short_enough_to_read() throws DocumentException {
    Set<String> tooLong = new TreeSet<>();
    for (String lesson : Lessons.ids()) {
      for (Language language : Language.values()) {
        new Script(Lessons.open(lesson), language, 5)
            .text()
            .lines()
            .filter(line -> line.length() > PythonWriter.WIDTH)
            .forEach(tooLong::add);
      }
    }
    assertThat(tooLong).isEmpty();
  }
}

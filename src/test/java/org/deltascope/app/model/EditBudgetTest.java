package org.deltascope.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.List;
import org.deltascope.document.Document;
import org.deltascope.document.DocumentSource;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Training;
import org.junit.jupiter.api.Test;

/** With documents of 100 × 100 weights, 80 kB each, and room for three of them. */
class EditBudgetTest {

  private static final int WIDTH = 100;
  private static final EditBudget THREE = new EditBudget(3 * 95_000);

  private static final Matrix BIAS = Matrix.zeros(WIDTH, 1);
  private static final Dataset DATA = new Dataset(Matrix.zeros(1, WIDTH), Matrix.zeros(1, WIDTH));

  private SessionHistory history =
      SessionHistory.of(
          Session.start(
              OpenDocument.of(DocumentSource.unsaved(document("0", weights()))),
              DisplaySettings.initial()));

  private static Matrix weights() {
    return Matrix.zeros(WIDTH, WIDTH);
  }

  private static Document document(String title, Matrix weights) {
    Layer layer = new Layer(weights, BIAS, BiasMode.PER_NEURON, Elementwise.TANH);
    Experiment experiment =
        new Experiment(
            new Network(WIDTH, List.of(layer)),
            Loss.SQUARED_ERROR,
            new Optimizer.Sgd(1),
            DATA,
            Training.plain());
    return Document.of(title, experiment);
  }

  private void change(String title, Matrix weights) {
    history = history.edit(title, history.present().with(document(title, weights)), THREE);
  }

  private void change(String title) {
    change(title, weights());
  }

  private void train(String value) {
    change(value, weights().map(zero -> Double.parseDouble(value)));
  }

  private List<String> changes() {
    return history.edits().past().stream().map(Change::name).toList();
  }

  @Test
  void changes_that_fit_can_all_be_undone() {
    List.of("1", "2", "3").forEach(this::change);

    assertThat(changes()).containsExactly("1", "2", "3");
  }

  @Test
  void the_oldest_changes_are_forgotten_first() {
    List.of("1", "2", "3", "4", "5").forEach(this::change);

    assertThat(changes()).containsExactly("3", "4", "5");
  }

  @Test
  void a_change_larger_than_the_room_can_be_undone_all_the_same() {
    change("1");
    history =
        history.edit("2", history.present().with(document("2", weights())), new EditBudget(0));

    assertThat(changes()).containsExactly("2");
  }

  @Test
  void changes_that_share_their_weights_take_next_to_no_room() {
    Matrix shared = history.present().opened().experiment().network().layer(1).weights();
    for (int k = 1; k <= 60; k++) {
      change(Integer.toString(k), shared);
    }

    assertThat(changes()).hasSize(60);
  }

  @Test
  void a_long_text_that_is_changed_takes_room_too() {
    List.of("1".repeat(60_000), "2".repeat(70_000), "3".repeat(80_000), "4").forEach(this::change);

    assertThat(changes()).hasSize(1);
  }

  @Test
  void ten_thousand_changes_of_one_number_are_all_kept_in_200_megabytes() {
    EditBudget usual = new EditBudget(200L << 20);
    Session session = Sample.session("two-two-two");
    SessionHistory small = SessionHistory.of(session);
    for (int k = 0; k < 10_000; k++) {
      Document document = small.present().opened().document();
      Session next = small.present().with(document.with(new Optimizer.Sgd(k)));
      small = small.edit("η", next, usual);
    }

    assertThat(small.edits().past()).hasSize(10_000);
  }

  @Test
  void what_is_forgotten_is_let_go_of_and_what_was_opened_stays_to_be_compared_with()
      throws InterruptedException {
    OpenDocument opened = history.present().opened();
    train("1");
    WeakReference<OpenDocument> first = new WeakReference<>(history.present().opened());
    List.of("2", "3", "4", "5").forEach(this::train);

    for (int k = 0; k < 100 && first.get() != null; k++) {
      System.gc();
      Thread.sleep(10);
    }

    assertThat(first.get()).isNull();
    assertThat(history.present().opened().origin().orElseThrow().run()).isSameAs(opened);
  }
}

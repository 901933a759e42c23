package org.deltascope.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
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
class UndoBudgetTest {

  private static final int WIDTH = 100;
  private static final UndoBudget THREE = new UndoBudget(3 * 90_000);

  private final Sessions sessions =
      new Sessions(Session.start(document("0"), DisplaySettings.initial()), THREE);

  private static OpenDocument document(String title) {
    return document(title, Matrix.zeros(WIDTH, WIDTH));
  }

  private static OpenDocument document(String title, Matrix weights) {
    Layer layer = new Layer(weights, Matrix.zeros(WIDTH, 1), BiasMode.PER_NEURON, Elementwise.TANH);
    Experiment experiment =
        new Experiment(
            new Network(WIDTH, List.of(layer)),
            Loss.SQUARED_ERROR,
            new Optimizer.Sgd(1),
            new Dataset(Matrix.zeros(1, WIDTH), Matrix.zeros(1, WIDTH)),
            Training.plain());
    return OpenDocument.of(DocumentSource.unsaved(Document.of(title, experiment)));
  }

  private void open(OpenDocument document) {
    sessions.act(session -> session.open(document));
  }

  private List<String> undone() {
    List<String> titles = new ArrayList<>();
    Session before;
    do {
      before = sessions.get();
      titles.add(before.opened().title());
      sessions.undo();
    } while (!sessions.get().equals(before));
    return titles;
  }

  @Test
  void documents_that_fit_can_all_be_gone_back_to() {
    List.of("1", "2", "3").forEach(title -> open(document(title)));

    assertThat(undone()).containsExactly("3", "2", "1", "0");
  }

  @Test
  void the_oldest_documents_are_forgotten_first() {
    List.of("1", "2", "3", "4", "5").forEach(title -> open(document(title)));

    assertThat(undone()).containsExactly("5", "4", "3", "2");
  }

  @Test
  void what_was_undone_can_be_redone_though_the_room_is_full() {
    List.of("1", "2", "3", "4").forEach(title -> open(document(title)));
    sessions.undo();
    sessions.redo();

    assertThat(undone()).startsWith("4", "3", "2");
  }

  @Test
  void looking_around_in_one_document_takes_no_room() {
    for (int k = 0; k < 400; k++) {
      sessions.act(Session::forward);
    }
    for (int k = 0; k < 400; k++) {
      sessions.undo();
    }

    assertThat(sessions.get())
        .isEqualTo(Session.start(sessions.get().opened(), DisplaySettings.initial()));
  }

  @Test
  void documents_that_share_their_weights_take_the_room_of_one() {
    Matrix shared = Matrix.zeros(WIDTH, WIDTH);
    for (int k = 1; k <= 20; k++) {
      open(document(Integer.toString(k), shared));
    }

    assertThat(undone()).hasSize(21).endsWith("0");
  }

  @Test
  void a_document_larger_than_the_room_is_open_all_the_same() {
    UndoBudget none = new UndoBudget(0);
    Sessions small = new Sessions(Session.start(document("0"), DisplaySettings.initial()), none);
    OpenDocument next = document("1");
    small.act(session -> session.open(next));
    small.act(Session::forward);
    small.undo();

    assertThat(small.get()).isEqualTo(Session.start(next, DisplaySettings.initial()));
  }

  @Test
  void a_long_text_takes_room_too() {
    List.of("1".repeat(60_000), "2".repeat(60_000), "3").forEach(title -> open(document(title)));

    assertThat(undone()).hasSize(2);
  }

  @Test
  void what_is_forgotten_is_let_go_of() throws InterruptedException {
    WeakReference<OpenDocument> first = new WeakReference<>(sessions.get().opened());
    List.of("1", "2", "3", "4").forEach(title -> open(document(title)));

    for (int k = 0; k < 100 && first.get() != null; k++) {
      System.gc();
      Thread.sleep(10);
    }

    assertThat(first.get()).isNull();
    assertThat(undone()).endsWith("1");
  }
}

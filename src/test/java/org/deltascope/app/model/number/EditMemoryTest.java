package org.deltascope.app.model.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.document.Document;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.edit.EditResult;
import org.deltascope.document.edit.NumberPlace;
import org.deltascope.document.edit.SetNumber;
import org.deltascope.document.number.TypedNumber;
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
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much memory the changes take that can be undone, measured. */
@Isolated("measures all of the heap")
class EditMemoryTest {

  private static final int EDITS = 10_000;
  private static final long MOST = 200L << 20;

  private static Session session(int inputs, int hidden, int outputs) {
    Network network = new Network(inputs, List.of(layer(inputs, hidden), layer(hidden, outputs)));
    Experiment experiment =
        new Experiment(
            network,
            Loss.SQUARED_ERROR,
            new Optimizer.Sgd(0.5),
            new Dataset(Matrix.zeros(1, inputs), Matrix.zeros(1, outputs)),
            Training.plain());
    return Session.start(
        OpenDocument.of(DocumentSource.unsaved(Document.of("large", experiment))),
        DisplaySettings.initial());
  }

  private static Layer layer(int from, int to) {
    Matrix weights = Matrix.generate(to, from, (i, j) -> 0.001 * (i - j));
    return new Layer(weights, Matrix.zeros(to, 1), BiasMode.PER_NEURON, Elementwise.TANH);
  }

  private static long used() throws InterruptedException {
    for (int k = 0; k < 3; k++) {
      System.gc();
      Thread.sleep(50);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static Document changed(Document document, int k) {
    NumberPlace place = new NumberPlace.OfWeight(1, k % 2, k % 2);
    return switch (new SetNumber(place, TypedNumber.of(k + 1)).applyTo(document)) {
      case EditResult.Changed(Document after) -> after;
      case EditResult.Unchanged _, EditResult.Refused _ -> throw new AssertionError(k);
    };
  }

  /** Of the large network a tenth is made, and takes a tenth: each takes as much as the last. */
  @ParameterizedTest
  @CsvSource({"2, 2, 2, 10000", "20, 15, 13, 10000", "784, 128, 10, 1000"})
  void ten_thousand_changes_take_less_than_200_megabytes_and_can_all_be_undone(
      int inputs, int hidden, int outputs, int edits) throws InterruptedException {
    Sessions sessions = new Sessions(session(inputs, hidden, outputs));
    Document first = sessions.get().run().document();
    long before = used();
    for (int k = 0; k < edits; k++) {
      Document changed = changed(sessions.get().run().document(), k);
      sessions.edit("w", session -> session.with(changed));
    }
    long taken = used() - before;
    assertThat(taken * (EDITS / edits)).isLessThan(MOST);

    int undone = 0;
    while (sessions.undoable().isPresent()) {
      sessions.undo();
      undone++;
    }
    assertThat(undone).isEqualTo(edits);
    assertThat(sessions.get().run().document()).isSameAs(first);
  }
}

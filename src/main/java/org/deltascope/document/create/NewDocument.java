package org.deltascope.document.create;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.part.LayerPart;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Initializer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Training;

/** Makes a document of one line. */
public final class NewDocument {
  private static final double LEARNING_RATE = 0.5;

  private NewDocument() {}

  /**
   * {@return a document of a network, its weights drawn by the initializers that suit its
   * activations, with the loss that suits the last one}
   *
   * @param line the network
   * @param seed of the first layer's initializer; the next layers have the next ones
   * @param data what it begins to learn from
   */
  public static Document of(NetworkLine line, long seed, StartData data) {
    List<LayerPart> layers = new ArrayList<>();
    for (int l = 1; l <= line.depth(); l++) {
      Activation activation = line.activations().get(l - 1);
      Initializer initializer = Initializer.suiting(activation, seed + l - 1);
      layers.add(
          LayerPart.drawn(line.widths().get(l), line.widths().get(l - 1), activation, initializer));
    }
    int inputs = line.widths().getFirst();
    Experiment experiment =
        new Experiment(
            new Network(inputs, layers.stream().map(LayerPart::layer).toList()),
            Loss.suiting(line.activations().getLast()),
            new Optimizer.Sgd(LEARNING_RATE),
            new Dataset(Matrix.zeros(1, inputs), Matrix.zeros(1, line.outputs())),
            Training.plain());
    Document written = Document.of(line.toString(), experiment);
    return DocumentTables.withSamples(
        written.with(written.network().with(layers)), data.inputs(line, seed), data.targets(line));
  }
}

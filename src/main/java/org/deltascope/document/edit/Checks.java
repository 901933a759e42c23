package org.deltascope.document.edit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.json.Decimals;
import org.deltascope.document.part.LayerPart;
import org.deltascope.document.source.Limits;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Softmax;

/**
 * Checks that the parts of a changed document fit each other, as they must to be read again; looks
 * for what would do where they do not.
 *
 * @param before the document that was changed
 * @param after what came of it
 * @param edit that changed it
 */
record Checks(Document before, Document after, Edit edit) {

  /**
   * Refuses a document whose parts do not fit.
   *
   * @param before the document that was changed
   * @param after what came of it
   * @param edit that changed it
   */
  static void require(Document before, Document after, Edit edit) throws RefusedException {
    Checks checks = new Checks(before, after, edit);
    checks.sizes();
    checks.hiddenLayers();
    checks.lastLayer();
    checks.targets();
  }

  private void sizes() throws RefusedException {
    List<LayerPart> layers = after.network().layers();
    long weights = 0;
    for (LayerPart layer : layers) {
      atMost(layer.weights().rows(), Limits.UNITS, "neurons in a layer");
      weights += (long) layer.weights().rows() * layer.weights().columns();
    }
    atMost(layers.size(), Limits.LAYERS, "layers");
    atMost(weights, Limits.WEIGHTS, "weights in all layers");
    Matrix inputs = after.data().dataset().inputs();
    Matrix targets = after.data().dataset().targets();
    atMost(
        (long) inputs.rows() * (inputs.columns() + targets.columns()),
        Limits.DATA_VALUES,
        "data values");
  }

  private static void atMost(long found, int limit, String what) throws RefusedException {
    if (found > limit) {
      throw new RefusedException(
          String.format(Locale.ROOT, "found %,d %s, expected at most %,d", found, what, limit));
    }
  }

  private void hiddenLayers() throws RefusedException {
    int depth = DocumentTables.depth(after);
    for (int l = 1; l < depth; l++) {
      if (DocumentTables.layer(after, l).activation() instanceof Softmax) {
        throw new RefusedException(
            "found softmax in hidden layer %d, expected it in the last layer only: its outputs are"
                    .formatted(l)
                + " the shares of classes",
            new ChoiceEdit.OfActivation(depth, Softmax.SOFTMAX));
      }
    }
  }

  private void lastLayer() throws RefusedException {
    int depth = DocumentTables.depth(after);
    Activation found = DocumentTables.layer(after, depth).activation();
    Optional<Activation> required = after.loss().requires();
    if (required.isPresent() && !required.get().equals(found)) {
      Edit other =
          before.loss() == after.loss()
              ? new ChoiceEdit.OfLoss(Loss.suiting(found))
              : new ChoiceEdit.OfActivation(depth, required.get());
      throw new RefusedException(
          "found %s in the last layer, expected %s, which %s needs"
              .formatted(found.id(), required.get().id(), after.loss().id()),
          new Together(List.of(edit, other)));
    }
  }

  private void targets() throws RefusedException {
    boolean same = before.loss() == after.loss() && before.data().equals(after.data());
    if (same || !after.loss().needsProbabilities()) {
      return;
    }
    Matrix targets = after.data().dataset().targets();
    for (int s = 0; s < targets.rows(); s++) {
      for (int i = 0; i < targets.columns(); i++) {
        double target = targets.get(s, i);
        if (!(target >= 0 && target <= 1)) {
          throw new RefusedException(
              "found target %s in sample %d, expected 0 to 1 for %s"
                  .formatted(Decimals.of(target), s + 1, after.loss().id()),
              before.loss() == after.loss()
                  ? Optional.of(
                      new Together(List.of(edit, new ChoiceEdit.OfLoss(Loss.HALF_SQUARED_ERROR))))
                  : Optional.empty());
        }
      }
    }
  }
}

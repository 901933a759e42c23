package org.deltascope.figure.boundary;

import java.util.Arrays;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Decision;
import org.deltascope.nn.train.Predictor;

/**
 * What the figure shows, in words.
 *
 * @param scene what is drawn
 */
record BoundaryWords(BoundaryScene scene) {

  /** {@return why there is no picture} */
  static String tooMany(int inputs) {
    return "A boundary is drawn over 1 or 2 inputs; this network has %,d.".formatted(inputs);
  }

  String description() {
    String over =
        scene.network().inputs() == 1
            ? "The outputs over the input."
            : "The outputs over the plane of both inputs.";
    int hidden = 0;
    for (int l = 1; l < scene.network().depth(); l++) {
      hidden += scene.network().width(l);
    }
    String beside =
        hidden == 0 ? "" : " Beside it, small, each of the %,d hidden neurons.".formatted(hidden);
    return over + told() + beside;
  }

  /** How many samples lie on their side. */
  private String told() {
    if (scene.data().isEmpty() || scene.decision().isEmpty() || !scene.tells()) {
      return "";
    }
    Dataset data = scene.data().get();
    int[] trained = data.test().trained(data.size());
    int[] held = data.test().held(data.size());
    String words =
        " %,d of %,d samples are on the side of their class."
            .formatted(right(data, trained), trained.length);
    return held.length == 0
        ? words
        : words
            + " Of those held back to test, %,d of %,d are."
                .formatted(right(data, held), held.length);
  }

  private long right(Dataset data, int[] samples) {
    Decision decision = scene.decision().orElseThrow();
    Predictor predictor = new Predictor(scene.network());
    return Arrays.stream(samples)
        .filter(
            s -> {
              predictor.pass(data.inputs().toRow(s));
              return decision.isRight(predictor.outputs(), data.targets().toRow(s));
            })
        .count();
  }
}

package org.deltascope.handout.exercise;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deltascope.exercise.Variant;
import org.deltascope.nn.Layer;

/** A network 2-2-2 of sigmoids with half the squared error, reckoned with bare numbers. */
final class HandCalculation {
  private final double[] x;
  private final double[] t;
  private final double[][] w1;
  private final double[][] w2;
  private final double[] h = new double[2];
  private final double[] o = new double[2];
  private final double[] zh = new double[2];
  private final double[] zo = new double[2];

  HandCalculation(Variant variant) {
    this.x = variant.experiment().data().inputs().toRow(0);
    this.t = variant.experiment().data().targets().toRow(0);
    Layer hidden = variant.experiment().network().layer(1);
    Layer output = variant.experiment().network().layer(2);
    this.w1 = hidden.weights().toArray();
    this.w2 = output.weights().toArray();
    for (int i = 0; i < 2; i++) {
      zh[i] = w1[i][0] * x[0] + w1[i][1] * x[1] + hidden.bias().get(i, 0);
      h[i] = sigmoid(zh[i]);
    }
    for (int i = 0; i < 2; i++) {
      zo[i] = w2[i][0] * h[0] + w2[i][1] * h[1] + output.bias().get(i, 0);
      o[i] = sigmoid(zo[i]);
    }
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  private static double slope(double z) {
    return sigmoid(z) * (1 - sigmoid(z));
  }

  private double output(int k) {
    return (o[k] - t[k]) * slope(zo[k]);
  }

  private double carried(int i, double first, double second) {
    return w2[0][i] * first + w2[1][i] * second;
  }

  /** {@return δ of the hidden layer} */
  double[] delta() {
    return new double[] {
      carried(0, output(0), output(1)) * slope(zh[0]),
      carried(1, output(0), output(1)) * slope(zh[1])
    };
  }

  /** {@return ∂L/∂W¹, row by row} */
  double[] gradient() {
    double[] delta = delta();
    return new double[] {delta[0] * x[0], delta[0] * x[1], delta[1] * x[0], delta[1] * x[1]};
  }

  /** {@return what well-known mistakes make of δ, after what they are called} */
  Map<String, double[]> mistakes() {
    Map<String, double[]> mistakes = new LinkedHashMap<>();
    double[] delta = delta();
    mistakes.put(
        "the transpose left out",
        new double[] {
          (w2[0][0] * output(0) + w2[0][1] * output(1)) * slope(zh[0]),
          (w2[1][0] * output(0) + w2[1][1] * output(1)) * slope(zh[1])
        });
    mistakes.put(
        "the slope left out",
        new double[] {carried(0, output(0), output(1)), carried(1, output(0), output(1))});
    mistakes.put(
        "the slope multiplied twice",
        new double[] {delta[0] * slope(zh[0]), delta[1] * slope(zh[1])});
    mistakes.put(
        "the slope of the layer above left out",
        new double[] {
          carried(0, o[0] - t[0], o[1] - t[1]) * slope(zh[0]),
          carried(1, o[0] - t[0], o[1] - t[1]) * slope(zh[1])
        });
    mistakes.put(
        "the slope taken at a",
        new double[] {
          carried(0, output(0), output(1)) * slope(h[0]),
          carried(1, output(0), output(1)) * slope(h[1])
        });
    mistakes.put(
        "the slope inside the product with the weights",
        new double[] {
          carried(0, output(0) * slope(zh[0]), output(1) * slope(zh[1])),
          carried(1, output(0) * slope(zh[0]), output(1) * slope(zh[1]))
        });
    mistakes.put("a sign the other way round", new double[] {-delta[0], -delta[1]});
    mistakes.put("a factor that does not belong", new double[] {2 * delta[0], 2 * delta[1]});
    mistakes.put(
        "a path left out",
        new double[] {w2[0][0] * output(0) * slope(zh[0]), w2[0][1] * output(0) * slope(zh[1])});
    mistakes.put(
        "a sum of outputs in place of errors",
        new double[] {
          carried(0, o[0], o[1]) * slope(zh[0]), carried(1, o[0], o[1]) * slope(zh[1])
        });
    return mistakes;
  }
}

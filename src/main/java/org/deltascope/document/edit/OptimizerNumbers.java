package org.deltascope.document.edit;

import java.util.List;
import org.deltascope.document.Document;
import org.deltascope.document.json.Decimals;
import org.deltascope.document.json.WrittenNumbers;
import org.deltascope.document.number.TypedNumber;
import org.deltascope.document.part.OptimizerPart;
import org.deltascope.nn.Optimizer;

/** The numbers of an optimizer, by their keys. */
final class OptimizerNumbers {
  private OptimizerNumbers() {}

  static TypedNumber now(Document document, String key) {
    double value = value(document.optimizer().optimizer(), key);
    return new TypedNumber(value, document.numbers().number(path(key), value));
  }

  static void requireKey(Document document, String key) throws RefusedException {
    Optimizer optimizer = document.optimizer().optimizer();
    if (!OptimizerPart.keys(optimizer).contains(key)) {
      throw new RefusedException(
          "found %s, expected one of %s, the numbers of %s"
              .formatted(key, String.join(", ", OptimizerPart.keys(optimizer)), optimizer.id()));
    }
  }

  static Document with(Document document, String key, TypedNumber number) throws RefusedException {
    double value = number.value();
    boolean isFraction =
        switch (key) {
          case "learningRate", "epsilon" -> false;
          default -> true;
        };
    if (value < 0 || (isFraction && value >= 1)) {
      throw new RefusedException(
          "found %s for %s, expected %s"
              .formatted(
                  number.text(), key, isFraction ? "0 or more and less than 1" : "0 or more"));
    }
    return document
        .with(with(document.optimizer().optimizer(), key, value))
        .with(document.numbers().with(path(key), value, number.text()));
  }

  /** {@return the document with another optimizer, its numbers written in their shortest form} */
  static Document with(Document document, Optimizer optimizer) {
    List<String> kept = OptimizerPart.keys(optimizer);
    Document changed = document.with(optimizer);
    WrittenNumbers numbers = document.numbers();
    for (String key : OptimizerPart.keys(document.optimizer().optimizer())) {
      numbers = kept.contains(key) ? numbers : numbers.with(path(key), 0, Decimals.of(0));
    }
    for (String key : kept) {
      double value = value(optimizer, key);
      numbers = numbers.with(path(key), value, numbers.number(path(key), value));
    }
    return changed.with(numbers);
  }

  private static double value(Optimizer optimizer, String key) {
    return switch (optimizer) {
      case Optimizer.Sgd sgd -> sgd.learningRate();
      case Optimizer.Momentum momentum ->
          key.equals("momentum") ? momentum.momentum() : momentum.learningRate();
      case Optimizer.RmsProp rms ->
          switch (key) {
            case "decay" -> rms.decay();
            case "epsilon" -> rms.epsilon();
            default -> rms.learningRate();
          };
      case Optimizer.Adam adam ->
          switch (key) {
            case "beta1" -> adam.beta1();
            case "beta2" -> adam.beta2();
            case "epsilon" -> adam.epsilon();
            default -> adam.learningRate();
          };
    };
  }

  private static Optimizer with(Optimizer optimizer, String key, double x) {
    return switch (optimizer) {
      case Optimizer.Sgd _ -> new Optimizer.Sgd(x);
      case Optimizer.Momentum(double rate, double momentum) ->
          key.equals("momentum")
              ? new Optimizer.Momentum(rate, x)
              : new Optimizer.Momentum(x, momentum);
      case Optimizer.RmsProp(double rate, double decay, double epsilon) ->
          switch (key) {
            case "decay" -> new Optimizer.RmsProp(rate, x, epsilon);
            case "epsilon" -> new Optimizer.RmsProp(rate, decay, x);
            default -> new Optimizer.RmsProp(x, decay, epsilon);
          };
      case Optimizer.Adam(double rate, double beta1, double beta2, double epsilon) ->
          switch (key) {
            case "beta1" -> new Optimizer.Adam(rate, x, beta2, epsilon);
            case "beta2" -> new Optimizer.Adam(rate, beta1, x, epsilon);
            case "epsilon" -> new Optimizer.Adam(rate, beta1, beta2, x);
            default -> new Optimizer.Adam(x, beta1, beta2, epsilon);
          };
    };
  }

  private static String path(String key) {
    return "optimizer." + key;
  }
}

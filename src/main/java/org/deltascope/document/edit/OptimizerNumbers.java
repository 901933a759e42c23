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
          case "learningRate", "epsilon", "weightDecay" -> false;
          default -> true;
        };
    boolean mayBeOne = key.equals("dampening");
    if (value < 0 || (isFraction && (mayBeOne ? value > 1 : value >= 1))) {
      throw new RefusedException(
          "found %s for %s, expected %s"
              .formatted(
                  number.text(),
                  key,
                  mayBeOne ? "0 to 1" : isFraction ? "0 or more and less than 1" : "0 or more"));
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
    if (key.equals("weightDecay")) {
      return optimizer.weightDecay();
    }
    return switch (optimizer) {
      case Optimizer.Sgd sgd -> sgd.learningRate();
      case Optimizer.Momentum momentum ->
          switch (key) {
            case "momentum" -> momentum.momentum();
            case "dampening" -> momentum.dampening();
            default -> momentum.learningRate();
          };
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
    return key.equals("weightDecay")
        ? optimizer.with(x, optimizer.schedule())
        : rule(optimizer, key, x).with(optimizer.weightDecay(), optimizer.schedule());
  }

  private static Optimizer rule(Optimizer optimizer, String key, double x) {
    return switch (optimizer) {
      case Optimizer.Sgd _ -> new Optimizer.Sgd(x);
      case Optimizer.Momentum it ->
          new Optimizer.Momentum(
              key.equals("learningRate") ? x : it.learningRate(),
              key.equals("momentum") ? x : it.momentum(),
              key.equals("dampening") ? x : it.dampening(),
              it.nesterov());
      case Optimizer.RmsProp it ->
          new Optimizer.RmsProp(
              key.equals("learningRate") ? x : it.learningRate(),
              key.equals("decay") ? x : it.decay(),
              key.equals("epsilon") ? x : it.epsilon());
      case Optimizer.Adam it ->
          new Optimizer.Adam(
              key.equals("learningRate") ? x : it.learningRate(),
              key.equals("beta1") ? x : it.beta1(),
              key.equals("beta2") ? x : it.beta2(),
              key.equals("epsilon") ? x : it.epsilon());
    };
  }

  private static String path(String key) {
    return "optimizer." + key;
  }
}

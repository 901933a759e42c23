package org.deltascope.document.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deltascope.document.Document;
import org.deltascope.document.json.WrittenNumbers;
import org.deltascope.document.number.TypedNumber;
import org.deltascope.document.part.OptimizerPart;
import org.deltascope.nn.LearningRateSchedule;
import org.deltascope.nn.LearningRateSchedule.Decay;
import org.deltascope.nn.Optimizer;

/**
 * The numbers of an optimizer, by their keys, such as {@code learningRate} and {@code
 * schedule.factor}.
 */
public final class OptimizerNumbers {
  private static final String EVERY = "schedule.every";
  private static final String FACTOR = "schedule.factor";
  private static final String RATE = "schedule.rate";

  private OptimizerNumbers() {}

  /**
   * {@return the keys of all numbers of an optimizer, those of its schedule last}
   *
   * @param optimizer any
   */
  public static List<String> keys(Optimizer optimizer) {
    List<String> ofSchedule =
        switch (optimizer.schedule().decay()) {
          case Decay.Constant _ -> List.of();
          case Decay.Step _ -> List.of(EVERY, FACTOR);
          case Decay.Exponential _ -> List.of(FACTOR);
          case Decay.Inverse _ -> List.of(RATE);
        };
    return Stream.concat(OptimizerPart.keys(optimizer).stream(), ofSchedule.stream()).toList();
  }

  /**
   * {@return a number of a document's optimizer, with its text}
   *
   * @param document any
   * @param key one of {@link #keys}
   */
  public static TypedNumber now(Document document, String key) {
    double value = value(document.optimizer().optimizer(), key);
    return new TypedNumber(value, text(document.numbers(), key, value));
  }

  private static String text(WrittenNumbers numbers, String key, double value) {
    return key.equals(EVERY)
        ? numbers.integer(path(key), (long) value)
        : numbers.number(path(key), value);
  }

  /**
   * {@return what is expected of a number, if that is something else}
   *
   * @param key one of {@link #keys}
   * @param value what it shall be
   */
  public static Optional<String> expected(String key, double value) {
    return switch (key) {
      case "learningRate", "epsilon", "weightDecay", FACTOR, RATE ->
          value >= 0 ? Optional.empty() : Optional.of("0 or more");
      case "dampening" -> value >= 0 && value <= 1 ? Optional.empty() : Optional.of("0 to 1");
      case EVERY ->
          value >= 1 && value <= Integer.MAX_VALUE && value == Math.rint(value)
              ? Optional.empty()
              : Optional.of("a whole number, 1 or more");
      default ->
          value >= 0 && value < 1 ? Optional.empty() : Optional.of("0 or more and less than 1");
    };
  }

  /**
   * {@return the document with another number of its optimizer}
   *
   * @param document any
   * @param key one of {@link #keys}
   * @param number one that is expected there
   */
  public static Document with(Document document, String key, TypedNumber number) {
    double value = number.value();
    String text = key.equals(EVERY) ? Long.toString((long) value) : number.text();
    return document
        .with(with(document.optimizer().optimizer(), key, value))
        .with(document.numbers().with(path(key), value, text));
  }

  /**
   * {@return the document with another optimizer; a number that it had keeps its text}
   *
   * @param document any
   * @param optimizer the new one
   */
  public static Document with(Document document, Optimizer optimizer) {
    List<String> gone =
        keys(document.optimizer().optimizer()).stream()
            .filter(key -> !keys(optimizer).contains(key))
            .map(OptimizerNumbers::path)
            .toList();
    boolean isConstant = optimizer.schedule().isConstant(); // its unknown keys go too
    WrittenNumbers numbers =
        document
            .numbers()
            .moved(
                path ->
                    gone.contains(path) || (isConstant && path.startsWith(path("schedule.")))
                        ? Optional.empty()
                        : Optional.of(path));
    for (String key : keys(optimizer)) {
      double value = value(optimizer, key);
      numbers = numbers.with(path(key), value, text(numbers, key, value));
    }
    return document.with(optimizer).with(numbers);
  }

  private static double value(Optimizer optimizer, String key) {
    if (key.equals("weightDecay")) {
      return optimizer.weightDecay();
    }
    if (key.startsWith("schedule.")) {
      return value(optimizer.schedule().decay(), key);
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

  private static double value(Decay decay, String key) {
    return switch (decay) {
      case Decay.Constant _ -> 0;
      case Decay.Step(long every, double factor) -> key.equals(EVERY) ? every : factor;
      case Decay.Exponential(double factor) -> factor;
      case Decay.Inverse(double rate) -> rate;
    };
  }

  private static Optimizer with(Optimizer optimizer, String key, double x) {
    LearningRateSchedule schedule = optimizer.schedule();
    if (key.equals("weightDecay")) {
      return optimizer.with(x, schedule);
    }
    if (key.startsWith("schedule.")) {
      LearningRateSchedule changed =
          new LearningRateSchedule(decay(schedule.decay(), key, x), schedule.perEpoch());
      return optimizer.with(optimizer.weightDecay(), changed);
    }
    return rule(optimizer, key, x).with(optimizer.weightDecay(), schedule);
  }

  private static Decay decay(Decay decay, String key, double x) {
    return switch (decay) {
      case Decay.Constant constant -> constant;
      case Decay.Step(long every, double factor) ->
          key.equals(EVERY) ? new Decay.Step((long) x, factor) : new Decay.Step(every, x);
      case Decay.Exponential _ -> new Decay.Exponential(x);
      case Decay.Inverse _ -> new Decay.Inverse(x);
    };
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

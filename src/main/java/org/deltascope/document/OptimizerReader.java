package org.deltascope.document;

import java.util.List;
import java.util.Optional;
import org.deltascope.document.json.ObjectReader;
import org.deltascope.document.json.ValueReader;
import org.deltascope.document.part.OptimizerPart;
import org.deltascope.document.source.DocumentException;
import org.deltascope.nn.Optimizer;

/** Reads the key {@code optimizer}. */
final class OptimizerReader {
  private OptimizerReader() {}

  private static final List<String> IDS = List.of("sgd", "momentum", "rmsprop", "adam");
  private static final double EPSILON = 1e-8;

  static OptimizerPart read(ObjectReader keys) throws DocumentException {
    String id =
        keys.need("name", "one of " + String.join(", ", IDS))
            .named(name -> IDS.stream().filter(name::equals).findFirst(), IDS);
    double rate =
        keys.need("learningRate", "a number, 0 or more")
            .number(0, Double.POSITIVE_INFINITY, "a number, 0 or more");
    Optimizer optimizer =
        switch (id) {
          case "momentum" -> momentum(keys, rate);
          case "rmsprop" ->
              new Optimizer.RmsProp(rate, fraction(keys, "decay", 0.99), epsilon(keys));
          case "adam" ->
              new Optimizer.Adam(
                  rate,
                  fraction(keys, "beta1", 0.9),
                  fraction(keys, "beta2", 0.999),
                  epsilon(keys));
          default -> new Optimizer.Sgd(rate);
        };
    double decay = number(keys, "weightDecay", 0);
    Optional<ValueReader> schedule = keys.take("schedule");
    ScheduleReader.Read read =
        schedule.isPresent()
            ? ScheduleReader.read(schedule.get().object())
            : ScheduleReader.Read.none();
    return new OptimizerPart(optimizer.with(decay, read.schedule()), read.extras(), keys.rest());
  }

  private static Optimizer momentum(ObjectReader keys, double rate) throws DocumentException {
    double momentum = fraction(keys, "momentum", 0.9);
    Optional<ValueReader> dampening = keys.take("dampening");
    Optional<ValueReader> nesterov = keys.take("nesterov");
    return new Optimizer.Momentum(
        rate,
        momentum,
        dampening.isPresent()
            ? dampening.get().number(0, Math.nextUp(1.0), "a number from 0 to 1")
            : 0,
        nesterov.isPresent() && nesterov.get().bool());
  }

  private static double fraction(ObjectReader keys, String key, double absent)
      throws DocumentException {
    Optional<ValueReader> value = keys.take(key);
    return value.isPresent() ? value.get().number(0, 1, "a number from 0 on and below 1") : absent;
  }

  private static double epsilon(ObjectReader keys) throws DocumentException {
    return number(keys, "epsilon", EPSILON);
  }

  private static double number(ObjectReader keys, String key, double absent)
      throws DocumentException {
    Optional<ValueReader> value = keys.take(key);
    return value.isPresent()
        ? value.get().number(0, Double.POSITIVE_INFINITY, "a number, 0 or more")
        : absent;
  }
}

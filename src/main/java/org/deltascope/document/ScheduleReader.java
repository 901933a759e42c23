package org.deltascope.document;

import java.util.List;
import java.util.Optional;
import org.deltascope.document.json.ObjectReader;
import org.deltascope.document.json.UnknownKeys;
import org.deltascope.document.json.ValueReader;
import org.deltascope.document.source.DocumentException;
import org.deltascope.nn.LearningRateSchedule;
import org.deltascope.nn.LearningRateSchedule.Decay;

/** Reads the key {@code schedule} of the optimizer. */
final class ScheduleReader {
  private static final List<String> IDS = List.of("step", "exponential", "inverse");
  private static final List<String> PERIODS = List.of("update", "epoch");
  private static final String NUMBER = "a number, 0 or more";

  private ScheduleReader() {}

  /** What was read, and which keys were not known. */
  record Read(LearningRateSchedule schedule, UnknownKeys extras) {
    static Read none() {
      return new Read(LearningRateSchedule.constant(), UnknownKeys.none());
    }
  }

  static Read read(ObjectReader keys) throws DocumentException {
    String id =
        keys.need("name", "one of " + String.join(", ", IDS))
            .named(name -> IDS.stream().filter(name::equals).findFirst(), IDS);
    Decay decay =
        switch (id) {
          case "step" -> new Decay.Step(every(keys), number(keys, "factor"));
          case "exponential" -> new Decay.Exponential(number(keys, "factor"));
          default -> new Decay.Inverse(number(keys, "rate"));
        };
    Optional<ValueReader> per = keys.take("per");
    boolean perEpoch =
        per.isPresent()
            && per.get()
                .named(name -> PERIODS.stream().filter(name::equals).findFirst(), PERIODS)
                .equals("epoch");
    return new Read(new LearningRateSchedule(decay, perEpoch), keys.rest());
  }

  private static int every(ObjectReader keys) throws DocumentException {
    String expected = "a whole number, 1 or more";
    return keys.need("every", expected).integer(1, Integer.MAX_VALUE, expected);
  }

  private static double number(ObjectReader keys, String key) throws DocumentException {
    return keys.need(key, NUMBER).number(0, Double.POSITIVE_INFINITY, NUMBER);
  }
}

package org.deltascope.app.model;

import org.deltascope.formula.naming.StepNames;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Outline;
import org.deltascope.trace.Part;

/** Says in words where in time a session stands. */
public final class Position {
  private Position() {}

  /** {@return such as "step 8 of 11 · δ¹ · neuron 1 of 2"} */
  public static String step(Session session) {
    Outline.Entry entry = session.entry();
    String step =
        "step %d of %d · %s"
            .formatted(
                session.moment().step() + 1,
                session.opened().outline().size(),
                StepNames.shortName(entry.id()));
    return session.part() == Moment.WHOLE ? step : step + " · " + part(session);
  }

  /** {@return such as "update 0 · epoch 0"} */
  public static String update(Session session) {
    long update = session.moment().update();
    return "update %,d · epoch %,d"
        .formatted(update, update / session.opened().navigator().updatesPerEpoch());
  }

  private static String part(Session session) {
    int parts = session.entry().parts().count();
    int part = session.part();
    return switch (session.entry().parts().get(part)) {
      case Part.Carried(int unit) ->
          "carried back, neuron %,d of %,d".formatted(unit + 1, parts / 2);
      case Part.Neuron(int unit) ->
          "neuron %,d of %,d"
              .formatted(
                  unit + 1,
                  session.entry().parts().get(0) instanceof Part.Carried ? parts / 2 : parts);
      case Part.Edge _ -> "weight %,d of %,d".formatted(part + 1, parts);
      case Part.Bias _ -> "bias, %,d of %,d".formatted(part + 1, parts);
    };
  }
}

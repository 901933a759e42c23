package org.deltascope.app.model;

import org.deltascope.formula.naming.Names;
import org.deltascope.formula.naming.StepNames;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Outline;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;
import org.deltascope.trace.StepParts;

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
                StepNames.shortName(entry.id(), session.opened().names()));
    return session.part() == Moment.WHOLE ? step : step + " · " + part(session);
  }

  /** {@return such as "update 0 · epoch 0", with the run where there are several} */
  public static String update(Session session) {
    long update = session.moment().update();
    boolean isOnly = session.runs().tree().shown().size() == 1;
    String run = isOnly ? "" : " of run " + session.runs().at().letter();
    return "update %,d%s · epoch %,d"
        .formatted(update, run, update / session.opened().navigator().updatesPerEpoch());
  }

  private static String part(Session session) {
    StepParts all = session.entry().parts();
    Ref.One number = all.get(session.part());
    int part =
        all instanceof StepParts.Stages stages ? stages.within(session.part()) : session.part();
    int parts =
        all instanceof StepParts.Stages stages ? stages.stages().getFirst().count() : all.count();
    int neurons = all instanceof StepParts.Halves halves ? halves.neurons() : parts;
    String kept = kept(number, session.opened().names());
    return switch (number.kind().place()) {
      case NEURON ->
          "%sneuron %,d of %,d"
              .formatted(
                  number.kind() == Quantity.Kind.CARRIED ? "carried back, " : "",
                  number.row() + 1,
                  neurons);
      case EDGE -> "%sweight %,d of %,d".formatted(kept, part + 1, parts);
      case BIAS, NUMBER -> "%sbias, %,d of %,d".formatted(kept, part + 1, parts);
    };
  }

  /** What an optimizer keeps is called by its letter. */
  private static String kept(Ref.One number, Names names) {
    return number.kind().isOfOptimizer() ? names.of(number).base() + " of " : "";
  }
}

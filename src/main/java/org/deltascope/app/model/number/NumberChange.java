package org.deltascope.app.model.number;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.deltascope.app.edit.FormulaEditNames;
import org.deltascope.app.model.Branching;
import org.deltascope.app.model.OpenRuns;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.ViewState;
import org.deltascope.document.Document;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.edit.EditResult;
import org.deltascope.document.edit.NumberPlace;
import org.deltascope.document.edit.SetNumber;
import org.deltascope.document.number.TypedNumber;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Outline;
import org.deltascope.trace.Phase;
import org.deltascope.trace.StepId;

/**
 * A change of the document at the moment that is shown. At a later update it begins a run of its
 * own, which has the parameters of then.
 *
 * @param shown the moment
 * @param edit what is changed
 */
public record NumberChange(ViewState shown, Edit edit) {

  /** {@return what comes of it} */
  public EditResult result() {
    return edit.applyTo(document());
  }

  /**
   * {@return what is changed, such as {@code w₅ 0.40 → 0.60}; with the update where it is later}
   */
  public String name() {
    Session session = shown.session();
    FormulaEditNames names =
        new FormulaEditNames(session.opened().names(), session.look().digits());
    String done = edit.sentence(document(), names).done();
    long update = shown.trace().update();
    return update == 0 ? done : "%s at update %,d".formatted(done, update);
  }

  /**
   * {@return the session after it} Where a number is changed that no step up to the one that is
   * shown has to do with, one goes to the first that has.
   *
   * @param changed the document after it
   */
  public Session session(Document changed) {
    Session before = shown.session();
    Session after = before.in(runs(changed));
    OptionalInt first =
        edit instanceof SetNumber(NumberPlace place, TypedNumber _)
            ? firstStep(after.opened().outline(), place)
            : OptionalInt.empty();
    if (first.isEmpty() || first.getAsInt() <= after.moment().step()) {
      return after;
    }
    int part = after.moment().isWhole() ? Moment.WHOLE : 0;
    return after
        .at(new Moment(after.moment().update(), first.getAsInt(), part))
        .select(before.selection());
  }

  private static OptionalInt firstStep(Outline outline, NumberPlace place) {
    return IntStream.range(0, outline.size())
        .filter(index -> uses(outline.entries().get(index).id(), place))
        .findFirst();
  }

  private static boolean uses(StepId step, NumberPlace place) {
    return switch (place) {
      case NumberPlace.OfWeight(int l, int _, int _) -> step.equals(StepId.weightedInput(l));
      case NumberPlace.OfBias(int l, int _) -> step.equals(StepId.weightedInput(l));
      case NumberPlace.OfInput _ -> step.equals(StepId.weightedInput(1));
      case NumberPlace.OfTarget _ -> step.phase() == Phase.LOSS;
      case NumberPlace.OfActivation(int l, String _) -> step.equals(StepId.activation(l));
      case NumberPlace.OfSetting _ -> step.phase() == Phase.UPDATE;
    };
  }

  /**
   * What is trained the same keeps its numbers: those of then are not written into its document.
   */
  private OpenRuns runs(Document changed) {
    Branching branching = shown.branching();
    return branching.isUntrained(changed)
            && edit.applyTo(branching.holding().document())
                instanceof EditResult.Changed(Document own)
        ? branching.untrained(own)
        : branching.with(name(), changed);
  }

  private Document document() {
    return shown.branching().document();
  }
}

package org.deltascope.figure.moment;

import java.util.OptionalDouble;
import org.deltascope.figure.Subject;
import org.deltascope.formula.Equation;
import org.deltascope.formula.Equations;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.paths.PathFinder;
import org.deltascope.formula.paths.WeightPaths;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.history.LossCurve;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;

/**
 * The moment that figures are made of, and how it is told.
 *
 * @param title of the document; may be empty
 * @param trace the update
 * @param moment where in it one stands
 * @param lens which sample of the batch
 * @param names what quantities are called
 * @param numerals how numbers are written
 * @param losses of the updates so far, this one included
 * @param selected what is pointed out, or {@link Subject#none()}
 */
public record MomentView(
    String title,
    Trace trace,
    Moment moment,
    SampleSelection lens,
    Names names,
    Numerals numerals,
    LossCurve losses,
    Subject selected) {

  private static final int MOST_PATHS = 4;

  /** {@return the same at another moment of the update} */
  public MomentView at(Moment other) {
    return new MomentView(title, trace, other, lens, names, numerals, losses, selected);
  }

  /** {@return the batch's loss, if it has been computed by now} */
  public OptionalDouble loss() {
    int outputs = trace.before().network().width(trace.depth());
    Ref.One last = new Quantity(Kind.LOSS_TERM, trace.depth()).at(outputs - 1);
    return moment.hasReached(trace.outline(), last)
        ? OptionalDouble.of(trace.loss())
        : OptionalDouble.empty();
  }

  /** {@return what is said about the step, or its part} Made anew, which takes a moment. */
  public Equation equation() {
    return Equations.of(trace, moment.step(), moment.part(), lens, names);
  }

  /** {@return the ways from a weight to the loss} Made anew, which takes a moment. */
  public WeightPaths paths() {
    return new PathFinder(trace, lens, names).of(SelectedWeight.of(this), MOST_PATHS);
  }

  /** {@return which moment it is, such as {@code delta[1] of update 0}} */
  public String when() {
    return trace.steps().get(moment.step()).name() + " of update " + trace.update();
  }
}

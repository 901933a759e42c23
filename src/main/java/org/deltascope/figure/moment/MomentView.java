package org.deltascope.figure.moment;

import java.util.OptionalDouble;
import org.deltascope.figure.Subject;
import org.deltascope.figure.equation.setting.EquationScene;
import org.deltascope.figure.network.state.NetworkScene;
import org.deltascope.formula.Equation;
import org.deltascope.formula.Equations;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.paths.PathFinder;
import org.deltascope.formula.paths.WeightPaths;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.history.LossCurve;
import org.deltascope.trace.Knowledge;
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
 * @param knowledge where in it one stands, and which numbers are known there
 * @param lens which sample of the batch
 * @param names what quantities are called
 * @param numerals how numbers are written
 * @param losses of the updates so far, this one included
 * @param selected what is pointed out, or {@link Subject#none()}
 */
public record MomentView(
    String title,
    Trace trace,
    Knowledge knowledge,
    SampleSelection lens,
    Names names,
    Numerals numerals,
    LossCurve losses,
    Subject selected) {

  private static final int MOST_PATHS = 4;

  /**
   * The moment with nothing withheld.
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
  public MomentView(
      String title,
      Trace trace,
      Moment moment,
      SampleSelection lens,
      Names names,
      Numerals numerals,
      LossCurve losses,
      Subject selected) {
    this(
        title,
        trace,
        Knowledge.of(trace.outline(), moment),
        lens,
        names,
        numerals,
        losses,
        selected);
  }

  /** {@return where in the update one stands} */
  public Moment moment() {
    return knowledge.moment();
  }

  /** {@return the same at another moment of the update} */
  public MomentView at(Moment other) {
    return with(knowledge.at(other));
  }

  /** {@return the same with that withheld} */
  public MomentView withholding(Knowledge.Withheld withheld) {
    return with(knowledge.withholding(withheld));
  }

  private MomentView with(Knowledge other) {
    return new MomentView(title, trace, other, lens, names, numerals, losses, selected);
  }

  /** {@return the batch's loss, if it has been computed by now} */
  public OptionalDouble loss() {
    return knowledge.shows(Quantity.of(Kind.LOSS).all())
        ? OptionalDouble.of(trace.loss())
        : OptionalDouble.empty();
  }

  /** {@return what is said about the step, or its part} Made anew, which takes a moment. */
  public Equation equation() {
    return knowledge.withholdsMoment()
        ? Equations.asking(trace, moment().step(), moment().part(), lens, names)
        : Equations.of(trace, moment().step(), moment().part(), lens, names);
  }

  /**
   * {@return the ways from a weight to the loss, without numbers until its gradient is known} Made
   * anew, which takes a moment.
   */
  public WeightPaths paths() {
    Ref.One weight = SelectedWeight.of(this);
    Ref gradient = weight.of(new Quantity(Kind.WEIGHT_GRADIENT, weight.layer()));
    WeightPaths paths = new PathFinder(trace, lens, names).of(weight, MOST_PATHS);
    return knowledge.shows(gradient) ? paths : paths.withoutNumbers();
  }

  /**
   * {@return the picture of the network, nothing hovered, the transition into the moment over}
   *
   * @param width of the picture, in units, greater than 0
   * @param height of the picture, in units, greater than 0
   */
  public NetworkScene network(double width, double height) {
    return new NetworkScene(
        trace, knowledge, lens, names, numerals, selected, Subject.none(), width, height, 1, 1);
  }

  /**
   * {@return the page of the equation, nothing hovered} Its equation is made anew.
   *
   * @param width of the page, in units; at least {@link EquationScene#LEAST_WIDTH} is taken
   */
  public EquationScene page(double width) {
    return new EquationScene(
        trace,
        knowledge,
        equation(),
        names,
        numerals,
        Subject.none(),
        Math.max(EquationScene.LEAST_WIDTH, width),
        1);
  }

  /** {@return which moment it is, such as {@code delta[1] of update 0}} */
  public String when() {
    return trace.steps().get(moment().step()).name() + " of update " + trace.update();
  }
}

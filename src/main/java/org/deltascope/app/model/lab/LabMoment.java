package org.deltascope.app.model.lab;

import java.util.Optional;
import org.deltascope.app.model.ViewState;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.mistake.Model;
import org.deltascope.formula.mistake.TrueEquations;
import org.deltascope.formula.parse.FormulaParser;
import org.deltascope.formula.parse.Vocabulary;
import org.deltascope.formula.probe.OneSample;
import org.deltascope.formula.writing.Unicode;
import org.deltascope.nn.Experiment;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;

/**
 * The moment at which formulas are tried. Of a batch with too many samples to be read it is the one
 * that is looked at, as a batch of one.
 *
 * @param experiment what is trained
 * @param trace the update
 * @param view the moment as it is told
 */
public record LabMoment(Experiment experiment, Trace trace, MomentView view) {
  private static final int MOST_SAMPLES = 8;

  /** {@return the moment that is seen} Computes an update anew where one sample is looked at. */
  public static LabMoment of(ViewState shown) {
    Experiment experiment = shown.session().opened().experiment();
    Trace trace = shown.trace();
    if (trace.batch().size() <= MOST_SAMPLES) {
      return new LabMoment(experiment, trace, shown.occasion());
    }
    OneSample one = OneSample.of(trace, shown.lens().sampleOrFirst());
    return new LabMoment(one.experiment(), one.trace(), shown.occasion());
  }

  /** {@return whether formulas about this are formulas about the other} */
  @SuppressWarnings("ReferenceEquality") // the numbers of an update are made once
  public boolean isOfUpdateOf(LabMoment other) {
    return trace == other.trace;
  }

  /** {@return what reads formulas} */
  public FormulaParser parser() {
    return new FormulaParser(
        Vocabulary.of(
            trace.before().network(),
            trace.applyUpdate(1).optimizer(),
            view.names(),
            trace.batch().size()));
  }

  /** {@return what the step computes} */
  public Quantity quantity() {
    Step step = trace.steps().get(view.moment().step());
    int l = step.layer();
    return switch (step) {
      case Step.WeightedSum _ -> new Quantity(Kind.WEIGHTED_INPUT, l);
      case Step.Activate _ -> new Quantity(Kind.ACTIVATION, l);
      case Step.EvaluateLoss _ -> Quantity.of(Kind.LOSS);
      case Step.OutputError _, Step.PropagateError _ -> new Quantity(Kind.ERROR, l);
      case Step.WeightGradient gradient ->
          new Quantity(isBias(gradient) ? Kind.BIAS_GRADIENT : Kind.WEIGHT_GRADIENT, l);
      case Step.InputGradient _ -> new Quantity(Kind.CARRIED, 0);
      case Step.ApplyUpdate update ->
          new Quantity(isBias(update) ? Kind.NEW_BIAS : Kind.NEW_WEIGHTS, l);
    };
  }

  private boolean isBias(Step step) {
    return !view.moment().isWhole()
        && step.parts().get(view.moment().part()).kind().place() == Quantity.Place.BIAS;
  }

  /** {@return the true formula of the step, if it can be written as one} */
  public Optional<Expr> truth() {
    return new TrueEquations(Model.of(trace)).of(quantity());
  }

  /** {@return the step's own formula as one types it; empty where there is none} */
  public String own() {
    return truth().map(this::text).orElse("");
  }

  /**
   * {@return a formula of the step's quantity as one types it}
   *
   * @param right what is said to be the same
   */
  public String text(Expr right) {
    return new Unicode(view.names(), view.numerals())
        .write(
            view.names()
                .convention()
                .told(Statement.equal(new Expr.Symbol(quantity().all()), right)));
  }
}

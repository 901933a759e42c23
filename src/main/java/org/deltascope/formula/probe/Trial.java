package org.deltascope.formula.probe;

import org.deltascope.formula.algebra.Evaluation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.Inferred;
import org.deltascope.formula.algebra.Outcome;
import org.deltascope.formula.algebra.ShapeInference;
import org.deltascope.trace.Trace;

/** A network to try formulas about the document's network on. */
public final class Trial {
  private final BatchEnvironment environment;
  private final Transfer transfer;

  Trial(Trace trace, SizePlan plan) {
    this.environment = new BatchEnvironment(trace);
    this.transfer = new Transfer(plan, trace.before().network(), trace.batch().size());
  }

  /**
   * {@return the document itself, at a moment}
   *
   * @param trace of the moment
   */
  public static Trial of(Trace trace) {
    return new Trial(trace, SizePlan.same(trace.before().network()));
  }

  /** {@return its numbers} */
  public BatchEnvironment environment() {
    return environment;
  }

  /**
   * {@return a formula about the document as one about this network; the same nodes where they need
   * not change}
   *
   * @param expr about the document
   */
  public Expr here(Expr expr) {
    return new SpreadBias(environment, environment.samples()).of(expr);
  }

  /**
   * {@return the value of a formula about the document}
   *
   * @param expr about the document
   */
  public Outcome outcome(Expr expr) {
    return new Evaluation(environment).outcome(moved(expr));
  }

  /**
   * {@return the shape of a formula about the document}
   *
   * @param expr about the document
   */
  public Inferred shape(Expr expr) {
    return new ShapeInference(environment::shape).infer(moved(expr));
  }

  Expr moved(Expr expr) {
    return here(transfer.of(expr));
  }

  /**
   * {@return whether both sides have the same value here; not finite ones never agree}
   *
   * @param left about the document
   * @param right about the document
   */
  public boolean agrees(Expr left, Expr right) {
    return new Closeness(environment).agree(moved(left), moved(right));
  }

  /**
   * {@return whether both sides would have the same value where vectors are rows} A sum over the
   * samples is one of columns, and never does.
   *
   * @param left about the document
   * @param right about the document
   */
  public boolean agreesForRows(Expr left, Expr right) {
    return !sumsSamples(left)
        && !sumsSamples(right)
        && new Closeness(new RowEnvironment(environment)).agree(moved(left), moved(right));
  }

  private static boolean sumsSamples(Expr expr) {
    return expr instanceof Expr.OverSamples
        || Exprs.children(expr).stream().anyMatch(Trial::sumsSamples);
  }
}

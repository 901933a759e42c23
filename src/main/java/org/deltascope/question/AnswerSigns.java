package org.deltascope.question;

import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.convention.MatrixConvention;
import org.deltascope.formula.solution.GivenAnswer;
import org.deltascope.trace.Ref;

/**
 * Turns what is asked for into what is computed, and back: where the error is target minus output,
 * a δ has the other sign.
 *
 * @param convention of the document
 */
record AnswerSigns(MatrixConvention convention) {

  double of(Ref number, double value) {
    return isTurned(number) ? 0 - value : value;
  }

  GivenAnswer of(Ref number, GivenAnswer answer) {
    return isTurned(number)
        ? new GivenAnswer(answer.text(), 0 - answer.value(), answer.half())
        : answer;
  }

  WrongNumber of(WrongNumber wrong) {
    return new WrongNumber(wrong.number(), wrong.slip(), of(wrong.number(), wrong.value()));
  }

  private boolean isTurned(Ref number) {
    return convention.isSigned(new Expr.Symbol(number));
  }
}

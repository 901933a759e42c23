package org.deltascope.question;

import org.deltascope.formula.mistake.FormulaEdit;
import org.deltascope.trace.Ref;

/**
 * What a mistake makes of a number.
 *
 * @param number which
 * @param slip the mistake
 * @param value what comes of it
 */
public record WrongNumber(Ref number, FormulaEdit slip, double value) {}

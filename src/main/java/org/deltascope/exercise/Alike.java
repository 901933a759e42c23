package org.deltascope.exercise;

import java.util.Optional;
import org.deltascope.formula.mistake.FormulaEdit;
import org.deltascope.trace.Ref;

/**
 * Two answers that cannot be told apart.
 *
 * @param number that they are answers for
 * @param mistake that gives the one
 * @param other that gives the other; empty where that is the truth
 */
public record Alike(Ref number, FormulaEdit mistake, Optional<FormulaEdit> other) {}

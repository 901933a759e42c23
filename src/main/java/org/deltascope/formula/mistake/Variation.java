package org.deltascope.formula.mistake;

import org.deltascope.formula.algebra.Expr;

/**
 * What may stand in the place of a node by mistake.
 *
 * @param tag the mistake
 * @param expr what stands there instead
 */
record Variation(Tag tag, Expr expr) {}

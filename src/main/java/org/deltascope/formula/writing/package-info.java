/**
 * Writes formulas as LaTeX, MathML and plain text, so that a calculator agrees with their numbers.
 */
package org.deltascope.formula.writing;

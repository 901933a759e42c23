/**
 * Formulas as data: what every step computes, as expressions that can be evaluated, have numbers
 * put in, be checked for shapes and be written as LaTeX or plain text.
 *
 * <p>An {@link org.deltascope.formula.Equation} holds everything that is shown about a step and one
 * of its parts. Its expressions evaluate to the numbers of the trace, so a formula cannot disagree
 * with the number beside it. {@link org.deltascope.formula.naming.Names} says what a quantity is
 * called and {@link org.deltascope.formula.number.Digits} how a number is rounded, each for the
 * whole program.
 */
package org.deltascope.formula;

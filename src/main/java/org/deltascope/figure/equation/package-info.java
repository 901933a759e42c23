/**
 * The equation of the current step as a picture: title and sentence, the formula with the shapes of
 * its factors, the matrices with the row and column in use, and the part's number worked out.
 *
 * <p>What is said comes from {@link org.deltascope.formula.Equation}; here it is only set. Every
 * symbol, number and cell carries the neuron or edge it stands for as its {@link
 * org.deltascope.figure.Subject}, and has the colour that the same thing has in the network.
 */
package org.deltascope.figure.equation;

/**
 * A neuron's activation as a curve, with the tangent at its z: the derivative that backpropagation
 * multiplies with, seen as a slope.
 */
@org.jspecify.annotations.NullMarked
package org.deltascope.figure.slope;

/** Sets matrix equations: matrices in brackets and the signs between them. */
package org.deltascope.figure.equation.matrix;

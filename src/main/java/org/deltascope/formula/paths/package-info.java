/** The ways along which a weight reaches the loss: why its gradient is a sum over paths. */
package org.deltascope.formula.paths;

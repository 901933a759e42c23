/** The equation of each kind of step, with its matrices, its derivations and its shapes. */
package org.deltascope.formula.equation;

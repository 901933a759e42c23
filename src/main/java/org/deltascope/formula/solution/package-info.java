/** Judges the numbers of a worked solution: which are right, which follows from which, and why. */
package org.deltascope.formula.solution;

/**
 * Tries formulas on numbers: those of a moment with a column for each sample of the batch, and
 * those of random networks that are like the document's, with its sizes or with others.
 */
@org.jspecify.annotations.NullMarked
package org.deltascope.formula.probe;

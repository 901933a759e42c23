/** Statements as matrix equations: every matrix with its numbers, and what of it is in use. */
@org.jspecify.annotations.NullMarked
package org.deltascope.formula.matrices;

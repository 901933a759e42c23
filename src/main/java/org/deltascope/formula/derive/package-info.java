/**
 * Checks a derivation line by line: against the truth, against the line before, and against what
 * the same derivation said earlier, so that only the first wrong line of a chain is blamed.
 */
@org.jspecify.annotations.NullMarked
package org.deltascope.formula.derive;

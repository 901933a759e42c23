/**
 * Reads formulas that someone wrote, in ASCII, in Unicode or in the LaTeX of this program, into
 * expressions. Every node knows which part of the text it came from.
 */
@NullMarked
package org.deltascope.formula.parse;

import org.jspecify.annotations.NullMarked;

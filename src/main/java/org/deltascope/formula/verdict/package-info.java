/**
 * Judges what someone wrote: whether it fits, means something, comes to the true value here, and in
 * general.
 */
@org.jspecify.annotations.NullMarked
package org.deltascope.formula.verdict;

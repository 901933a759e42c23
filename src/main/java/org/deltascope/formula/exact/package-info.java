/**
 * Numbers of an update without any rounding, where sums, products and quotients of the given
 * decimals are all that it takes.
 */
package org.deltascope.formula.exact;

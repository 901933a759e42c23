/** What small plots have in common: scales from numbers to places, and where their ticks are. */
@org.jspecify.annotations.NullMarked
package org.deltascope.figure.plot;

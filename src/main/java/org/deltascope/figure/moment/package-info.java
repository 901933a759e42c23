/**
 * Every figure there is of a moment, by its kind: what the window exports, what the command line
 * renders and what a handout shows are made here, so that they are the same.
 */
@org.jspecify.annotations.NullMarked
package org.deltascope.figure.moment;

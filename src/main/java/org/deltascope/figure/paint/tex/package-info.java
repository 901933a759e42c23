/** Typesets formulas and keeps the outlines of their terms. */
package org.deltascope.figure.paint.tex;

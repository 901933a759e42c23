/** Writes figures as TikZ, which LaTeX compiles. */
package org.deltascope.figure.paint.tikz;

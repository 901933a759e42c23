/** Writes figures as SVG, with the fonts they need. */
package org.deltascope.figure.paint.svg;

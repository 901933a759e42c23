/** Writes figures as PDF, with the fonts they need. */
package org.deltascope.figure.paint.pdf;

/** Paints figures on pixels: for the window, as PNG and as animated GIF. */
package org.deltascope.figure.paint.pixel;

/**
 * Writers that turn a {@link org.deltascope.figure.Figure} into something one can see: a painter
 * for any {@code Graphics2D}, frames for the window and PNG files made with it, and a rasterizer
 * for edges by the thousand. Formulas are typeset by JLaTeXMath once, kept as outlines, and filled
 * like any other shape. Nothing here knows where the figure came from, and nothing needs a display.
 */
@org.jspecify.annotations.NullMarked
package org.deltascope.figure.paint;

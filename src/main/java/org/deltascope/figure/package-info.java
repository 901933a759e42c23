/**
 * Pictures as data. A view lays a moment out as a {@link org.deltascope.figure.Figure}: an
 * immutable list of {@link org.deltascope.figure.Mark}s in abstract units, with {@link
 * org.deltascope.figure.style.Role}s instead of colours and a {@link org.deltascope.figure.Subject}
 * on everything one can point at. The screen, a PNG and the later vector formats are written from
 * the same marks, so what is in the lecture notes is what is in the window. A {@link
 * org.deltascope.figure.style.Theme} turns roles into colours at the very end. The x axis points
 * right, the y axis down, and one unit is one pixel at scale 1.
 */
@org.jspecify.annotations.NullMarked
package org.deltascope.figure;

/**
 * Puts the window together and starts it: on a display, or off screen for the tour.
 *
 * <p>Composition is by constructor. What the window shows is in {@code app.model}, what goes on
 * while one looks in {@code app.work}, how it is shown in {@code app.view}.
 */
package org.deltascope.app;

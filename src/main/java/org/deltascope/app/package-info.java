/**
 * Puts the window together and starts it: on a display, or off screen for the tour.
 *
 * <p>Composition is by constructor. What the window shows is in {@code app.model}, how it shows it
 * in {@code app.view}.
 */
package org.deltascope.app;

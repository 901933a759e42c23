/**
 * The window: its scene graph, what the keys do and how figures get on the screen.
 *
 * <p>Views subscribe to the session and to what follows from it and show it; they decide nothing.
 * Whatever takes time, numbers, layouts and painting, is done in {@code app.work}. Colours come
 * from the figures' theme, so that window and figures agree.
 */
package org.deltascope.app.view;

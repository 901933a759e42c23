package org.deltascope.app.view.overlay;

/**
 * Something that the palette found.
 *
 * @param kind what it is: a command, a lesson, a quantity, a place
 * @param title what would be done
 * @param keys that do it without the palette; may be empty
 * @param action does it
 */
public record PaletteEntry(String kind, String title, String keys, Runnable action) {}

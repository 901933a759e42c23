package org.deltascope.app.settings;

import java.time.Instant;

/**
 * A copy of a document that was changed and not saved.
 *
 * @param name of the file it was opened from; may be empty, or a lesson's
 * @param title of the document
 * @param json the document
 * @param time when the copy was made
 */
public record Unsaved(String name, String title, String json, Instant time) {}

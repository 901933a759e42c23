package org.deltascope.app.model;

/**
 * A change that was made to the document, and can be taken back.
 *
 * @param name what was changed, such as {@code w₅ 0.40 → 0.60}
 * @param other the session on the other side of it: before it where it can be undone, after it
 *     where it can be redone
 * @param bytes what that keeps in memory that its neighbour does not
 */
record Change(String name, Session other, long bytes) {}

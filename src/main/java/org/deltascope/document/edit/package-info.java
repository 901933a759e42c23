/**
 * Whatever can be changed in a document, as values.
 *
 * <p>An {@code Edit} makes of a document another one, or is refused with the reason and, where
 * there is one, the edit that would do. It has a sentence, such as "w₅ 0.40 → 0.60", for undo, for
 * the name of a run and for the status line. Keys that this version does not know, and the texts of
 * numbers that stay, survive every edit.
 */
package org.deltascope.document.edit;

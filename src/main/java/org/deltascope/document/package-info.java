/**
 * The document: one JSON file that holds everything, how it is read, checked and saved, and the
 * built-in lessons.
 *
 * <p>Reading goes in two passes. {@code JsonTree} turns the text into values and already holds
 * every limit, so that nothing large is built from a document that breaks one; {@code
 * DocumentReader} then asks those values for what the format knows. What it did not ask for is
 * {@link org.deltascope.document.json.UnknownKeys}: kept as it was written and written back
 * unchanged. Every error says which file, where, what was found and what was expected.
 */
package org.deltascope.document;

package org.deltascope.app.model;

import org.deltascope.document.Document;

/**
 * What an open document was changed from.
 *
 * @param run what was open before the first change
 * @param document its document as it stood where it was changed: with the parameters of then
 */
public record Origin(OpenDocument run, Document document) {}

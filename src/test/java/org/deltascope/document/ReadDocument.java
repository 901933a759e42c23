package org.deltascope.document;

import org.deltascope.document.file.Folder;
import org.deltascope.document.source.DocumentException;

/** Reads documents from texts. */
public final class ReadDocument {
  private ReadDocument() {}

  /** {@return the document that a text is} */
  public static Document of(String json) throws DocumentException {
    return DocumentReader.read("test.json", json, Folder.NONE);
  }
}

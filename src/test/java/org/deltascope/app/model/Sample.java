package org.deltascope.app.model;

import org.deltascope.document.DocumentSource;
import org.deltascope.document.Lessons;
import org.deltascope.document.source.DocumentException;

/** Sessions to test with. */
public final class Sample {
  private Sample() {}

  static Session session(String lesson) {
    return Session.start(opened(lesson), DisplaySettings.initial());
  }

  public static OpenDocument opened(String lesson) {
    try {
      return OpenDocument.of(DocumentSource.unsaved(Lessons.open(lesson)));
    } catch (DocumentException e) {
      throw new AssertionError(e);
    }
  }
}

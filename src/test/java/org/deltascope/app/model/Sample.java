package org.deltascope.app.model;

import org.deltascope.document.DocumentException;
import org.deltascope.document.Lessons;
import org.deltascope.document.Named;

/** Sessions to test with. */
final class Sample {
  private Sample() {}

  static Session session(String lesson) {
    return Session.start(opened(lesson), Look.initial());
  }

  static OpenDocument opened(String lesson) {
    try {
      return OpenDocument.of(Named.unsaved(Lessons.open(lesson)));
    } catch (DocumentException e) {
      throw new AssertionError(e);
    }
  }
}

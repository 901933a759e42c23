package org.deltascope.app.model;

import org.deltascope.document.DocumentException;
import org.deltascope.document.Lessons;

/** Sessions to test with. */
final class Sample {
  private Sample() {}

  static Session session(String lesson) {
    return Session.start(opened(lesson), Look.initial());
  }

  static Opened opened(String lesson) {
    try {
      return Opened.of(Lessons.open(lesson));
    } catch (DocumentException e) {
      throw new AssertionError(e);
    }
  }
}

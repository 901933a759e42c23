package org.deltascope.app.model.create;

import org.deltascope.document.Document;

/** What has come of a line so far. */
public sealed interface Draft {

  /**
   * A document.
   *
   * @param document that can be opened
   * @param summary what it has, in one line
   */
  record Ready(Document document, String summary) implements Draft {}

  /**
   * Nothing yet.
   *
   * @param reason why, in one line
   */
  record Wrong(String reason) implements Draft {}
}

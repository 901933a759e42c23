package org.deltascope.document.edit;

import java.util.Optional;
import org.deltascope.document.Document;

/** What comes of an edit. */
public sealed interface EditResult {

  /**
   * Another document.
   *
   * @param document after the edit
   */
  record Changed(Document document) implements EditResult {}

  /** Nothing: all is already as the edit would have it. */
  record Unchanged() implements EditResult {}

  /**
   * A refusal.
   *
   * @param reason in one line
   * @param instead the edit that would do, if there is one
   */
  record Refused(String reason, Optional<Edit> instead) implements EditResult {}
}

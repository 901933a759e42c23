package org.deltascope.app.model.table;

import java.util.Optional;
import org.deltascope.document.edit.Edit;

/** What comes of something that is pasted into a table. */
public sealed interface PasteOutcome {

  /**
   * An edit, which may still be refused.
   *
   * @param edit puts it there
   */
  record Does(Edit edit) implements PasteOutcome {}

  /**
   * It does not fit.
   *
   * @param reason in one line
   * @param instead the edit that would do, if there is one
   */
  record Cannot(String reason, Optional<Edit> instead) implements PasteOutcome {}
}

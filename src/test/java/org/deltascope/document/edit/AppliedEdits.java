package org.deltascope.document.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.deltascope.document.Document;
import org.deltascope.document.number.NumberReader;
import org.deltascope.document.number.TypedNumber;
import org.deltascope.document.number.UnreadableNumberException;

/** Makes edits, and says what became of them. */
final class AppliedEdits {
  private AppliedEdits() {}

  static TypedNumber typed(String text) {
    try {
      return NumberReader.read(text);
    } catch (UnreadableNumberException e) {
      throw new AssertionError(e);
    }
  }

  static Document changed(Document before, Edit edit) {
    EditResult result = edit.applyTo(before);
    assertThat(result).isInstanceOf(EditResult.Changed.class);
    return ((EditResult.Changed) result).document();
  }

  static EditResult.Refused refused(Document before, Edit edit) {
    EditResult result = edit.applyTo(before);
    assertThat(result).isInstanceOf(EditResult.Refused.class);
    return (EditResult.Refused) result;
  }
}

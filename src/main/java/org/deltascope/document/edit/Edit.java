package org.deltascope.document.edit;

import java.util.Optional;
import org.deltascope.document.Document;

/** A change of a document: from one document to the next, or a refusal. */
public sealed interface Edit
    permits AddLayer,
        AddUnit,
        ChoiceEdit,
        DrawWeights,
        EdgeEdit,
        RemoveLayer,
        RemoveUnit,
        Rename,
        Replacement,
        SampleEdit,
        SceneEdit,
        SetLimit,
        SetNumber,
        StyleEdit,
        Together {

  /**
   * {@return what comes of it}
   *
   * @param document as it is; stays as it is
   */
  default EditResult applyTo(Document document) {
    try {
      Document after = change(document);
      if (after.equals(document)) {
        return new EditResult.Unchanged();
      }
      Checks.require(document, after, this);
      return new EditResult.Changed(after);
    } catch (RefusedException e) {
      return new EditResult.Refused(
          String.valueOf(e.getMessage()), thatDoes(document, e.instead()));
    }
  }

  /** {@return an edit if it is not refused itself, else the one that would do instead of it} */
  private static Optional<Edit> thatDoes(Document document, Optional<Edit> offered) {
    return offered.flatMap(
        edit ->
            switch (edit.applyTo(document)) {
              case EditResult.Changed _ -> offered;
              case EditResult.Unchanged _ -> Optional.empty();
              case EditResult.Refused refused -> refused.instead();
            });
  }

  /**
   * {@return what it does, in few words}
   *
   * @param before the document that it is applied to, and that has what it changes
   * @param names what things are called
   */
  Sentence sentence(Document before, EditNames names);

  /**
   * {@return the document after it} It is not checked yet whether its parts fit each other.
   *
   * @param before as it is
   * @throws RefusedException if what is to be changed is not there, or cannot be that
   */
  Document change(Document before) throws RefusedException;
}

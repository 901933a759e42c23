package org.deltascope.document.edit;

import java.util.Optional;
import org.deltascope.document.Document;
import org.deltascope.document.scene.ViewStyle;

/**
 * Formulas written in another way: another notation, or another convention.
 *
 * @param style the keys that are set; what is empty stays as it is
 */
public record StyleEdit(ViewStyle style) implements Edit {
  @Override
  public Sentence sentence(Document before, EditNames names) {
    ViewStyle old = ViewStyle.of(before);
    return said("notation", old.notation(), style.notation())
        .or(() -> said("vectors", old.vectors(), style.vectors()))
        .or(() -> said("error", old.error(), style.error()))
        .or(() -> said("bias", old.bias(), style.bias()))
        .orElseGet(() -> Sentence.of("formulas written as before"));
  }

  private static Optional<Sentence> said(
      String what, Optional<String> old, Optional<String> given) {
    return given
        .filter(value -> !given.equals(old))
        .map(value -> Sentence.of("%s %s".formatted(what, value)));
  }

  @Override
  public Document change(Document before) throws RefusedException {
    return style
        .in(before)
        .orElseThrow(
            () ->
                new RefusedException(
                    "found a view that is no object, expected one to put the notation into"));
  }
}

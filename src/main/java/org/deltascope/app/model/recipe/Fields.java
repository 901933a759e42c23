package org.deltascope.app.model.recipe;

import java.util.Optional;
import org.deltascope.document.Document;
import org.deltascope.document.content.TrainingLimit;
import org.deltascope.document.edit.NumberPlace;
import org.deltascope.document.edit.SetLimit;
import org.deltascope.document.edit.SetNumber;
import org.deltascope.document.json.Decimals;
import org.deltascope.document.number.NumberReader;
import org.deltascope.document.number.TypedNumber;

/** Fields for numbers of a document. */
final class Fields {
  private Fields() {}

  /** {@return the text of a number; a whole one that nobody typed without a point} */
  static String text(TypedNumber number) {
    boolean isOwn = !number.text().equals(Decimals.of(number.value()));
    return isOwn ? number.text() : number.text().replaceFirst("\\.0$", "");
  }

  /** {@return a field for a number that a document may have; empty for none} */
  static RecipePart.Field limit(Document document, String id, String label, TrainingLimit limit) {
    return new RecipePart.Field(
        id,
        label,
        limit.now(document).map(Fields::text).orElse(""),
        typed ->
            new SetLimit(
                limit, typed.isBlank() ? Optional.empty() : Optional.of(NumberReader.read(typed))));
  }

  /** {@return a field for a number that the document has} */
  static RecipePart.Field number(Document document, String id, String label, NumberPlace place) {
    String now = SetNumber.numberAt(document, place).map(Fields::text).orElse("");
    return new RecipePart.Field(
        id, label, now, typed -> new SetNumber(place, NumberReader.read(typed)));
  }
}

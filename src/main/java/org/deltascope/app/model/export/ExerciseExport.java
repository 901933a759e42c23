package org.deltascope.app.model.export;

import java.io.IOException;
import java.util.Optional;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.ViewState;
import org.deltascope.exercise.ExerciseSet;
import org.deltascope.handout.exercise.ExerciseFormat;

/**
 * An exercise in several variants.
 *
 * @param set with those that are not taken out
 * @param format of the file, whatever it is called
 */
public record ExerciseExport(ExerciseSet set, ExerciseFormat format) implements TextExport {

  @Override
  public String fileName(ViewState shown) {
    return shown.session().opened().shortName() + "-exercise" + format.ending();
  }

  @Override
  public String text(ViewState shown, String name) throws IOException {
    OpenDocument opened = shown.session().opened();
    Optional<String> refusal = format.refusal(set.title(), opened.document().labels());
    if (refusal.isPresent()) {
      throw new IOException(refusal.get());
    }
    StringBuilder text = new StringBuilder();
    format.write(set, text);
    return text.toString();
  }
}

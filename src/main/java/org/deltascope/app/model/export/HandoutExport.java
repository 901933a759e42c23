package org.deltascope.app.model.export;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.ViewState;
import org.deltascope.handout.HandoutFormat;
import org.deltascope.handout.work.Handout;
import org.deltascope.handout.worksheet.HandoutEdition;

/**
 * The update worked out step by step.
 *
 * @param worksheet whether there are gaps where numbers would stand
 */
public record HandoutExport(boolean worksheet) implements TextExport {

  @Override
  public String fileName(ViewState shown) {
    return shown.session().opened().shortName()
        + (worksheet ? "-worksheet" : "-handout")
        + HandoutFormat.HTML.ending();
  }

  @Override
  public String text(ViewState shown, String name) throws IOException {
    OpenDocument opened = shown.session().opened();
    HandoutFormat format =
        HandoutFormat.ofFile(name)
            .orElseThrow(
                () -> new IOException(name + ": expected a name ending in .html, .tex or .md"));
    Optional<String> refusal = format.refusal(opened.title(), opened.document().labels());
    if (refusal.isPresent()) {
      throw new IOException(refusal.get());
    }
    Handout handout =
        Handout.of(
            opened.title(),
            opened.experiment(),
            opened.names(),
            shown.occasion().numerals().digits(),
            opened.given(),
            List.of(shown.trace()));
    StringBuilder text = new StringBuilder();
    format.write(
        worksheet ? HandoutEdition.worksheet(handout) : HandoutEdition.complete(handout), text);
    return text.toString();
  }
}

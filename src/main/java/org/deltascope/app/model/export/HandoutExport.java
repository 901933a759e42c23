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
    refuse(shown, format);
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

  private static void refuse(ViewState shown, HandoutFormat format) throws IOException {
    OpenDocument opened = shown.session().opened();
    int steps = opened.outline().size();
    if (Handout.mostUpdates(steps) < 1) {
      throw new IOException(
          "a handout has room for %d steps, and an update of this network has %d"
              .formatted(Handout.MOST_STEPS, steps));
    }
    Optional<String> refusal = format.refusal(opened.title(), opened.document().labels());
    if (refusal.isPresent()) {
      throw new IOException(refusal.get());
    }
  }
}

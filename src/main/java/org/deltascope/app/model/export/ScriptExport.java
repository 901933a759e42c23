package org.deltascope.app.model.export;

import java.io.IOException;
import java.util.Optional;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.ViewState;
import org.deltascope.script.Language;
import org.deltascope.script.Script;

/**
 * A script that computes the updates up to this one.
 *
 * @param language what it computes with
 */
public record ScriptExport(Language language) implements TextExport {

  @Override
  public String fileName(ViewState shown) {
    return "%s-%s.py".formatted(shown.session().opened().shortName(), language);
  }

  @Override
  public String text(ViewState shown, String name) throws IOException {
    OpenDocument opened = shown.session().opened();
    if (opened.run().from() > 0) {
      throw new IOException(
          "this run begins at update %d of another, and a script at the first; save a copy as it stands now, and open that"
              .formatted(opened.run().from()));
    }
    Script script = new Script(opened.document(), language, shown.trace().update() + 1);
    Optional<String> refusal = script.refusal();
    if (refusal.isPresent()) {
      throw new IOException(refusal.get());
    }
    return script.text();
  }
}

package org.deltascope.app.model.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.deltascope.app.model.ViewState;
import org.deltascope.document.file.AtomicFile;

/** What is written of an update besides its figures. */
public sealed interface TextExport permits ExerciseExport, HandoutExport, ScriptExport {

  /** {@return what a file is called at first} */
  String fileName(ViewState shown);

  /**
   * {@return what is to be written}
   *
   * @param shown the update
   * @param name of the file, whose ending may say how
   * @throws IOException if it cannot be written so, and why
   */
  String text(ViewState shown, String name) throws IOException;

  /** Writes it, the whole file or nothing of it. */
  default void write(ViewState shown, Path file) throws IOException {
    String text = text(shown, file.toString());
    AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}

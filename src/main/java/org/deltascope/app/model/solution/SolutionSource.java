package org.deltascope.app.model.solution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.deltascope.document.file.FileNames;
import org.deltascope.document.file.Utf8File;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.SourceLocation;

/** Where the numbers of a worked solution stand. */
public sealed interface SolutionSource {

  /** How files with such numbers are called. */
  List<String> PATTERNS = List.of("*.jsonl", "*.ndjson", "*.txt");

  /** {@return what it is called in messages} */
  String name();

  /**
   * {@return its text}
   *
   * @throws DocumentException if it cannot be read
   */
  String text() throws DocumentException;

  /**
   * What someone typed or pasted.
   *
   * @param text as it stands there
   */
  record Typed(String text) implements SolutionSource {
    @Override
    public String name() {
      return "your numbers";
    }
  }

  /**
   * What a program wrote.
   *
   * @param file where it stands
   */
  record Written(Path file) implements SolutionSource {
    @Override
    public String name() {
      return FileNames.text(Optional.ofNullable(file.getFileName()).orElse(file));
    }

    @Override
    public String text() throws DocumentException {
      try {
        return Utf8File.read(file, name(), SourceLocation.top(name()));
      } catch (IOException e) {
        throw new DocumentException(name(), "", "a file that cannot be read", "numbers");
      }
    }
  }

  /** {@return whether a file of that name is thought to have numbers of a solution} */
  static boolean isName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return PATTERNS.stream().anyMatch(pattern -> lower.endsWith(pattern.substring(1)));
  }
}

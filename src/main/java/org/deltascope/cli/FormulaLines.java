package org.deltascope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.deltascope.cli.output.CommandOutput;
import org.deltascope.cli.shell.StandardInput;
import org.deltascope.document.file.Utf8File;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.SourceLocation;
import org.deltascope.formula.text.Escaped;

/**
 * A line of a file of formulas. Its number stands before it as so many line ends, so that an error
 * in it says the right line.
 *
 * @param number of the line, from 1
 * @param text without its comment
 */
record FormulaLines(int number, String text) {
  private static final int MOST_BYTES = 4_000_000;

  /** {@return the lines of a file that are neither empty nor only a comment} */
  static List<FormulaLines> read(String name) throws IOException, DocumentException {
    List<FormulaLines> lines = new ArrayList<>();
    int number = 0;
    for (String line : content(name).split("\n", -1)) {
      number++;
      int comment = line.indexOf('#');
      String text = (comment < 0 ? line : line.substring(0, comment)).stripTrailing();
      if (!text.isBlank()) {
        lines.add(new FormulaLines(number, text));
      }
    }
    if (lines.isEmpty()) {
      throw empty(name);
    }
    return lines;
  }

  static IOException empty(String name) {
    return new IOException(Escaped.of(name) + ": found no formula, expected one on a line");
  }

  /** {@return a whole file, or what is piped in} */
  static String content(String name) throws IOException, DocumentException {
    String text = StandardInput.is(name) ? StandardInput.read() : file(name);
    return text.replace("\r\n", "\n").replace("\uFEFF", "");
  }

  private static String file(String name) throws IOException, DocumentException {
    Path file = CommandOutput.file(name);
    try {
      if (Files.isRegularFile(file) && Files.size(file) > MOST_BYTES) {
        throw new IOException(
            "%s: found %,d bytes, expected at most %,d"
                .formatted(Escaped.of(name), Files.size(file), MOST_BYTES));
      }
      return Utf8File.read(file, name, SourceLocation.top(name));
    } catch (NoSuchFileException e) {
      throw new IOException(
          Escaped.of(name) + ": found no such file, expected a file with a formula on each line",
          e);
    }
  }

  /** {@return the text where it stands in the file} */
  String placed() {
    return "\n".repeat(number - 1) + text;
  }
}

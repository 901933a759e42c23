package org.deltascope.cli.shell;

import java.io.IOException;
import org.deltascope.document.file.Utf8File;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.SourceLocation;

/** What is handed over through a pipe in place of a file. */
public final class StandardInput {
  private StandardInput() {}

  /** In place of a file's name. */
  public static final String NAME = "-";

  /** What it is called in what is said. */
  public static final String CALLED = "standard input";

  /** {@return whether that is meant by a name} */
  public static boolean is(String name) {
    return name.equals(NAME);
  }

  /**
   * {@return all of it, as soon as its writer has closed it}
   *
   * @throws DocumentException if it cannot be read, is too large, or no text in UTF-8
   */
  public static String read() throws DocumentException {
    SourceLocation top = SourceLocation.top(CALLED);
    try {
      return Utf8File.readAll(System.in, CALLED, top);
    } catch (IOException e) {
      throw top.error("something that cannot be read", "text in UTF-8");
    }
  }
}

package org.deltascope.cli.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.deltascope.document.Document;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.file.AtomicFile;
import org.deltascope.document.file.FileNames;
import org.deltascope.figure.paint.common.UnfitFigureException;
import org.deltascope.formula.text.Escaped;

/** Where a command's result goes: standard output, or a file that appears whole or not at all. */
public final class CommandOutput {
  private CommandOutput() {}

  /** Standard output, as an option's value. */
  public static final String STANDARD = "-";

  public static final String CLOSED =
      "standard output: found it closed or full, expected to write to it";

  /** Writes the result. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Writer writer) throws IOException;
  }

  /**
   * Refuses to write over what is read.
   *
   * @param named a document
   * @param target where the result goes: a file, or {@link #STANDARD}
   */
  public static void spare(DocumentSource named, String target) throws IOException {
    if (!target.equals(STANDARD)) {
      named.sources().spare(file(target));
    }
  }

  /**
   * Writes a result in UTF-8.
   *
   * @param target a file, or {@link #STANDARD}
   * @param standard standard output; stays open
   * @param content what
   */
  public static void write(String target, OutputStream standard, Content content)
      throws IOException {
    if (target.equals(STANDARD)) {
      write(standard, content);
      return;
    }
    AtomicFile.write(file(target), out -> write(out, content));
  }

  /**
   * Writes a document. In a file it goes on referring to what lies beside it; on standard output,
   * which may go anywhere, it holds all that it needs.
   *
   * @param target a file, or {@link #STANDARD}
   * @param standard standard output; stays open
   * @param document what
   */
  public static void write(String target, PrintStream standard, Document document)
      throws IOException {
    if (target.equals(STANDARD)) {
      write(standard, writer -> writer.write(document.standalone().toJson()));
      requireWritten(standard);
    } else {
      document.save(file(target));
    }
  }

  /**
   * Writes a result in bytes.
   *
   * @param target a file, or {@link #STANDARD}
   * @param standard standard output; stays open, and gets nothing if the content fails
   * @param content what
   */
  public static void writeBytes(String target, PrintStream standard, AtomicFile.Content content)
      throws IOException {
    if (target.equals(STANDARD)) {
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      fitting("standard output", () -> content.writeTo(whole));
      whole.writeTo(standard);
      requireWritten(standard);
      return;
    }
    writeBytes(file(target), content);
  }

  /**
   * Writes a result in bytes into a file.
   *
   * @param file where to
   * @param content what
   */
  public static void writeBytes(Path file, AtomicFile.Content content) throws IOException {
    fitting(FileNames.text(file), () -> AtomicFile.write(file, content));
  }

  private interface Writing {
    void write() throws IOException;
  }

  /** What a format cannot hold is said of the file that was to hold it. */
  private static void fitting(String name, Writing writing) throws IOException {
    try {
      writing.write();
    } catch (UnfitFigureException e) {
      throw new IOException(name + ": " + e.getMessage(), e);
    }
  }

  /** Standard output does not say by itself that nobody reads it. */
  public static void requireWritten(PrintStream standard) throws IOException {
    if (standard.checkError()) {
      throw new IOException(CLOSED);
    }
  }

  /** {@return the file of that name} */
  public static Path file(String name) throws IOException {
    if (name.isEmpty()) {
      throw new IOException("found a file without a name, expected one with a name");
    }
    try {
      return FileNames.path(name);
    } catch (InvalidPathException e) {
      throw new IOException(
          Escaped.of(name) + ": found a name no file can have, expected another", e);
    }
  }

  private static void write(OutputStream out, Content content) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    content.writeTo(writer);
    writer.flush();
  }
}

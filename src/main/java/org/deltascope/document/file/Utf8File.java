package org.deltascope.document.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.Limits;
import org.deltascope.document.source.SourceLocation;

/** Reads text files that are not too large. */
public final class Utf8File {
  private static final int CHARACTERS = 8192;

  private Utf8File() {}

  /**
   * {@return the text, without a byte order mark}
   *
   * @param file to read
   * @param name how the user named it
   * @param place of what names it, for errors
   */
  public static String read(Path file, String name, SourceLocation place)
      throws IOException, DocumentException {
    if (Files.isDirectory(file)) {
      throw place.error("a folder" + at(name, place), "a file");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) { // reading one might never end
      throw place.error("a pipe or a device" + at(name, place), "a file");
    }
    long size = Files.size(file);
    if (size > Limits.FILE_BYTES) {
      throw tooLarge(size, name, place);
    }
    return readAll(file, name, place);
  }

  /** {@return likewise what comes out of a pipe, as soon as its writer has closed it} */
  public static String readAll(Path file, String name, SourceLocation place)
      throws IOException, DocumentException {
    try (InputStream in = Files.newInputStream(file)) {
      return readAll(in, name, place);
    }
  }

  /** {@return likewise what comes out of a stream that is open, to its end} */
  public static String readAll(InputStream in, String name, SourceLocation place)
      throws IOException, DocumentException {
    byte[] bytes = in.readNBytes(Limits.FILE_BYTES + 1);
    if (bytes.length > Limits.FILE_BYTES) {
      throw tooLarge(bytes.length, name, place);
    }
    return decode(bytes, name, place);
  }

  public static String decode(byte[] bytes, String name, SourceLocation place)
      throws DocumentException {
    int right = readable(bytes);
    if (right < bytes.length) {
      String before = new String(bytes, 0, right, StandardCharsets.UTF_8);
      int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
      int column = before.length() - before.lastIndexOf('\n');
      throw place.error(
          "bytes that are not UTF-8 at line %d, column %d%s"
              .formatted(line, column, at(name, place)),
          "UTF-8 text");
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** {@return how many bytes are UTF-8; finding out takes no room, however many there are} */
  private static int readable(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(CHARACTERS);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    while (decoder.decode(in, out, true).isOverflow()) {
      out.clear();
    }
    return in.position();
  }

  private static DocumentException tooLarge(long size, String name, SourceLocation place) {
    return place.error(
        String.format(Locale.ROOT, "a file of %,d bytes%s", size, at(name, place)),
        String.format(Locale.ROOT, "at most %,d (128 MB)", Limits.FILE_BYTES));
  }

  /** The file of a document is named by the message already. */
  private static String at(String name, SourceLocation place) {
    return place.file().equals(name) ? "" : " in " + SourceLocation.quote(name);
  }
}

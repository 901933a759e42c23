package org.deltascope.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads text files that are not too large. */
final class Utf8File {
  private Utf8File() {}

  /**
   * {@return the text, without a byte order mark}
   *
   * @param file to read
   * @param name how the user named it
   * @param place of what names it, for errors
   */
  static String read(Path file, String name, Place place) throws IOException, DocumentException {
    if (Files.isDirectory(file)) {
      throw place.error("a folder" + at(name, place), "a file");
    }
    long size = Files.size(file);
    if (size > Limits.FILE_BYTES) {
      throw tooLarge(size, name, place);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(Limits.FILE_BYTES + 1);
      if (bytes.length > Limits.FILE_BYTES) {
        throw tooLarge(bytes.length, name, place);
      }
      return decode(bytes, name, place);
    }
  }

  static String decode(byte[] bytes, String name, Place place) throws DocumentException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      String before = StandardCharsets.UTF_8.decode(buffer.flip()).toString();
      int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
      int column = before.length() - before.lastIndexOf('\n');
      throw place.error(
          "bytes that are not UTF-8 at line %d, column %d%s"
              .formatted(line, column, at(name, place)),
          "UTF-8 text");
    }
  }

  private static DocumentException tooLarge(long size, String name, Place place) {
    return place.error(
        String.format(Locale.ROOT, "a file of %,d bytes%s", size, at(name, place)),
        String.format(Locale.ROOT, "at most %,d (64 MB)", Limits.FILE_BYTES));
  }

  /** The file of a document is named by the message already. */
  private static String at(String name, Place place) {
    return place.file().equals(name) ? "" : " in " + Place.quote(name);
  }
}

package org.deltascope.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.deltascope.document.file.Folder;
import org.deltascope.document.file.Utf8File;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.SourceLocation;

/** The lessons that come with the program. */
public final class Lessons {
  private Lessons() {}

  /** What a lesson is called on the command line comes after this. */
  public static final String PREFIX = "lesson:";

  private static final List<String> IDS =
      List.of(
          "one-layer",
          "chain",
          "two-two-two",
          "update-first",
          "four-equations",
          "deep",
          "xor",
          "learning-rate",
          "softmax",
          "moons",
          "dead-relu",
          "weight-decay",
          "momentum-or-adam",
          "vanishing");

  /** {@return names of all lessons, in the order in which they are best taken} */
  public static List<String> ids() {
    return IDS;
  }

  /** {@return the one that opens at the first start} */
  public static String first() {
    return "two-two-two";
  }

  /**
   * {@return a lesson}
   *
   * @param id such as {@code two-two-two}
   * @throws DocumentException if there is none of that name
   */
  public static Document open(String id) throws DocumentException {
    String name = PREFIX + id;
    if (!IDS.contains(id)) {
      throw new DocumentException(
          name,
          "",
          "no such lesson",
          "one of " + String.join(", ", IDS) + new Spelling(IDS).guess(id));
    }
    SourceLocation top = SourceLocation.top(name);
    return DocumentReader.read(
        name, resource(id + Document.FORMER_EXTENSION, top), Lessons::resource);
  }

  /** {@return where the texts of lessons lie} */
  static Folder folder() {
    return Lessons::resource;
  }

  private static String resource(String file, SourceLocation place) throws DocumentException {
    Optional<byte[]> bytes = bytes("/lessons/" + file);
    if (bytes.isEmpty()) {
      throw place.error(
          "no file " + SourceLocation.quote(file), "a file among the built-in lessons");
    }
    return Utf8File.decode(bytes.get(), file, place);
  }

  private static Optional<byte[]> bytes(String resource) {
    try (InputStream in = Lessons.class.getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}

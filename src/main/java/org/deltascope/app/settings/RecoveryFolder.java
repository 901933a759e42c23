package org.deltascope.app.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deltascope.document.file.AtomicFile;
import org.deltascope.document.json.FlatJson;
import org.deltascope.document.json.JsonText;
import org.deltascope.document.json.WrittenNumbers;

/**
 * Copies of documents that were changed and not saved, a file for each run of the program. A run
 * that ends as it should leaves none.
 *
 * @param folder where they are; need not be there yet
 */
public record RecoveryFolder(Path folder) {

  private static final Pattern FILE = Pattern.compile("(\\d{1,18})-(\\d{1,18})\\.json");

  /**
   * Keeps a copy in the place of the one before.
   *
   * @throws IOException if it cannot be written
   */
  public void keep(Unsaved copy) throws IOException {
    AtomicFile.makeFolder(folder);
    JsonText json = new JsonText(WrittenNumbers.none());
    json.object(
        () -> {
          json.text("name", copy.name());
          json.text("title", copy.title());
          json.text("time", copy.time().toString());
          json.text("document", copy.json());
        });
    byte[] bytes = json.text().getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(own(), out -> out.write(bytes));
  }

  /** Removes this run's copy, if there is one. */
  public void forget() {
    remove(own());
  }

  /** {@return the copies that runs have left which are no more, and their files} */
  public List<Path> left() {
    List<Path> left = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return left;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (isLeft(file)) {
          left.add(file);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return List.of();
    }
    return left;
  }

  /** {@return the copy in a file, unless it cannot be read} */
  public static Optional<Unsaved> read(Path file) {
    try {
      FlatJson json = FlatJson.of(Files.readString(file));
      return json.text("document")
          .map(
              document ->
                  new Unsaved(
                      json.text("name").orElse(""),
                      json.text("title").orElse(""),
                      document,
                      Instant.parse(json.text("time").orElse(""))));
    } catch (IOException | UncheckedIOException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Removes a copy that is no longer wanted. */
  public static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      return; // it will be offered again
    }
  }

  private Path own() {
    ProcessHandle run = ProcessHandle.current();
    return folder.resolve("%d-%d.json".formatted(run.pid(), start(run)));
  }

  /** Another process may later have the same number, but not have started at the same time. */
  private static long start(ProcessHandle run) {
    return run.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private static boolean isLeft(Path file) {
    Matcher name = FILE.matcher(String.valueOf(file.getFileName()));
    if (!name.matches()) {
      return false;
    }
    long start = Long.parseLong(name.group(2));
    return ProcessHandle.of(Long.parseLong(name.group(1)))
        .filter(run -> start(run) == start)
        .isEmpty();
  }
}

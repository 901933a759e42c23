package org.deltascope.document.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The hidden file in which another is written until it is whole. Its name says for which file and
 * by which run of the program, so that the next one can tell what a killed run has left.
 *
 * @param target what it becomes, in a folder
 * @param path the hidden file beside it
 */
public record PartFile(Path target, Path path) {
  private static final String BEGINNING = ".deltascope-";
  private static final String ENDING = ".part";
  private static final Pattern RUN = Pattern.compile("(\\d{1,18})-(\\d{1,18})-\\d+");

  static PartFile of(Path target) {
    ProcessHandle run = ProcessHandle.current();
    String name =
        "%s%d-%d-%d%s"
            .formatted(beginning(target), run.pid(), start(run), System.nanoTime(), ENDING);
    return new PartFile(target, target.resolveSibling(name));
  }

  private static String beginning(Path target) {
    CRC32 name = new CRC32();
    name.update(FileNames.name(target.getFileName()).getBytes(StandardCharsets.UTF_8));
    return "%s%08x-".formatted(BEGINNING, name.getValue());
  }

  /** Another process may later have the same number, but not have started at the same time. */
  private static long start(ProcessHandle run) {
    return run.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /** {@return the new file, which is held until it is closed, and is then on the disk} */
  OutputStream open() throws IOException {
    path.toFile().deleteOnExit(); // when the program is interrupted
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    Optional<FileLock> held = hold(channel);
    return new FilterOutputStream(Channels.newOutputStream(channel)) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        try (channel) {
          channel.force(true);
          if (held.isPresent()) {
            held.get().release();
          }
        }
      }
    };
  }

  /** Not every file system can do that. */
  private static Optional<FileLock> hold(FileChannel channel) {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (IOException | OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  /**
   * Removes it after a failure.
   *
   * @param failure why it has not become what it should; is told if that fails too
   */
  void remove(Throwable failure) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /**
   * Removes what runs that are no more have left of the same file. Those that go on keep theirs.
   */
  void removeLeftovers() {
    String glob = beginning(target) + "*" + ENDING;
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(target.resolveSibling("."), glob)) {
      for (Path part : parts) {
        if (isLeft(part)) {
          Files.deleteIfExists(part);
        }
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      return; // they are in nobody's way
    }
  }

  private boolean isLeft(Path part) throws IOException {
    String name = String.valueOf(part.getFileName());
    String run = name.substring(beginning(target).length(), name.length() - ENDING.length());
    Matcher numbers = RUN.matcher(run);
    if (!numbers.matches()) {
      return false;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(numbers.group(1)));
    long start = Long.parseLong(numbers.group(2));
    boolean goesOn = process.filter(it -> start(it) == start || start(it) == 0).isPresent();
    return !goesOn && !isHeld(part);
  }

  /** By a process that this one cannot see, such as one on another machine. */
  private static boolean isHeld(Path part) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
        @Nullable FileLock free = channel.tryLock()) {
      return free == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }
}

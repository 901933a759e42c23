package org.deltascope.document.file;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Bytes on their way into a file. It remembers how that failed, because who writes into it may say
 * less, such as that a picture cannot be written.
 */
final class TellingStream extends FilterOutputStream {
  private static final int BUFFER = 1 << 16;

  private Optional<IOException> failure = Optional.empty();

  private TellingStream(OutputStream out) {
    super(out);
  }

  /** Opens where the bytes go. */
  @FunctionalInterface
  interface Opener {
    OutputStream open() throws IOException;
  }

  /**
   * Writes all of the content.
   *
   * @param file what the user called it
   * @param opener opens it, or what is written in its place
   * @param content what
   * @throws IOException as the content does, or if the file cannot be written; names it then
   */
  static void write(Path file, Opener opener, AtomicFile.Content content) throws IOException {
    TellingStream telling;
    try {
      telling = new TellingStream(opener.open());
    } catch (IOException e) {
      throw Unwritable.because(file, e);
    }
    try (telling) {
      BufferedOutputStream buffered = new BufferedOutputStream(telling, BUFFER);
      content.writeTo(buffered);
      buffered.flush();
    } catch (IOException | RuntimeException e) {
      if (telling.failure.isPresent()) {
        throw Unwritable.because(file, telling.failure.get());
      }
      throw e;
    }
  }

  @Override
  public void write(int b) throws IOException {
    attempt(() -> out.write(b));
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    attempt(() -> out.write(bytes, from, length));
  }

  @Override
  public void flush() throws IOException {
    attempt(out::flush);
  }

  @Override
  public void close() throws IOException {
    attempt(out::close);
  }

  private interface Action {
    void run() throws IOException;
  }

  private void attempt(Action action) throws IOException {
    try {
      action.run();
    } catch (IOException e) {
      failure = Optional.of(failure.orElse(e));
      throw e;
    }
  }
}

package org.deltascope;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Standard output which, where it is a pipe, ends the program without a word as soon as nobody
 * reads it any more, as other commands do; {@code trace … | head} wants no more than it took.
 */
final class PipeOutput extends FilterOutputStream {

  /** What a shell says of a command that ended because nobody read its pipe. */
  static final int NOBODY_READS = 141;

  private static final int KIND = 0170000;
  private static final int PIPE = 0010000;

  PipeOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    try {
      out.write(bytes, from, count);
    } catch (IOException e) {
      if (isPipe(e)) {
        // Hooks wait for those who write, and such a one is here.
        Runtime.getRuntime().halt(NOBODY_READS);
      }
      throw e;
    }
  }

  /** A full disk, for one, is another matter. */
  private static boolean isPipe(IOException failure) {
    try {
      Object mode = Files.getAttribute(Path.of("/dev/stdout"), "unix:mode");
      return ((Integer) mode & KIND) == PIPE;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }
  }
}

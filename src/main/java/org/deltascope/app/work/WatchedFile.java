package org.deltascope.app.work;

import java.nio.file.Path;
import java.util.Optional;

/** The file of the open document, as it was when it was last read or written here. */
public final class WatchedFile {

  private Optional<Path> file = Optional.empty();
  private Optional<FileStamp> seen = Optional.empty();

  /** Watches a file from now on, or none. */
  public void watch(Optional<Path> other) {
    file = other;
    seen = other.flatMap(FileStamp::of);
  }

  /** {@return the file that is watched} */
  public Optional<Path> file() {
    return file;
  }

  /** Takes the file as it is now: what was written by somebody else is known. */
  public void see() {
    seen = file.flatMap(FileStamp::of);
  }

  /**
   * {@return whether somebody else wrote a file that is watched} One that is gone is not written.
   */
  public boolean isChanged(Path target) {
    return file.filter(target::equals).isPresent() && isOther(FileStamp.of(target));
  }

  /** {@return whether a stamp is not the one that is known; none is of a file that is gone} */
  public boolean isOther(Optional<FileStamp> now) {
    return now.isPresent() && !now.equals(seen);
  }
}

package org.deltascope.app.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.deltascope.document.file.AtomicFile;

/**
 * What is remembered between starts, in one JSON file of a folder; where the file is gone or cannot
 * be read, all is as at the first start. What cannot be written is not remembered, and nobody is
 * bothered with that. For the FX thread.
 */
public final class Memory {

  private static final String FILE = "settings.json";

  private final Optional<Path> folder;
  private Settings settings;
  private Settings written;
  private final AtomicReference<Settings> latest = new AtomicReference<>(Settings.first());

  private Memory(Optional<Path> folder) {
    this.folder = folder;
    this.settings = folder.map(Memory::read).orElseGet(Settings::passing);
    this.written = settings;
  }

  /** {@return what a folder remembers, which need not be there yet} */
  public static Memory in(Path folder) {
    return new Memory(Optional.of(folder));
  }

  /** {@return one that remembers nothing after the program has ended} */
  public static Memory none() {
    return new Memory(Optional.empty());
  }

  /** {@return what is remembered by now} */
  public Settings settings() {
    return settings;
  }

  /** {@return where copies are kept of what is not saved, if anywhere} */
  public Optional<RecoveryFolder> recovery() {
    return folder.map(it -> new RecoveryFolder(it.resolve("unsaved")));
  }

  /** Remembers more, or something else. */
  public void update(UnaryOperator<Settings> change) {
    settings = change.apply(settings);
  }

  /** {@return what writes down, on any thread, what is new since this was last asked, if it is} */
  public Optional<Runnable> unwritten() {
    if (settings.equals(written)) {
      return Optional.empty();
    }
    Settings now = settings;
    written = now;
    latest.set(now);
    return folder.map(it -> () -> write(it, now));
  }

  /** What was asked for later may be written by another thread sooner. */
  private synchronized void write(Path folder, Settings now) {
    if (!now.equals(latest.get())) {
      return;
    }
    try {
      AtomicFile.makeFolder(folder);
      byte[] text = SettingsText.of(now).getBytes(StandardCharsets.UTF_8);
      AtomicFile.write(folder.resolve(FILE), out -> out.write(text));
    } catch (IOException e) {
      return; // a disk that is full today may have room at the next change
    }
  }

  private static Settings read(Path folder) {
    try {
      return SettingsText.read(Files.readString(folder.resolve(FILE)));
    } catch (IOException e) {
      return Settings.first();
    }
  }
}

package org.deltascope.app;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for what JavaFX loads of a Linux system before the toolkit does, which prints stack traces
 * where something is missing and cannot be started again.
 *
 * @param folders where the system keeps libraries
 */
record SystemLibraries(List<Path> folders) {

  /** Without these there is no window. */
  private static final List<SystemLibrary> FOR_A_WINDOW =
      List.of(
          new SystemLibrary("libgtk-3.so.0", "libgtk-3-0", "gtk3"),
          new SystemLibrary("libXtst.so.6", "libxtst6", "libXtst"));

  /** Without these the processor paints it. */
  private static final List<SystemLibrary> FOR_ITS_GRAPHICS =
      List.of(
          new SystemLibrary("libGL.so.1", "libgl1", "libglvnd-glx"),
          new SystemLibrary("libXxf86vm.so.1", "libxxf86vm1", "libXxf86vm"));

  private static final String OF_EVERY_PROGRAM = "libc.so.6";

  /** Makes it immutable. */
  SystemLibraries {
    folders = List.copyOf(folders);
  }

  /** {@return those of this system} */
  static SystemLibraries ofSystem() {
    String own = Optional.ofNullable(System.getenv("LD_LIBRARY_PATH")).orElse("");
    return new SystemLibraries(
        Stream.concat(
                Stream.of(own.split(File.pathSeparator, -1)).filter(name -> !name.isEmpty()),
                Stream.of(
                    "/usr/lib/x86_64-linux-gnu",
                    "/usr/lib/aarch64-linux-gnu",
                    "/usr/lib64",
                    "/usr/lib",
                    "/usr/local/lib"))
            .map(Path::of)
            .toList());
  }

  /** {@return what a window cannot do without} */
  Optional<SystemLibrary> missing() {
    return missing(FOR_A_WINDOW);
  }

  /** {@return whether a graphics card can be asked to paint} */
  boolean haveGraphics() {
    return missing(FOR_ITS_GRAPHICS).isEmpty();
  }

  /** Where even what every program needs is elsewhere, so is the rest. */
  private Optional<SystemLibrary> missing(List<SystemLibrary> needed) {
    if (!has(OF_EVERY_PROGRAM)) {
      return Optional.empty();
    }
    return needed.stream().filter(library -> !has(library.file())).findFirst();
  }

  private boolean has(String file) {
    return folders.stream().anyMatch(folder -> Files.isRegularFile(folder.resolve(file)));
  }
}

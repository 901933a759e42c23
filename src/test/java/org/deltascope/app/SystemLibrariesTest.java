package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemLibrariesTest {

  @TempDir private Path folder;

  private SystemLibraries libraries(String... files) throws IOException {
    for (String file : files) {
      Files.writeString(folder.resolve(file), "a library");
    }
    return new SystemLibraries(List.of(folder.resolve("nowhere"), folder));
  }

  @Test
  void what_a_window_needs_and_the_system_lacks_is_named_with_its_packages() throws IOException {
    assertThat(libraries("libc.so.6", "libgtk-3.so.0").missing().orElseThrow())
        .hasToString(
            "libXtst.so.6 is missing, which is in the package libxtst6 of Debian, libXtst of Fedora");
  }

  @Test
  void nothing_is_named_where_all_is_there() throws IOException {
    assertThat(libraries("libc.so.6", "libgtk-3.so.0", "libXtst.so.6").missing()).isEmpty();
  }

  @Test
  void nothing_is_named_where_the_system_keeps_its_libraries_elsewhere() throws IOException {
    assertThat(libraries().missing()).isEmpty();
  }

  @Test
  void without_its_libraries_the_graphics_card_is_left_alone() throws IOException {
    assertThat(libraries("libc.so.6", "libGL.so.1").haveGraphics()).isFalse();
    assertThat(libraries("libXxf86vm.so.1").haveGraphics()).isTrue();
  }
}
